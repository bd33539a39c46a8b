package org.fingerpost.notification;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When and whether a firm's clients are written to.
 *
 * @param quietFrom from then on, on the client's clock, nothing is sent
 * @param quietUntil until then; before {@code quietFrom} on the clock where the quiet hours go over midnight
 * @param reminders whether clients get an e-mail when the firm waits for their word
 */
public record ContactPolicy(LocalTime quietFrom, LocalTime quietUntil, boolean reminders) {
    static final ContactPolicy BY_DEFAULT = new ContactPolicy(LocalTime.of(20, 0), LocalTime.of(8, 0), false);

    /** The instant itself, or the end of the quiet hours that it falls into. Equal ends mean no quiet hours. */
    Instant allowed(Instant at, ZoneId client) {
        var local = at.atZone(client);
        var time = local.toLocalTime();
        boolean overMidnight = quietUntil.isBefore(quietFrom);
        boolean late = !time.isBefore(quietFrom);
        boolean early = time.isBefore(quietUntil);
        if (overMidnight ? !late && !early : !late || !early) {
            return at;
        }
        var day = overMidnight && late ? local.toLocalDate().plusDays(1) : local.toLocalDate();
        return day.atTime(quietUntil).atZone(client).toInstant();
    }
}
