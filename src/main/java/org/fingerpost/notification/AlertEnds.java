package org.fingerpost.notification;

import static org.fingerpost.db.tables.Alert.ALERT;
import static org.fingerpost.db.tables.AlertRecipient.ALERT_RECIPIENT;

import java.time.Instant;
import java.util.List;
import org.fingerpost.appointment.AppointmentId;
import org.fingerpost.deadline.DeadlineId;
import org.fingerpost.report.ReportId;
import org.fingerpost.tenancy.FirmScope;
import org.jooq.Condition;
import org.springframework.stereotype.Repository;

/** Alerts whose cause is over: what was told is settled, and what is planned is cancelled. Answers which those are. */
@Repository
class AlertEnds {
    /** What was told of a deadline. */
    List<AlertId> settle(FirmScope scope, DeadlineId deadline) {
        return settleRaised(scope, ALERT.DEADLINE_ID.eq(deadline));
    }

    /** What was told of an appointment's record. */
    List<AlertId> settle(FirmScope scope, AppointmentId appointment, AlertKind kind) {
        return settleRaised(scope, ALERT.APPOINTMENT_ID.eq(appointment).and(ALERT.KIND.eq(kind)));
    }

    /** What was told of a client's report. */
    List<AlertId> settle(FirmScope scope, ReportId report) {
        return settleRaised(scope, ALERT.REPORT_ID.eq(report));
    }

    /** What is planned for a deadline. */
    List<AlertId> cancel(FirmScope scope, DeadlineId deadline) {
        return cancel(scope, ALERT.DEADLINE_ID.eq(deadline));
    }

    /** What has not yet been told of a client's report. */
    List<AlertId> cancel(FirmScope scope, ReportId report) {
        return cancel(scope, ALERT.REPORT_ID.eq(report));
    }

    static List<AlertId> settle(FirmScope scope, Condition which) {
        var settled = scope.sql()
                .update(ALERT)
                .set(ALERT.SETTLED_AT, scope.now())
                .set(ALERT.CLIMBS_AT, (Instant) null)
                .where(scope.owns(ALERT.FIRM_ID))
                .and(which)
                .and(ALERT.SETTLED_AT.isNull())
                .returning(ALERT.ID)
                .fetch(ALERT.ID);
        scope.sql()
                .update(ALERT_RECIPIENT)
                .set(ALERT_RECIPIENT.OPEN, false)
                .where(scope.owns(ALERT_RECIPIENT.FIRM_ID))
                .and(ALERT_RECIPIENT.ALERT_ID.in(settled))
                .and(ALERT_RECIPIENT.OPEN)
                .execute();
        return settled;
    }

    private static List<AlertId> settleRaised(FirmScope scope, Condition which) {
        return settle(scope, which.and(ALERT.RAISED_AT.isNotNull()));
    }

    private static List<AlertId> cancel(FirmScope scope, Condition which) {
        return scope.sql()
                .update(ALERT)
                .set(ALERT.CANCELLED_AT, scope.now())
                .where(scope.owns(ALERT.FIRM_ID))
                .and(which)
                .and(ALERT.RAISED_AT.isNull())
                .and(ALERT.CANCELLED_AT.isNull())
                .returning(ALERT.ID)
                .fetch(ALERT.ID);
    }
}
