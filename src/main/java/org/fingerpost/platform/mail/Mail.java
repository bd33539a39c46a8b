package org.fingerpost.platform.mail;

import java.util.Optional;
import java.util.UUID;

/**
 * A message to one person, as plain text and the same as HTML.
 *
 * @param id stays the same over every try, so that a mail system can tell a repetition
 * @param unsubscribe the whole address of the page that ends messages of this kind
 */
public record Mail(
        UUID id,
        String to,
        String subject,
        String text,
        String html,
        Optional<String> unsubscribe,
        Optional<Invite> invite) {

    /** An entry for the reader's calendar: iTIP's method, and the iCalendar text. */
    public record Invite(String method, String content) {}
}
