package org.fingerpost.factor.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Optional;

/** The question to a passkey stays in the session until it is answered. Each counts for one answer. */
final class Asked {
    private Asked() {}

    static <T extends Serializable> T keep(HttpServletRequest request, T question) {
        request.getSession().setAttribute(name(question.getClass()), question);
        return question;
    }

    static <T extends Serializable> Optional<T> take(HttpServletRequest request, Class<T> kind) {
        var session = request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        Object kept = session.getAttribute(name(kind));
        session.removeAttribute(name(kind));
        return Optional.ofNullable(kept).map(kind::cast);
    }

    private static String name(Class<?> kind) {
        return "fingerpost.asked." + kind.getSimpleName();
    }
}
