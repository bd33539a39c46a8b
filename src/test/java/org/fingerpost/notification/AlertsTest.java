package org.fingerpost.notification;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
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
import org.fingerpost.outbox.NotSent;
import org.fingerpost.outbox.Outbox;
import org.fingerpost.platform.PersonName;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.Role;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.fingerpost.user.Members;
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
    Members members;

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
        clock.set(APPOINTMENT.minus(Duration.ofDays(7)).minusSeconds(1));
        jobs.raiseAlerts(acme.firm().id());
        assertThat(alerts.unseen(acme.actor())).isZero();
        clock.set(APPOINTMENT.minus(Duration.ofDays(7)));
        jobs.raiseAlerts(acme.firm().id());
        assertThat(lines(acme.actor())).singleElement().satisfies(line -> {
            assertThat(line.kind()).isEqualTo(AlertKind.APPOINTMENT);
            assertThat(line.clientName()).isEqualTo("Ana María Reyes");
            assertThat(line.dueAt()).isEqualTo(APPOINTMENT);
            assertThat(line.isNew()).isTrue();
        });
    }

    @Test
    void aJobOfACancelledAlertThatStillRunsTellsNothing() {
        var appointment = acme.appointment(matter, DECEMBER_14);
        var works = jobs.waiting(acme.firm().id(), RAISE_ALERT);
        acme.granted(acme.submitted(appointment, START), matter, JANUARY_5);
        works.forEach(job -> raiser.raise(job.work()));
        assertThat(alerts.unseen(acme.actor())).isZero();
    }

    @Test
    void anAlertIsRaisedOnceHoweverOftenItsJobRuns() {
        acme.submitted(acme.appointment(matter, DECEMBER_14), START);
        var work = jobs.due(acme.firm().id(), RAISE_ALERT).getFirst();
        raiser.raise(work);
        raiser.raise(work);
        assertThat(lines(acme.actor())).hasSize(1);
        assertThat(outbox.notSent(acme.actor())).hasSize(1);
    }

    @Test
    void theResponsiblePersonAndTheActiveAdminsAreTold() {
        var attorney = practices.colleague(acme, Role.ATTORNEY);
        var bystander = practices.colleague(acme, Role.ATTORNEY);
        var admin = practices.colleague(acme, Role.ADMIN);
        var formerAdmin = practices.colleague(acme, Role.ADMIN);
        members.change(acme.actor(), formerAdmin.member(), PersonName.parse("Gone Away"), Role.ADMIN, false);
        acme.submitted(acme.appointment(acme.matterOf(attorney), DECEMBER_14), START);
        jobs.raiseAlerts(acme.firm().id());
        assertThat(alerts.unseen(attorney)).isEqualTo(1);
        assertThat(alerts.unseen(admin)).isEqualTo(1);
        assertThat(alerts.unseen(acme.actor())).isEqualTo(1);
        assertThat(alerts.unseen(bystander)).isZero();
        assertThat(alerts.unseen(formerAdmin)).isZero();
        assertThat(outbox.notSent(acme.actor()))
                .extracting(NotSent::address)
                .doesNotHaveDuplicates()
                .hasSize(3);
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
    void seenIsSeenForOnePersonAlone() {
        var admin = practices.colleague(acme, Role.ADMIN);
        acme.submitted(acme.appointment(matter, DECEMBER_14), START);
        jobs.raiseAlerts(acme.firm().id());
        alerts.see(acme.actor(), lines(acme.actor()).getFirst().id());
        assertThat(alerts.unseen(acme.actor())).isZero();
        assertThat(alerts.unseen(admin)).isEqualTo(1);
        alerts.seeAll(admin);
        assertThat(alerts.unseen(admin)).isZero();
    }

    @Test
    void anotherFirmsAlertsAreNotSeen() {
        acme.submitted(acme.appointment(matter, DECEMBER_14), START);
        jobs.raiseAlerts(acme.firm().id());
        var rival = practices.found("Rival Law").actor();
        alerts.see(rival, lines(acme.actor()).getFirst().id());
        assertThat(lines(rival)).isEmpty();
        assertThat(outbox.notSent(rival)).isEmpty();
        assertThat(alerts.unseen(acme.actor())).isEqualTo(1);
    }

    private List<AlertLine> lines(Actor.Person person) {
        return alerts.mine(person, Optional.empty()).rows();
    }
}
