package org.fingerpost.clientlink.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.fingerpost.clientlink.web.ClientPages.Asked;
import org.fingerpost.clientlink.web.KeptPages.Kept;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers with a page that was kept, before the request takes the longer way: in front of all that a page without a form
 * has no use for, but with the security headers that the longer way writes.
 */
class KeptStatus extends OncePerRequestFilter {
    private final HeaderWriterFilter headers;
    private final PassCookie cookie;
    private final Traveller traveller;
    private final StatusPage status;

    KeptStatus(HeaderWriterFilter headers, PassCookie cookie, Traveller traveller, StatusPage status) {
        this.headers = headers;
        this.cookie = cookie;
        this.traveller = traveller;
        this.status = status;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var page = kept(request, response);
        if (page.isPresent()) {
            headers.doFilter(
                    request,
                    response,
                    // The answer as that filter hands it on: it writes the headers when the first byte is sent.
                    (_, answer) -> send(page.get(), request, (HttpServletResponse) answer));
        } else {
            chain.doFilter(request, response);
        }
    }

    /** A visit that has a step to pass, or a reading to be noted, goes the longer way. */
    private Optional<Kept> kept(HttpServletRequest request, HttpServletResponse response) {
        if (!request.getMethod().equals("GET") || !request.getRequestURI().equals(ClientPageController.STATUS)) {
            return Optional.empty();
        }
        return cookie.read(request)
                .filter(pass -> !pass.asked() && (pass.opening().isEmpty() || !traveller.isBrowser(request)))
                .flatMap(pass -> status.kept(Asked.of(request, response), pass.holder()));
    }

    private static void send(Kept page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean zipped = Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT_ENCODING), "")
                .contains("gzip");
        response.setContentType(ClientPages.HTML.toString());
        response.setHeader(HttpHeaders.VARY, "accept-encoding");
        if (zipped) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        byte[] body = zipped ? page.zipped() : page.plain();
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
