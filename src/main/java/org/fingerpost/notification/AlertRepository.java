package org.fingerpost.notification;

import static org.fingerpost.db.Tables.ALERT;
import static org.fingerpost.db.Tables.ALERT_RECIPIENT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fingerpost.appointment.AppointmentId;
import org.fingerpost.deadline.DeadlineId;
import org.fingerpost.platform.Cursor;
import org.fingerpost.platform.Page;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.tenancy.MemberId;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class AlertRepository {
    /** An alert before it is raised. */
    record Pending(
            AlertId id,
            AlertKind kind,
            AppointmentId appointment,
            @Nullable DeadlineId deadline,
            @Nullable Instant dueAt,
            Instant raiseAt) {}

    /** What there is to say of an alert that is raised now. */
    record Raised(AlertKind kind, AppointmentId appointment, MemberId responsible) {}

    void insert(FirmScope scope, Pending alert) {
        scope.sql()
                .insertInto(ALERT)
                .set(ALERT.FIRM_ID, scope.firm())
                .set(ALERT.ID, alert.id())
                .set(ALERT.KIND, alert.kind())
                .set(ALERT.APPOINTMENT_ID, alert.appointment())
                .set(ALERT.DEADLINE_ID, alert.deadline())
                .set(ALERT.DUE_AT, alert.dueAt())
                .set(ALERT.RAISE_AT, alert.raiseAt())
                .execute();
    }

    /** Marks the alert as raised; empty where it was already, or has been cancelled. */
    Optional<Raised> raise(FirmScope scope, AlertId id) {
        int raised = scope.sql()
                .update(ALERT)
                .set(ALERT.RAISED_AT, scope.now())
                .where(scope.owns(ALERT.FIRM_ID))
                .and(ALERT.ID.eq(id))
                .and(ALERT.RAISED_AT.isNull())
                .and(ALERT.CANCELLED_AT.isNull())
                .execute();
        if (raised == 0) {
            return Optional.empty();
        }
        return scope.sql()
                .select(ALERT.KIND, ALERT.APPOINTMENT_ID, ALERT.appointment().matter().RESPONSIBLE_ID)
                .from(ALERT)
                .where(scope.owns(ALERT.FIRM_ID))
                .and(ALERT.ID.eq(id))
                .fetchOptional(mapping(Raised::new));
    }

    void addRecipient(FirmScope scope, AlertId id, MemberId member) {
        scope.sql()
                .insertInto(ALERT_RECIPIENT)
                .set(ALERT_RECIPIENT.FIRM_ID, scope.firm())
                .set(ALERT_RECIPIENT.ALERT_ID, id)
                .set(ALERT_RECIPIENT.MEMBER_ID, member)
                .set(ALERT_RECIPIENT.RAISED_AT, scope.now())
                .execute();
    }

    /** Cancels what the deadline's alerts have not yet told, and answers which those are. */
    List<AlertId> cancel(FirmScope scope, DeadlineId deadline) {
        return scope.sql()
                .update(ALERT)
                .set(ALERT.CANCELLED_AT, scope.now())
                .where(scope.owns(ALERT.FIRM_ID))
                .and(ALERT.DEADLINE_ID.eq(deadline))
                .and(ALERT.RAISED_AT.isNull())
                .and(ALERT.CANCELLED_AT.isNull())
                .returning(ALERT.ID)
                .fetch(ALERT.ID);
    }

    Page<AlertLine> page(FirmScope scope, MemberId member, Optional<Cursor> after) {
        var rows = scope.sql()
                .select(
                        ALERT_RECIPIENT.ALERT_ID,
                        ALERT_RECIPIENT.alert().KIND,
                        ALERT_RECIPIENT.alert().APPOINTMENT_ID,
                        ALERT_RECIPIENT.alert().appointment().matter().client().FULL_NAME,
                        ALERT_RECIPIENT.alert().appointment().TIME_ZONE,
                        ALERT_RECIPIENT.alert().DUE_AT,
                        ALERT_RECIPIENT.RAISED_AT,
                        ALERT_RECIPIENT.SEEN_AT)
                .from(ALERT_RECIPIENT)
                .where(scope.owns(ALERT_RECIPIENT.FIRM_ID))
                .and(ALERT_RECIPIENT.MEMBER_ID.eq(member))
                .and(after.map(AlertRepository::behind).orElse(noCondition()))
                .orderBy(ALERT_RECIPIENT.RAISED_AT.desc(), ALERT_RECIPIENT.ALERT_ID.desc())
                .limit(Page.SIZE + 1)
                .fetch(mapping(AlertLine::new));
        return Page.of(rows, line -> new Cursor(line.raisedAt(), line.id().value()));
    }

    int due(FirmScope scope, Instant before) {
        return scope.sql()
                .fetchCount(
                        ALERT,
                        scope.owns(ALERT.FIRM_ID)
                                .and(ALERT.RAISED_AT.isNull())
                                .and(ALERT.CANCELLED_AT.isNull())
                                .and(ALERT.RAISE_AT.lt(before)));
    }

    int unseen(FirmScope scope, MemberId member) {
        return scope.sql().fetchCount(ALERT_RECIPIENT, mine(scope, member).and(ALERT_RECIPIENT.SEEN_AT.isNull()));
    }

    /** Marks the one alert, or without one all of them. */
    void see(FirmScope scope, MemberId member, Optional<AlertId> which) {
        scope.sql()
                .update(ALERT_RECIPIENT)
                .set(ALERT_RECIPIENT.SEEN_AT, scope.now())
                .where(mine(scope, member))
                .and(which.map(ALERT_RECIPIENT.ALERT_ID::eq).orElse(noCondition()))
                .and(ALERT_RECIPIENT.SEEN_AT.isNull())
                .execute();
    }

    private static Condition mine(FirmScope scope, MemberId member) {
        return scope.owns(ALERT_RECIPIENT.FIRM_ID).and(ALERT_RECIPIENT.MEMBER_ID.eq(member));
    }

    private static Condition behind(Cursor after) {
        return row(ALERT_RECIPIENT.RAISED_AT, ALERT_RECIPIENT.ALERT_ID)
                .lt(val(after.at(), ALERT_RECIPIENT.RAISED_AT), val(new AlertId(after.id()), ALERT_RECIPIENT.ALERT_ID));
    }
}
