package org.fingerpost.platform;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a page of a list begins: behind this row, in the order of time and id. Fits an address. */
public record Cursor(Instant at, UUID id) {
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    public static Optional<Cursor> read(@Nullable String text) {
        if (text == null || text.indexOf('~') < 0) {
            return Optional.empty();
        }
        try {
            var at = Instant.parse(text.substring(0, text.indexOf('~')));
            if (at.isBefore(EARLIEST) || at.isAfter(LATEST)) {
                return Optional.empty();
            }
            return Ids.read(text.substring(text.indexOf('~') + 1), id -> new Cursor(at, id));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return at + "~" + id;
    }
}
