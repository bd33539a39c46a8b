package org.fingerpost.clientlink.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import org.fingerpost.clientlink.Opening;
import org.fingerpost.clientlink.SecondSteps;
import org.fingerpost.clientlink.web.ClientPages.Asked;
import org.fingerpost.matter.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads a form before anything is done with it. One that holds too much, or broke off on its way, is answered by a page of
 * the client's, where the server's own answer would be an error in English.
 */
class ReadableForm extends OncePerRequestFilter {
    private final ClientPages pages;
    private final PassCookie cookie;
    private final SecondSteps steps;

    ReadableForm(ClientPages pages, PassCookie cookie, SecondSteps steps) {
        this.pages = pages;
        this.cookie = cookie;
        this.steps = steps;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getMethod().equals("POST") && !isReadable(request)) {
            var asked = Asked.of(new Unread(request), response);
            ClientPages.write(pages.unread(asked, noted(request).orElseGet(asked::accepted)), response);
            return;
        }
        chain.doFilter(request, response);
    }

    /** The language that the firm noted for the client, whose link this is. */
    private Optional<Language> noted(HttpServletRequest request) {
        return cookie.read(request).flatMap(pass -> switch (steps.question(pass.holder())) {
            case Opening.Open<SecondSteps.Question>(var question) -> Optional.of(question.language());
            case Opening.Gone<?> _, Opening.Unknown<?> _ -> Optional.empty();
        });
    }

    /** Whatever is asked for, the server reads the whole form at the first question, and throws where it can't. */
    private static boolean isReadable(HttpServletRequest request) {
        try {
            Collections.list(request.getParameterNames());
            return true;
        } catch (IllegalStateException | RequestRejectedException unreadable) {
            return false;
        }
    }

    /** The same request, of whose form nobody asks again. */
    private static final class Unread extends HttpServletRequestWrapper {
        Unread(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }
    }
}
