package org.fingerpost.today;

import static org.fingerpost.db.Tables.APPOINTMENT;
import static org.fingerpost.db.Tables.RESCHEDULE;
import static org.fingerpost.tenancy.Permission.VIEW_CASES;
import static org.jooq.Records.mapping;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fingerpost.appointment.AppointmentId;
import org.fingerpost.appointment.AppointmentState;
import org.fingerpost.reschedule.RescheduleId;
import org.fingerpost.reschedule.RescheduleState;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.FirmDatabase;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.today.TodayItem.Kind;
import org.fingerpost.uscis.ChannelClock;
import org.fingerpost.uscis.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Gathers what needs a person within a week, most urgent first. */
@Service
public class Today {
    private static final Duration AHEAD = Duration.ofDays(7);
    /** From the last chance to the appointment can lie a long week-end. */
    private static final Duration SPREAD = Duration.ofDays(5);

    private static final int MOST = 500;

    /** Who isn't there, and has not asked before, loses the filing. */
    private static final String AT_THE_APPOINTMENT = "R2";

    private final FirmDatabase database;

    Today(FirmDatabase database) {
        this.database = database;
    }

    private record Row(
            AppointmentId appointment,
            String clientName,
            Form form,
            Instant startsAt,
            ZoneId zone,
            int priorReschedules,
            @Nullable RescheduleId reschedule,
            @Nullable RescheduleState rescheduleState) {}

    public List<TodayItem> of(Actor actor) {
        actor.require(VIEW_CASES);
        return database.in(
                actor,
                scope -> rows(scope).stream()
                        .flatMap(row -> item(row, scope.now()))
                        .sorted(Comparator.comparing(TodayItem::urgentAt))
                        .toList());
    }

    private static List<Row> rows(FirmScope scope) {
        return scope.sql()
                .select(
                        APPOINTMENT.ID,
                        APPOINTMENT.matter().client().FULL_NAME,
                        APPOINTMENT.matter().FORM,
                        APPOINTMENT.STARTS_AT,
                        APPOINTMENT.TIME_ZONE,
                        APPOINTMENT.PRIOR_RESCHEDULES.convertFrom(Short::intValue),
                        RESCHEDULE.ID,
                        RESCHEDULE.STATE)
                .from(APPOINTMENT)
                .leftJoin(RESCHEDULE)
                .on(scope.owns(RESCHEDULE.FIRM_ID))
                .and(RESCHEDULE.APPOINTMENT_ID.eq(APPOINTMENT.ID))
                .and(RESCHEDULE.STATE.in(RescheduleState.DRAFT, RescheduleState.SUBMITTED))
                .where(scope.owns(APPOINTMENT.FIRM_ID))
                .and(APPOINTMENT.STATE.eq(AppointmentState.SCHEDULED))
                .and(APPOINTMENT
                        .STARTS_AT
                        .lt(scope.now().plus(AHEAD).plus(SPREAD))
                        .or(RESCHEDULE.ID.isNotNull()))
                .orderBy(APPOINTMENT.STARTS_AT, APPOINTMENT.ID)
                .limit(MOST)
                .fetch(mapping(Row::new));
    }

    private static Stream<TodayItem> item(Row row, Instant now) {
        var times = ChannelClock.of(row.startsAt(), row.priorReschedules(), row.form());
        boolean movable = times.lastChance().isAfter(now);
        // Once nothing can be moved any more, the appointment itself is what comes next.
        var next = movable ? times.lastChance() : row.startsAt();
        String rule = movable ? times.lastChanceRule() : AT_THE_APPOINTMENT;
        if (!row.startsAt().isAfter(now)) {
            return Stream.of(item(row, Kind.OUTCOME_WANTED, row.startsAt(), AT_THE_APPOINTMENT));
        }
        if (row.rescheduleState() == RescheduleState.DRAFT) {
            return Stream.of(item(row, Kind.DRAFT, next, rule));
        }
        if (row.rescheduleState() == RescheduleState.SUBMITTED) {
            return Stream.of(item(row, Kind.UNANSWERED, row.startsAt(), AT_THE_APPOINTMENT));
        }
        var kind = movable ? Kind.UPCOMING : Kind.FIXED;
        return next.isBefore(now.plus(AHEAD)) ? Stream.of(item(row, kind, next, rule)) : Stream.empty();
    }

    private static TodayItem item(Row row, Kind kind, Instant urgentAt, String rule) {
        String path = Optional.ofNullable(row.reschedule())
                .map(id -> "/reschedules/" + id.value())
                .orElse("/appointments/" + row.appointment().value());
        return new TodayItem(
                kind,
                row.appointment(),
                path,
                row.clientName(),
                row.form(),
                row.startsAt(),
                row.zone(),
                urgentAt,
                rule);
    }
}
