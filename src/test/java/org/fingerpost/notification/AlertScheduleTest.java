package org.fingerpost.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fingerpost.db.Tables.ALERT;
import static org.fingerpost.notification.NotificationJobs.RAISE_ALERT;
import static org.fingerpost.testing.MovableClock.START;
import static org.fingerpost.testing.Practice.DECEMBER_14;
import static org.fingerpost.testing.Practice.JANUARY_5;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fingerpost.appointment.AppointmentId;
import org.fingerpost.matter.Language;
import org.fingerpost.matter.MatterId;
import org.fingerpost.tenancy.FirmDatabase;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** When alerts are raised. The appointment on December 14 is at 13:00 UTC. */
class AlertScheduleTest extends PortalTest {
    private static final Instant PHONE = Instant.parse("2026-12-12T01:00:00Z");
    private static final Instant TOOL = Instant.parse("2026-12-14T01:00:00Z");
    private static final Instant APPOINTMENT = Instant.parse("2026-12-14T13:00:00Z");

    @Autowired
    Alerts alerts;

    @Autowired
    FirmDatabase database;

    @Autowired
    DueJobs jobs;

    Practice acme;
    MatterId matter;

    @BeforeEach
    void aMatter() {
        acme = practices.found("Acme Law");
        matter = acme.matter("Ana María Reyes", Language.ES);
    }

    @Test
    void alertsArePlannedAheadOfEachDeadline() {
        acme.appointment(matter, DECEMBER_14);
        assertThat(planned(AlertKind.LAST_PHONE_MOMENT))
                .containsExactly(
                        PHONE.minus(Duration.ofDays(3)),
                        PHONE.minus(Duration.ofDays(1)),
                        PHONE.minus(Duration.ofHours(3)));
        assertThat(planned(AlertKind.TOOL_CLOSES))
                .containsExactly(
                        TOOL.minus(Duration.ofDays(3)),
                        TOOL.minus(Duration.ofDays(1)),
                        TOOL.minus(Duration.ofHours(4)));
        assertThat(planned(AlertKind.APPOINTMENT))
                .containsExactly(APPOINTMENT.minus(Duration.ofDays(7)), APPOINTMENT.minus(Duration.ofDays(1)));
        assertThat(planned(AlertKind.APPOINTMENT_RECORDED)).containsExactly(START);
    }

    @Test
    void whatIsRecordedLateIsToldOnceNowAndThenAtTheMomentsThatRemain() {
        var now = TOOL.minus(Duration.ofHours(20));
        clock.set(now);
        acme.appointment(matter, DECEMBER_14);
        assertThat(planned(AlertKind.LAST_PHONE_MOMENT)).isEmpty();
        assertThat(planned(AlertKind.TOOL_CLOSES)).containsExactly(now, TOOL.minus(Duration.ofHours(4)));
        assertThat(planned(AlertKind.APPOINTMENT)).containsExactly(now, APPOINTMENT.minus(Duration.ofDays(1)));
        jobs.raiseAlerts(acme.firm().id());
        assertThat(alerts.mine(acme.actor(), Optional.empty()).rows())
                .extracting(line -> line.about().kind())
                .contains(AlertKind.TOOL_CLOSES, AlertKind.APPOINTMENT)
                .doesNotHaveDuplicates();
    }

    @Test
    void anAppointmentThatIsOverWarnsNobody() {
        clock.set(APPOINTMENT.plusSeconds(1));
        acme.appointment(matter, DECEMBER_14);
        assertThat(planned(AlertKind.LAST_PHONE_MOMENT)).isEmpty();
        assertThat(planned(AlertKind.TOOL_CLOSES)).isEmpty();
        assertThat(planned(AlertKind.APPOINTMENT)).isEmpty();
    }

    @Test
    void aSubmittedRequestCancelsTheWarningsItMakesNeedless() {
        var request = acme.submitted(acme.appointment(matter, DECEMBER_14), START);
        assertThat(planned(AlertKind.LAST_PHONE_MOMENT)).isEmpty();
        assertThat(planned(AlertKind.TOOL_CLOSES)).isEmpty();
        assertThat(planned(AlertKind.APPOINTMENT)).hasSize(2);
        assertThat(planned(AlertKind.NEW_NOTICE)).hasSize(1);
        acme.reschedules().refuse(acme.actor(), request, "");
        assertThat(planned(AlertKind.LAST_PHONE_MOMENT)).hasSize(3);
        assertThat(planned(AlertKind.TOOL_CLOSES)).hasSize(3);
        assertThat(planned(AlertKind.NEW_NOTICE)).isEmpty();
    }

    @Test
    void aRequestIsRecordedEvenWhileAWarningsJobIsRunning() {
        var appointment = acme.appointment(matter, DECEMBER_14);
        database.run(
                acme.actor(),
                scope -> scope.sql()
                        .execute(
                                "update operation.scheduled_tasks set picked = true, picked_by = 'a node', last_heartbeat = now()"
                                        + " where task_instance like ?",
                                acme.firm().id().value() + "/%"));
        var request = acme.submitted(appointment, START);
        assertThat(acme.reschedules().get(acme.actor(), request).submitted()).isPresent();
    }

    @Test
    void whatIsRolledBackLeavesNeitherAlertNorJob() {
        var appointment = acme.appointment(matter, DECEMBER_14);
        int before = jobs.waiting(acme.firm().id(), RAISE_ALERT).size();
        var request = acme.submitted(appointment, START);
        var tooLong = "x".repeat(2001);
        // Closing fails after the new appointment, its deadlines and their alerts were written.
        assertThatThrownBy(() -> acme.reschedules()
                        .grant(
                                acme.actor(),
                                request,
                                acme.notice(matter, JANUARY_5)
                                        .dated(LocalDate.of(2026, 11, 20))
                                        .read(),
                                tooLong))
                .isInstanceOf(Refusal.class);
        assertThat(jobs.waiting(acme.firm().id(), RAISE_ALERT)).hasSizeLessThan(before);
        assertThat(planned(AlertKind.APPOINTMENT)).doesNotContain(Instant.parse("2027-01-04T18:00:00Z"));
        // All but the one about the notice, which is the matter's.
        assertThat(alertsAbout(appointment)).isEqualTo(alertsOfTheFirm() - 1);
    }

    /** The moments of the alerts of a kind whose jobs wait. */
    private List<Instant> planned(AlertKind kind) {
        var waiting = jobs.waiting(acme.firm().id(), RAISE_ALERT).stream()
                .map(job -> new AlertId(job.work().id()))
                .toList();
        return database.in(
                acme.actor(),
                scope -> scope.sql()
                        .select(ALERT.RAISE_AT)
                        .from(ALERT)
                        .where(scope.owns(ALERT.FIRM_ID))
                        .and(ALERT.KIND.eq(kind))
                        .and(ALERT.ID.in(waiting))
                        .orderBy(ALERT.RAISE_AT)
                        .fetch(ALERT.RAISE_AT));
    }

    private int alertsAbout(AppointmentId appointment) {
        return database.in(
                acme.actor(),
                scope -> scope.sql()
                        .fetchCount(ALERT, scope.owns(ALERT.FIRM_ID).and(ALERT.APPOINTMENT_ID.eq(appointment))));
    }

    private int alertsOfTheFirm() {
        return database.in(acme.actor(), scope -> scope.sql().fetchCount(ALERT, scope.owns(ALERT.FIRM_ID)));
    }
}
