package org.fingerpost.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;

/** What came with a sign-in besides e-mail and password. */
record SignInDetails(String remoteAddress, String firmSlug) {
    static SignInDetails of(HttpServletRequest request) {
        return new SignInDetails(request.getRemoteAddr(), Objects.requireNonNullElse(request.getParameter("firm"), ""));
    }
}
