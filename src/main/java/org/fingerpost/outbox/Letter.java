package org.fingerpost.outbox;

import java.time.Instant;
import java.util.Optional;

/**
 * A message to one person. Holds no fact of a case: it travels openly.
 *
 * @param cause why it is written, such as {@code digest/2026-11-24}; a person has one letter of a cause
 * @param body plain text; a line that is only an address is shown as a button
 * @param unsubscribePath where the person can end letters of this kind, such as {@code /reminders/stop/…}
 * @param notBefore when it is to leave
 * @param secret stands in the body's place {@link #SECRET} when the letter leaves; until then it is kept sealed, and not
 *     at all afterwards
 */
public record Letter(
        Recipient to,
        String cause,
        String subject,
        String body,
        Optional<String> unsubscribePath,
        Optional<CalendarPart> calendar,
        Instant notBefore,
        Optional<String> secret) {
    /** Where the secret goes. */
    public static final String SECRET = "[secret]";

    private static final int LONGEST_CAUSE = 100;

    public Letter {
        if (cause.isBlank() || cause.length() > LONGEST_CAUSE) {
            throw new IllegalArgumentException("A cause has 1 to " + LONGEST_CAUSE + " characters");
        }
    }

    /** A letter that any copy of the database may show. */
    public Letter(
            Recipient to,
            String cause,
            String subject,
            String body,
            Optional<String> unsubscribePath,
            Optional<CalendarPart> calendar,
            Instant notBefore) {
        this(to, cause, subject, body, unsubscribePath, calendar, notBefore, Optional.empty());
    }
}
