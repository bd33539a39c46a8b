package org.fingerpost.notification;

import static org.fingerpost.db.tables.Alert.ALERT;
import static org.fingerpost.db.tables.AlertRecipient.ALERT_RECIPIENT;
import static org.jooq.Records.mapping;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fingerpost.appointment.AppointmentId;
import org.fingerpost.deadline.DeadlineId;
import org.fingerpost.matter.MatterId;
import org.fingerpost.report.ReportId;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.tenancy.MemberId;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Alerts on their way: planned, raised, climbing, settled. */
@Repository
class AlertRepository {
    /** An alert before it is raised. */
    record Pending(
            AlertId id,
            AlertKind kind,
            AlertLevel level,
            MatterId matter,
            @Nullable AppointmentId appointment,
            @Nullable DeadlineId deadline,
            @Nullable ReportId report,
            @Nullable Instant dueAt,
            Instant raiseAt,
            @Nullable MemberId causedBy) {}

    /**
     * An alert that was raised.
     *
     * @param causedBy who did what it tells of, and so knows
     * @param step how far it has climbed: first told, told to the second watcher, told to the admins
     * @param climbsAt when it climbs further unless somebody acknowledges it
     * @param settledAt since when it needs nobody any more
     */
    record Raised(
            AlertId id,
            AlertKind kind,
            AlertLevel level,
            MatterId matter,
            @Nullable AppointmentId appointment,
            @Nullable DeadlineId deadline,
            @Nullable Instant dueAt,
            MemberId responsible,
            @Nullable MemberId secondWatcher,
            @Nullable MemberId causedBy,
            int step,
            @Nullable Instant climbsAt,
            @Nullable Instant settledAt) {}

    void insert(FirmScope scope, Pending alert) {
        scope.sql()
                .insertInto(ALERT)
                .set(ALERT.FIRM_ID, scope.firm())
                .set(ALERT.ID, alert.id())
                .set(ALERT.KIND, alert.kind())
                .set(ALERT.LEVEL, alert.level())
                .set(ALERT.MATTER_ID, alert.matter())
                .set(ALERT.APPOINTMENT_ID, alert.appointment())
                .set(ALERT.DEADLINE_ID, alert.deadline())
                .set(ALERT.REPORT_ID, alert.report())
                .set(ALERT.DUE_AT, alert.dueAt())
                .set(ALERT.RAISE_AT, alert.raiseAt())
                .set(ALERT.CAUSED_BY, alert.causedBy())
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
        return raised == 0 ? Optional.empty() : find(scope, id);
    }

    /** An alert that was raised; locked, since two people may acknowledge it, and a job carry it on, at once. */
    Optional<Raised> find(FirmScope scope, AlertId id) {
        return scope.sql()
                .select(
                        ALERT.ID,
                        ALERT.KIND,
                        ALERT.LEVEL,
                        ALERT.MATTER_ID,
                        ALERT.APPOINTMENT_ID,
                        ALERT.DEADLINE_ID,
                        ALERT.DUE_AT,
                        ALERT.matter().RESPONSIBLE_ID,
                        ALERT.matter().SECOND_WATCHER_ID,
                        ALERT.CAUSED_BY,
                        ALERT.STEP.convertFrom(Short::intValue),
                        ALERT.CLIMBS_AT,
                        ALERT.SETTLED_AT)
                .from(ALERT)
                .where(scope.owns(ALERT.FIRM_ID))
                .and(ALERT.ID.eq(id))
                .and(ALERT.RAISED_AT.isNotNull())
                .forUpdate()
                .of(ALERT)
                .fetchOptional(mapping(Raised::new));
    }

    /** One who knows already counts as having acknowledged it. */
    void addRecipient(
            FirmScope scope, AlertId id, MemberId member, Watch watch, boolean knows, @Nullable DigestId digest) {
        scope.sql()
                .insertInto(ALERT_RECIPIENT)
                .set(ALERT_RECIPIENT.FIRM_ID, scope.firm())
                .set(ALERT_RECIPIENT.ALERT_ID, id)
                .set(ALERT_RECIPIENT.MEMBER_ID, member)
                .set(ALERT_RECIPIENT.WATCH, watch)
                .set(ALERT_RECIPIENT.RAISED_AT, scope.now())
                .set(ALERT_RECIPIENT.OPEN, !knows)
                .set(ALERT_RECIPIENT.ACKNOWLEDGED_AT, knows ? scope.now() : null)
                .set(ALERT_RECIPIENT.DIGEST_ID, digest)
                .execute();
    }

    Set<MemberId> recipients(FirmScope scope, AlertId id) {
        return scope.sql()
                .select(ALERT_RECIPIENT.MEMBER_ID)
                .from(ALERT_RECIPIENT)
                .where(recipientOf(scope, id))
                .fetchSet(ALERT_RECIPIENT.MEMBER_ID);
    }

    /** How far it has climbed, and when it climbs further; never where null. */
    void climb(FirmScope scope, AlertId id, int step, @Nullable Instant next) {
        scope.sql()
                .update(ALERT)
                .set(ALERT.STEP, (short) step)
                .set(ALERT.CLIMBS_AT, next)
                .where(scope.owns(ALERT.FIRM_ID))
                .and(ALERT.ID.eq(id))
                .execute();
    }

    /** Whether the person had not acknowledged the alert before. */
    boolean acknowledge(FirmScope scope, AlertId id, MemberId member) {
        return scope.sql()
                        .update(ALERT_RECIPIENT)
                        .set(ALERT_RECIPIENT.ACKNOWLEDGED_AT, scope.now())
                        .set(ALERT_RECIPIENT.OPEN, false)
                        .where(recipientOf(scope, id))
                        .and(ALERT_RECIPIENT.MEMBER_ID.eq(member))
                        .and(ALERT_RECIPIENT.ACKNOWLEDGED_AT.isNull())
                        .execute()
                == 1;
    }

    /**
     * Settles the alert once somebody has acknowledged it, and where it asks each, nobody who still works at the firm is
     * left to do so; whether it is settled.
     */
    boolean settleIfAnswered(FirmScope scope, Raised alert) {
        var recipients = recipientOf(scope, alert.id());
        var waiting = recipients.and(ALERT_RECIPIENT.ACKNOWLEDGED_AT.isNull()).and(ALERT_RECIPIENT.member().ACTIVE);
        boolean answered =
                scope.sql().fetchExists(ALERT_RECIPIENT, recipients.and(ALERT_RECIPIENT.ACKNOWLEDGED_AT.isNotNull()))
                        && !(alert.kind().asksEach() && scope.sql().fetchExists(ALERT_RECIPIENT, waiting));
        if (answered) {
            AlertEnds.settle(scope, ALERT.ID.eq(alert.id()));
        }
        return answered;
    }

    /** What was told of a deadline. */
    List<AlertId> raised(FirmScope scope, DeadlineId deadline) {
        return scope.sql()
                .select(ALERT.ID)
                .from(ALERT)
                .where(scope.owns(ALERT.FIRM_ID))
                .and(ALERT.DEADLINE_ID.eq(deadline))
                .and(ALERT.RAISED_AT.isNotNull())
                .fetch(ALERT.ID);
    }

    /** How many should have been raised before an instant, and were neither raised nor taken back. */
    int late(FirmScope scope, Instant before) {
        return scope.sql()
                .fetchCount(
                        ALERT,
                        scope.owns(ALERT.FIRM_ID)
                                .and(ALERT.RAISED_AT.isNull())
                                .and(ALERT.CANCELLED_AT.isNull())
                                .and(ALERT.RAISE_AT.lt(before)));
    }

    private static Condition recipientOf(FirmScope scope, AlertId id) {
        return scope.owns(ALERT_RECIPIENT.FIRM_ID).and(ALERT_RECIPIENT.ALERT_ID.eq(id));
    }
}
