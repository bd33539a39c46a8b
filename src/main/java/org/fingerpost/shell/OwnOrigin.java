package org.fingerpost.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The line over which alerts arrive is opened by the portal's own pages alone. No rule of browsers keeps another site from
 * opening one, and a browser always says which site it is.
 */
class OwnOrigin extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if ("websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE))
                && !isOwn(request.getHeader(HttpHeaders.ORIGIN), request.getHeader(HttpHeaders.HOST))) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean isOwn(@Nullable String origin, @Nullable String host) {
        try {
            return origin != null
                    && URI.create(origin).getAuthority() instanceof String authority
                    && authority.equals(host);
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
