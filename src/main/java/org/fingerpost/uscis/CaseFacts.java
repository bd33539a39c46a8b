package org.fingerpost.uscis;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the rules need to know of one appointment and its filing.
 *
 * @param zone the support center's time zone
 * @param priorReschedules how often the appointment was moved before
 * @param cases what is special about the filing; what its form implies is added
 * @param hearing the day of the hearing before the immigration court, where there is one
 */
public record CaseFacts(
        Form form,
        Instant appointment,
        ZoneId zone,
        int priorReschedules,
        Set<SpecialCase> cases,
        Optional<LocalDate> hearing) {

    public CaseFacts {
        cases = Stream.concat(cases.stream(), SpecialCase.impliedBy(form).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Until when each channel takes a request (R9). */
    public ChannelTimes channelTimes() {
        return ChannelClock.of(appointment, priorReschedules, form);
    }

    boolean is(SpecialCase special) {
        return cases.contains(special);
    }
}
