package org.fingerpost.notification;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fingerpost.notification.NotificationJobs.RAISE_ALERT;
import static org.fingerpost.testing.MovableClock.START;
import static org.fingerpost.testing.Practice.DECEMBER_14;
import static org.fingerpost.testing.Practice.JANUARY_5;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.fingerpost.matter.Language;
import org.fingerpost.matter.MatterId;
import org.fingerpost.outbox.Outbox;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.NotFound;
import org.fingerpost.tenancy.Role;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whom an alert reaches. The appointment on December 14 is at 13:00 UTC. */
class AlertsTest extends PortalTest {
    private static final Instant APPOINTMENT = Instant.parse("2026-12-14T13:00:00Z");

    @Autowired
    Alerts alerts;

    @Autowired
    AlertRaiser raiser;

    @Autowired
    AlertFeed feed;

    @Autowired
    Outbox outbox;

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
    void nothingIsToldBeforeItsTime() {
        acme.appointment(matter, DECEMBER_14);
        jobs.raiseAlerts(acme.firm().id());
        clock.set(APPOINTMENT.minus(Duration.ofDays(7)).minusSeconds(1));
        jobs.raiseAlerts(acme.firm().id());
        assertThat(kinds(acme.actor())).doesNotContain(AlertKind.APPOINTMENT);
        clock.set(APPOINTMENT.minus(Duration.ofDays(7)));
        jobs.raiseAlerts(acme.firm().id());
        var about = lines(acme.actor()).stream()
                .filter(line -> line.about().kind() == AlertKind.APPOINTMENT)
                .toList();
        assertThat(about).singleElement().satisfies(line -> {
            assertThat(line.about().clientName()).isEqualTo("Ana María Reyes");
            assertThat(line.about().dueAt()).isEqualTo(APPOINTMENT);
            assertThat(line.open()).isTrue();
        });
    }

    @Test
    void aJobOfACancelledAlertThatStillRunsTellsNothing() {
        var appointment = acme.appointment(matter, DECEMBER_14);
        var works = jobs.waiting(acme.firm().id(), RAISE_ALERT);
        acme.granted(acme.submitted(appointment, START), matter, JANUARY_5);
        works.forEach(job -> raiser.raise(job.work()));
        assertThat(kinds(acme.actor())).containsExactly(AlertKind.APPOINTMENT_RECORDED);
    }

    @Test
    void anAlertIsRaisedOnceHoweverOftenItsJobRuns() {
        acme.submitted(acme.appointment(matter, DECEMBER_14), START);
        for (var work : jobs.due(acme.firm().id(), RAISE_ALERT)) {
            raiser.raise(work);
            raiser.raise(work);
        }
        assertThat(kinds(acme.actor()))
                .containsExactlyInAnyOrder(AlertKind.APPOINTMENT_RECORDED, AlertKind.RESCHEDULE_SUBMITTED);
    }

    @Test
    void theDatesOfAnAppointmentAreComparedByEachAndWhoCopiedThemKnows() {
        var responsible = practices.colleague(acme, Role.ATTORNEY);
        var second = practices.colleague(acme, Role.STAFF);
        var watched = acme.matterOf(responsible, second);
        acme.appointments()
                .record(responsible, watched, acme.notice(watched, DECEMBER_14).read());
        jobs.raiseAlerts(acme.firm().id());
        assertThat(alerts.open(responsible)).isZero();
        assertThat(alerts.open(second)).isEqualTo(1);
        var check = lines(second).getFirst();
        assertThat(check.about().kind()).isEqualTo(AlertKind.APPOINTMENT_RECORDED);
        alerts.acknowledge(second, check.id());
        assertThat(alerts.waiting(acme.actor(), Optional.empty()).rows()).isEmpty();
    }

    @Test
    void oneOfTwoIsNotEnoughWhereTheDatesAreCompared() {
        var responsible = practices.colleague(acme, Role.ATTORNEY);
        var second = practices.colleague(acme, Role.STAFF);
        acme.appointment(acme.matterOf(responsible, second), DECEMBER_14);
        jobs.raiseAlerts(acme.firm().id());
        alerts.acknowledge(responsible, lines(responsible).getFirst().id());
        assertThat(alerts.open(second)).isEqualTo(1);
        assertThat(alerts.waiting(acme.actor(), Optional.empty()).rows()).hasSize(1);
        clock.set(START.plus(Duration.ofHours(24)));
        jobs.climbAlerts(acme.firm().id());
        assertThat(lines(acme.actor())).hasSize(1);
    }

    @Test
    void openPagesHearOfIt() throws InterruptedException {
        var heard = new CountDownLatch(1);
        var stop = feed.listen(acme.actor().member(), heard::countDown);
        acme.submitted(acme.appointment(matter, DECEMBER_14), START);
        jobs.raiseAlerts(acme.firm().id());
        assertThat(heard.await(5, SECONDS)).isTrue();
        stop.run();
    }

    @Test
    void openPagesHearThatNobodyIsAskedAnyMore() throws InterruptedException {
        acme.appointment(matter, DECEMBER_14);
        clock.set(APPOINTMENT.minus(Duration.ofDays(7)));
        jobs.raiseAlerts(acme.firm().id());
        var heard = new CountDownLatch(1);
        var stop = feed.listen(acme.actor().member(), heard::countDown);
        lines(acme.actor()).stream()
                .filter(AlertLine::open)
                .forEach(line -> alerts.acknowledge(acme.actor(), line.id()));
        assertThat(heard.await(5, SECONDS)).isTrue();
        stop.run();
    }

    @Test
    void anotherFirmsAlertsAreNotSeen() {
        acme.submitted(acme.appointment(matter, DECEMBER_14), START);
        jobs.raiseAlerts(acme.firm().id());
        var rival = practices.found("Rival Law").actor();
        var id = lines(acme.actor()).getFirst().id();
        assertThatThrownBy(() -> alerts.acknowledge(rival, id)).isInstanceOf(NotFound.class);
        assertThat(lines(rival)).isEmpty();
        assertThat(alerts.of(rival, matter)).isEmpty();
        assertThat(alerts.waiting(rival, Optional.empty()).rows()).isEmpty();
        assertThat(outbox.notSent(rival)).isEmpty();
    }

    private List<AlertKind> kinds(Actor.Person person) {
        return lines(person).stream().map(line -> line.about().kind()).toList();
    }

    private List<AlertLine> lines(Actor.Person person) {
        return alerts.mine(person, Optional.empty()).rows();
    }
}
