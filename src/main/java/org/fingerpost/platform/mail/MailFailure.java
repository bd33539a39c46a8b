package org.fingerpost.platform.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;

/** Why a mail server did not take a message, as far as a person can do something about it. */
public enum MailFailure {
    NO_CONNECTION,
    TIMED_OUT,
    LOGIN_REFUSED,
    ADDRESS_REFUSED,
    OTHER;

    static MailFailure of(Exception failure) {
        var causes = causes(failure);
        if (any(causes, MailAuthenticationException.class, AuthenticationFailedException.class)) {
            return LOGIN_REFUSED;
        }
        if (any(causes, SocketTimeoutException.class)) {
            return TIMED_OUT;
        }
        if (any(causes, ConnectException.class, UnknownHostException.class, NoRouteToHostException.class)) {
            return NO_CONNECTION;
        }
        boolean refused = causes.stream()
                .anyMatch(cause -> cause instanceof SendFailedException sending
                        && sending.getInvalidAddresses() != null
                        && sending.getInvalidAddresses().length > 0);
        return refused ? ADDRESS_REFUSED : OTHER;
    }

    /** The innermost of it, which is what the server said. */
    static String words(Exception failure) {
        return causes(failure).stream()
                .map(Throwable::getMessage)
                .filter(message -> message != null && !message.isBlank())
                .reduce((_, inner) -> inner)
                .orElse(failure.toString())
                .strip();
    }

    private static List<Throwable> causes(Exception failure) {
        var causes = new ArrayList<Throwable>();
        add(causes, failure);
        return causes;
    }

    /** Spring and Jakarta Mail each chain what happened in a way of their own. */
    private static void add(List<Throwable> causes, @Nullable Throwable failure) {
        if (failure == null || causes.contains(failure)) {
            return;
        }
        causes.add(failure);
        add(causes, failure.getCause());
        if (failure instanceof MessagingException messaging) {
            add(causes, messaging.getNextException());
        }
        if (failure instanceof MailSendException sending) {
            for (Exception each : sending.getMessageExceptions()) {
                add(causes, each);
            }
        }
    }

    @SafeVarargs
    private static boolean any(List<Throwable> causes, Class<? extends Throwable>... types) {
        return causes.stream().anyMatch(cause -> List.of(types).stream().anyMatch(type -> type.isInstance(cause)));
    }
}
