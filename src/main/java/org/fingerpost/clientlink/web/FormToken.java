package org.fingerpost.clientlink.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.fingerpost.platform.Token;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.stereotype.Component;

/** Binds each form to the cookie of the visit that it was shown in; nothing is kept on the server. */
@Component
class FormToken implements CsrfTokenRepository {
    private final PassCookie cookie;

    FormToken(PassCookie cookie) {
        this.cookie = cookie;
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return cookie.read(request).map(pass -> token(cookie.formToken(pass))).orElse(null);
    }

    /** Without a visit there is nothing to send: a value that nobody knows. */
    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return token(Token.random().secret());
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        // computed anew from the cookie each time
    }

    private static CsrfToken token(String value) {
        return new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", value);
    }
}
