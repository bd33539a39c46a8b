package org.fingerpost.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.fingerpost.platform.Cursor;
import org.fingerpost.platform.PlainText;

/**
 * Which lines of the trail are wanted.
 *
 * @param who a member, a link or, for the portal, the firm
 * @param kind of the record, such as {@code matter}; empty for every kind
 * @param from the first instant that counts, and {@code before} the first one that doesn't any more
 * @param text a part of the detail or of the name of who acted
 */
public record TrailFilter(
        Optional<UUID> who,
        String kind,
        Optional<UUID> subject,
        Optional<Instant> from,
        Optional<Instant> before,
        String text,
        Optional<Cursor> after) {
    public static final TrailFilter EVERYTHING = new TrailFilter(
            Optional.empty(), "", Optional.empty(), Optional.empty(), Optional.empty(), "", Optional.empty());

    public TrailFilter {
        kind = PlainText.search(kind);
        text = PlainText.search(text);
    }

    /** The same from its beginning. */
    TrailFilter whole() {
        return new TrailFilter(who, kind, subject, from, before, text, Optional.empty());
    }

    /** For the trail itself: what was looked for. */
    String said() {
        var said = new StringBuilder();
        who.ifPresent(id -> said.append("who=").append(id).append(' '));
        subject.ifPresent(id -> said.append("record=").append(id).append(' '));
        from.ifPresent(at -> said.append("from=").append(at).append(' '));
        before.ifPresent(at -> said.append("before=").append(at).append(' '));
        said.append(kind.isEmpty() ? "" : "kind=" + kind + " ");
        said.append(text.isEmpty() ? "" : "text=" + text);
        return said.toString().strip();
    }
}
