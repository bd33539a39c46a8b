package org.fingerpost.clientlink;

import java.time.Instant;
import java.time.ZonedDateTime;
import org.fingerpost.appointment.Appointment;
import org.fingerpost.appointment.SupportCenter;
import org.fingerpost.uscis.BiometricsCode;
import org.jspecify.annotations.Nullable;

/**
 * One appointment as its client reads it.
 *
 * @param at the support center's clock
 * @param askedAt when USCIS was asked for another date, if it was; by the same clock
 */
public record Visit(
        SupportCenter center,
        ZonedDateTime at,
        BiometricsCode code,
        Standing standing,
        @Nullable ZonedDateTime askedAt) {

    static Visit of(Appointment appointment, Standing standing, @Nullable Instant askedAt) {
        return new Visit(
                appointment.center(),
                appointment.startsAt().atZone(appointment.zone()),
                appointment.code(),
                standing,
                askedAt == null ? null : askedAt.atZone(appointment.zone()));
    }
}
