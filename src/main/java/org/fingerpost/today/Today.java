package org.fingerpost.today;

import static org.fingerpost.db.Tables.APPOINTMENT;
import static org.fingerpost.db.Tables.RESCHEDULE;
import static org.fingerpost.tenancy.Permission.VIEW_CASES;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fingerpost.appointment.AppointmentId;
import org.fingerpost.appointment.AppointmentState;
import org.fingerpost.reschedule.RequestKind;
import org.fingerpost.reschedule.RescheduleId;
import org.fingerpost.reschedule.RescheduleState;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.FirmDatabase;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.today.TodayItem.Kind;
import org.fingerpost.uscis.ChannelClock;
import org.fingerpost.uscis.Form;
import org.jooq.SelectField;
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

    /** A late request, in the discretion of USCIS. */
    private static final String LATE_REQUEST = "R7";

    /** As long as a motion against a denial would take, and a few days more. */
    private static final Duration LATELY = Duration.ofDays(40);

    private static final SelectField<Row> ROW = row(
                    APPOINTMENT.ID,
                    APPOINTMENT.matter().client().FULL_NAME,
                    APPOINTMENT.matter().FORM,
                    APPOINTMENT.STARTS_AT,
                    APPOINTMENT.TIME_ZONE,
                    APPOINTMENT.PRIOR_RESCHEDULES.convertFrom(Short::intValue),
                    RESCHEDULE.ID,
                    RESCHEDULE.STATE)
            .mapping(Row::new);

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
                scope -> Stream.concat(rows(scope).stream().flatMap(row -> item(row, scope.now())), missed(scope))
                        .sorted(Comparator.comparing(TodayItem::urgentAt))
                        .toList());
    }

    private static List<Row> rows(FirmScope scope) {
        return scope.sql()
                .select(ROW)
                .from(APPOINTMENT)
                .leftJoin(RESCHEDULE)
                .on(scope.owns(RESCHEDULE.FIRM_ID))
                .and(RESCHEDULE.APPOINTMENT_ID.eq(APPOINTMENT.ID))
                .and(RESCHEDULE.KIND.eq(RequestKind.RESCHEDULE))
                .and(RESCHEDULE.STATE.in(RescheduleState.DRAFT, RescheduleState.SUBMITTED))
                .where(scope.owns(APPOINTMENT.FIRM_ID))
                .and(APPOINTMENT.STATE.eq(AppointmentState.SCHEDULED))
                .and(APPOINTMENT
                        .STARTS_AT
                        .lt(scope.now().plus(AHEAD).plus(SPREAD))
                        .or(RESCHEDULE.ID.isNotNull()))
                .orderBy(APPOINTMENT.STARTS_AT, APPOINTMENT.ID)
                .limit(MOST)
                .fetch(row -> row.value1());
    }

    /** What was missed lately and nobody tries to rescue, or began to and has not asked USCIS yet. */
    private static Stream<TodayItem> missed(FirmScope scope) {
        var later = APPOINTMENT.as("later");
        return scope
                .sql()
                .select(ROW)
                .from(APPOINTMENT)
                .leftJoin(RESCHEDULE)
                .on(scope.owns(RESCHEDULE.FIRM_ID))
                .and(RESCHEDULE.APPOINTMENT_ID.eq(APPOINTMENT.ID))
                .and(RESCHEDULE.KIND.eq(RequestKind.RESCUE))
                .where(scope.owns(APPOINTMENT.FIRM_ID))
                .and(APPOINTMENT.STATE.eq(AppointmentState.MISSED))
                .and(RESCHEDULE
                        .STATE
                        .eq(RescheduleState.DRAFT)
                        .or(RESCHEDULE
                                .ID
                                .isNull()
                                .and(APPOINTMENT.STARTS_AT.gt(scope.now().minus(LATELY)))))
                .and(notExists(selectOne()
                        .from(later)
                        .where(scope.owns(later.FIRM_ID))
                        .and(later.MATTER_ID.eq(APPOINTMENT.MATTER_ID))
                        .and(later.STARTS_AT.gt(APPOINTMENT.STARTS_AT))))
                .orderBy(APPOINTMENT.STARTS_AT, APPOINTMENT.ID)
                .limit(MOST)
                .fetch(row -> row.value1())
                .stream()
                .map(row -> item(
                        row,
                        row.reschedule() == null ? Kind.RESCUE_WANTED : Kind.RESCUE_DRAFT,
                        row.startsAt(),
                        LATE_REQUEST));
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
                .orElse("/appointments/" + row.appointment().value() + (kind == Kind.RESCUE_WANTED ? "/rescue" : ""));
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
