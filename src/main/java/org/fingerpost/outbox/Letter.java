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
 */
public record Letter(
        Recipient to,
        String cause,
        String subject,
        String body,
        Optional<String> unsubscribePath,
        Optional<CalendarPart> calendar,
        Instant notBefore) {
    private static final int LONGEST_CAUSE = 100;

    public Letter {
        if (cause.isBlank() || cause.length() > LONGEST_CAUSE) {
            throw new IllegalArgumentException("A cause has 1 to " + LONGEST_CAUSE + " characters");
        }
    }
}
