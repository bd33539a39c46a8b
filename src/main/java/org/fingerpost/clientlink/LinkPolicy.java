package org.fingerpost.clientlink;

import java.time.Duration;
import java.time.Instant;
import org.fingerpost.tenancy.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * For how long a firm's links open.
 *
 * @param daysAfterAppointment after the matter's last appointment, or after the link was made where that was later
 * @param daysWithoutAppointment after the link was made, while there is no appointment
 * @param yearsVisitsKept for so long it is kept who followed a link, and when
 */
public record LinkPolicy(int daysAfterAppointment, int daysWithoutAppointment, int yearsVisitsKept) {
    public static final int MOST_AFTER = 365;
    public static final int MOST_WITHOUT = 180;
    public static final int MOST_YEARS = 10;
    public static final LinkPolicy BY_DEFAULT = new LinkPolicy(60, MOST_WITHOUT, 7);

    public LinkPolicy {
        if (daysAfterAppointment < 1
                || daysAfterAppointment > MOST_AFTER
                || daysWithoutAppointment < 1
                || daysWithoutAppointment > MOST_WITHOUT) {
            throw new Refusal("linkPolicy.range", MOST_AFTER, MOST_WITHOUT);
        }
        if (yearsVisitsKept < 1 || yearsVisitsKept > MOST_YEARS) {
            throw new Refusal("linkPolicy.years.range", MOST_YEARS);
        }
    }

    /** @param lastAppointment the latest one of the matter that nothing took the place of */
    Instant until(Instant made, @Nullable Instant lastAppointment) {
        if (lastAppointment == null) {
            return made.plus(Duration.ofDays(daysWithoutAppointment));
        }
        var from = lastAppointment.isAfter(made) ? lastAppointment : made;
        return from.plus(Duration.ofDays(daysAfterAppointment));
    }
}
