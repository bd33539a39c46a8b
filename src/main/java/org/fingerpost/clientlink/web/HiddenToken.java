package org.fingerpost.clientlink.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.fingerpost.platform.Token;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes the token out of a link's address before anything else sees the request: what writes addresses to a log, at
 * whatever level, writes {@code /s}. Tomcat's own log of requests, where an operator turns it on, leaves such requests out
 * ({@code server.tomcat.accesslog.condition-unless}).
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class HiddenToken extends OncePerRequestFilter {
    /** The address of every link. */
    static final String LINK = "/s";
    /** Where the controller finds the token. */
    static final String TOKEN = "fingerpost.link-token";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        if (path.startsWith(LINK + "/")) {
            request.setAttribute(TOKEN, new Token(path.substring(LINK.length() + 1)));
            chain.doFilter(new WithoutToken(request), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static final class WithoutToken extends HttpServletRequestWrapper {
        WithoutToken(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getRequestURI() {
            return LINK;
        }

        @Override
        public StringBuffer getRequestURL() {
            var whole = super.getRequestURL();
            whole.setLength(whole.length() - super.getRequestURI().length());
            return whole.append(LINK);
        }

        @Override
        public String getServletPath() {
            return LINK;
        }

        @Override
        @SuppressWarnings("NullAway") // the servlet API means null for no further path
        public String getPathInfo() {
            return null;
        }
    }
}
