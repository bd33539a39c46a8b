package org.fingerpost.notification;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * How a person wants to be written to.
 *
 * @param digestAt when the morning's e-mail comes, on the clock of {@code zone}
 * @param calendar whether deadlines come as invitations to their own calendar
 */
public record Preference(MailChoice mail, LocalTime digestAt, ZoneId zone, boolean calendar) {
    static Preference byDefault(ZoneId firm) {
        return new Preference(MailChoice.DIGEST, LocalTime.of(8, 0), firm, true);
    }

    /** The next morning's e-mail after an instant. */
    Instant nextDigest(Instant now) {
        var today = now.atZone(zone).toLocalDate().atTime(digestAt).atZone(zone);
        var next = today.toInstant().isAfter(now)
                ? today
                : now.atZone(zone).toLocalDate().plusDays(1).atTime(digestAt).atZone(zone);
        return next.toInstant();
    }
}
