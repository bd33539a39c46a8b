package org.fingerpost.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.testing.MovableClock.START;
import static org.fingerpost.testing.Practice.DECEMBER_14;
import static org.fingerpost.testing.Practice.JANUARY_5;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.fingerpost.appointment.AppointmentId;
import org.fingerpost.matter.MatterId;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.Role;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.fingerpost.user.Members;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two people compare the dates of a record with its notice: until when they are asked to. */
class CheckAlertsTest extends PortalTest {
    @Autowired
    Alerts alerts;

    @Autowired
    DueJobs jobs;

    @Autowired
    Members members;

    Practice acme;
    Actor.Person responsible;
    Actor.Person second;
    MatterId matter;
    AppointmentId appointment;

    @BeforeEach
    void aRecordThatTwoPeopleAreToCompare() {
        acme = practices.found("Acme Law");
        responsible = practices.colleague(acme, Role.ATTORNEY);
        second = practices.colleague(acme, Role.STAFF);
        matter = acme.matterOf(responsible, second);
        appointment = acme.appointment(matter, DECEMBER_14);
        jobs.raiseAlerts(acme.firm().id());
    }

    @Test
    void aRecordThatWasCorrectedIsComparedNoMore() {
        assertThat(checks()).containsExactly(appointment);
        var right = acme.appointments()
                .correct(
                        acme.actor(),
                        appointment,
                        acme.notice(matter, JANUARY_5).read());
        jobs.raiseAlerts(acme.firm().id());
        assertThat(checks()).containsExactly(right);
        assertThat(alerts.open(second)).isEqualTo(1);
    }

    @Test
    void whoLeavesHandsTheComparisonToTheColleagueWhoIsThenWaitedFor() {
        leave(second, acme.actor());
        acknowledge(responsible);
        assertThat(checks()).containsExactly(appointment);
        acknowledge(acme.actor());
        assertThat(checks()).isEmpty();
    }

    @Test
    void aColleagueWhoHasLookedAlreadyIsNotAskedAgainForTheOneWhoLeft() {
        acknowledge(responsible);
        leave(second, responsible);
        assertThat(checks()).containsExactly(appointment);
        clock.set(START.plus(Duration.ofHours(24)));
        jobs.climbAlerts(acme.firm().id());
        assertThat(checks()).isEmpty();
    }

    @Test
    void whereBothHaveLeftWhoTookOverLastIsAsked() {
        var admin = practices.colleague(acme, Role.ADMIN);
        leave(responsible, second);
        leave(second, admin);
        acknowledge(admin);
        assertThat(checks()).isEmpty();
    }

    private void acknowledge(Actor.Person person) {
        var line = alerts.mine(person, Optional.empty()).rows().getFirst();
        alerts.acknowledge(person, line.id());
    }

    private void leave(Actor.Person person, Actor.Person successor) {
        members.deactivate(acme.actor(), person.member(), Optional.of(successor.member()));
    }

    private List<AppointmentId> checks() {
        return alerts.waiting(acme.actor(), Optional.empty()).rows().stream()
                .filter(alert -> alert.about().kind() == AlertKind.APPOINTMENT_RECORDED)
                .map(alert -> alert.about().appointment())
                .toList();
    }
}
