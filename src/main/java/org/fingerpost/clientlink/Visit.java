package org.fingerpost.clientlink;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;
import org.fingerpost.appointment.Appointment;
import org.fingerpost.appointment.AppointmentId;
import org.fingerpost.appointment.SupportCenter;
import org.fingerpost.report.ReportKind;
import org.fingerpost.uscis.BiometricsCode;
import org.jspecify.annotations.Nullable;

/**
 * One appointment as its client reads it.
 *
 * @param at the support center's clock
 * @param since since when it stands so, by the support center's calendar
 * @param askedAt when USCIS was asked for another date, if it was; by the same clock
 */
public record Visit(
        AppointmentId id,
        SupportCenter center,
        ZonedDateTime at,
        BiometricsCode code,
        Standing standing,
        @Nullable ZonedDateTime askedAt,
        LocalDate since) {

    static Visit of(
            Appointment appointment, Standing standing, @Nullable Instant askedAt, Optional<Instant> answeredAt) {
        return new Visit(
                appointment.id(),
                appointment.center(),
                appointment.startsAt().atZone(appointment.zone()),
                appointment.code(),
                standing,
                askedAt == null ? null : askedAt.atZone(appointment.zone()),
                since(appointment, standing, askedAt, answeredAt));
    }

    private static LocalDate since(
            Appointment appointment, Standing standing, @Nullable Instant askedAt, Optional<Instant> answeredAt) {
        var at = switch (standing) {
            case SCHEDULED -> Optional.<Instant>empty();
            case MOVED, MOVE_REFUSED, MOVE_WITHDRAWN -> answeredAt;
            case MOVE_ASKED, PASSED_ASKED -> Optional.ofNullable(askedAt);
            case PASSED, ATTENDED, MISSED -> Optional.of(appointment.startsAt());
        };
        return at.map(instant -> LocalDate.ofInstant(instant, appointment.zone()))
                .orElse(appointment.noticeDate());
    }

    /** What its client can tell the firm about it now. */
    public Set<ReportKind> acts() {
        return switch (standing) {
            case SCHEDULED, MOVE_ASKED, MOVED, MOVE_REFUSED, MOVE_WITHDRAWN ->
                Set.of(ReportKind.WILL_GO, ReportKind.CANNOT_GO);
            case PASSED, PASSED_ASKED, ATTENDED -> Set.of(ReportKind.WAS_THERE);
            case MISSED -> Set.of();
        };
    }
}
