package org.fingerpost.clientlink.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a form that another site sent, by what browsers say of where a request comes from. */
class SameSite extends OncePerRequestFilter {
    private static final String FETCH_SITE = "Sec-Fetch-Site";

    private final AccessDeniedHandler refusal;

    SameSite(AccessDeniedHandler refusal) {
        this.refusal = refusal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getMethod().equals("POST") && !fromHere(request)) {
            refusal.handle(request, response, new AccessDeniedException("Sent by another site"));
            return;
        }
        chain.doFilter(request, response);
    }

    /** A browser that says nothing at all is old: the form's token still has to be right. */
    private static boolean fromHere(HttpServletRequest request) {
        String site = request.getHeader(FETCH_SITE);
        if (site != null) {
            return site.equals("same-origin");
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin == null || sameHost(origin, request.getHeader(HttpHeaders.HOST));
    }

    private static boolean sameHost(String origin, @Nullable String host) {
        try {
            return URI.create(origin).getAuthority() instanceof String authority && authority.equals(host);
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
