package org.fingerpost.uscis;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.fingerpost.tenancy.Refusal;

/**
 * Turns the date and time on a notice into the appointment's instant, in the support center's own
 * zone. The platform would quietly pick an answer where clocks change; an hour's error is a missed
 * appointment, so here the person is asked instead.
 */
public final class AppointmentTime {

    private AppointmentTime() {}

    /** All that the wall clock's time can mean in the zone. Refuses nothing. */
    public static LocalTimeAnswer resolve(LocalDateTime local, ZoneId zone) {
        var rules = zone.getRules();
        var offsets = rules.getValidOffsets(local);
        return switch (offsets.size()) {
            case 0 -> {
                var transition = rules.getTransition(local);
                yield new LocalTimeAnswer.Gap(transition.getDateTimeBefore(), transition.getDateTimeAfter());
            }
            case 1 -> new LocalTimeAnswer.Unique(local.toInstant(offsets.getFirst()));
            default ->
                new LocalTimeAnswer.Overlap(local.toInstant(offsets.getFirst()), local.toInstant(offsets.getLast()));
        };
    }

    /**
     * The one instant that is meant.
     *
     * @param chosenOffset the person's choice where the time comes twice; without meaning, and so
     *     not looked at, where it comes once
     * @throws Refusal {@code uscis.time.gap} if the clock skips the time, {@code uscis.time.overlap}
     *     if it shows the time twice and the choice is missing or is neither of the two
     */
    public static Instant resolve(LocalDateTime local, ZoneId zone, Optional<ZoneOffset> chosenOffset) {
        return switch (resolve(local, zone)) {
            case LocalTimeAnswer.Unique(var instant) -> instant;
            case LocalTimeAnswer.Gap(var before, var after) ->
                throw new Refusal(
                        "uscis.time.gap",
                        NoticeTime.format(before.toLocalTime()),
                        NoticeTime.format(after.toLocalTime()));
            case LocalTimeAnswer.Overlap(var earlier, var later) ->
                chosenOffset
                        .map(local::toInstant)
                        .filter(chosen -> chosen.equals(earlier) || chosen.equals(later))
                        .orElseThrow(() -> new Refusal("uscis.time.overlap", NoticeTime.format(local.toLocalTime())));
        };
    }
}
