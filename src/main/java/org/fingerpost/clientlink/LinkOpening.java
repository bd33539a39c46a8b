package org.fingerpost.clientlink;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One time that a link was followed.
 *
 * @param robot whether a program said so of itself: a scanner of mails, or the preview of a messenger
 * @param readAt when a browser that a person uses went on to the status page, past the second step
 */
public record LinkOpening(
        ClientLinkId link,
        Instant openedAt,
        boolean robot,
        @Nullable Instant readAt) {

    /** Who it was, as far as it can be told. */
    public enum Visitor {
        PERSON,
        ROBOT,
        UNKNOWN
    }

    public Visitor visitor() {
        if (robot) {
            return Visitor.ROBOT;
        }
        return readAt == null ? Visitor.UNKNOWN : Visitor.PERSON;
    }
}
