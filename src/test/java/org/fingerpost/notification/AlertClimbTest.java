package org.fingerpost.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fingerpost.notification.NotificationJobs.CLIMB_ALERT;
import static org.fingerpost.testing.Practice.DECEMBER_14;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.fingerpost.audit.AuditTrail;
import org.fingerpost.deadline.DeadlineId;
import org.fingerpost.deadline.Deadlines;
import org.fingerpost.deadline.OwnDeadline;
import org.fingerpost.matter.MatterId;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.NotFound;
import org.fingerpost.tenancy.Role;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.fingerpost.user.Members;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is told of an alert, and who hears of it when nobody acknowledges it. The firm's admin watches nothing. */
class AlertClimbTest extends PortalTest {
    private static final Instant DUE = Instant.parse("2026-12-03T15:00:00Z");
    private static final Instant FIRST = DUE.minus(Duration.ofDays(3));
    private static final Instant PHONE = Instant.parse("2026-12-12T01:00:00Z");

    @Autowired
    Alerts alerts;

    @Autowired
    AlertRaiser raiser;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Members members;

    @Autowired
    AuditTrail trail;

    @Autowired
    DueJobs jobs;

    Practice acme;
    Actor.Person admin;
    Actor.Person responsible;
    Actor.Person second;
    MatterId matter;
    DeadlineId deadline;

    @BeforeEach
    void aDeadlineOfAMatterThatTwoPeopleWatch() {
        acme = practices.found("Acme Law");
        admin = acme.actor();
        responsible = practices.colleague(acme, Role.ATTORNEY);
        second = practices.colleague(acme, Role.STAFF);
        matter = acme.matterOf(responsible, second);
        deadline =
                deadlines.add(admin, matter, new OwnDeadline("Call the embassy", LocalDateTime.of(2026, 12, 3, 10, 0)));
    }

    @Test
    void whatNobodyAcknowledgesGoesToASecondPersonAndThenToTheAdmins() {
        raiseAt(FIRST);
        assertToldTo(responsible);
        climbAt(FIRST.plus(Duration.ofHours(18)).minusSeconds(1));
        assertToldTo(responsible);
        // A quarter of the three days that are left.
        climbAt(FIRST.plus(Duration.ofHours(18)));
        assertToldTo(responsible, second);
        assertThat(alerts.waiting(admin, Optional.empty()).rows())
                .filteredOn(alert -> alert.about().kind() == AlertKind.OWN)
                .singleElement()
                .satisfies(alert -> assertThat(alert.told())
                        .extracting(FirmAlert.Told::watch)
                        .containsExactly(Watch.RESPONSIBLE, Watch.SECOND_WATCHER));
        climbAt(FIRST.plus(Duration.ofHours(36)));
        assertToldTo(responsible, second, admin);
        assertThat(climbing()).isEmpty();
    }

    @Test
    void onceSomebodyAcknowledgesItItClimbsNoFurther() {
        raiseAt(FIRST);
        alerts.acknowledge(responsible, own(responsible).id());
        assertThat(climbing()).isEmpty();
        assertThat(alerts.open(responsible)).isZero();
        assertThat(own(responsible).acknowledgedAt()).isEqualTo(FIRST);
        climbAt(DUE.minus(Duration.ofDays(1)).minusSeconds(1));
        assertToldTo(responsible);
    }

    @Test
    void oneOfSeveralIsEnoughAndTheOthersAreAskedNoMore() {
        raiseAt(FIRST);
        climbAt(FIRST.plus(Duration.ofHours(18)));
        assertThat(alerts.open(second)).isEqualTo(1);
        alerts.acknowledge(second, own(second).id());
        assertThat(alerts.open(responsible)).isZero();
        assertThat(own(responsible).acknowledgedAt()).isNull();
        assertThat(alerts.waiting(admin, Optional.empty()).rows()).isEmpty();
    }

    @Test
    void acknowledgingTwiceChangesNothingAndIsWrittenOnce() {
        raiseAt(FIRST);
        var id = own(responsible).id();
        alerts.acknowledge(responsible, id);
        clock.set(FIRST.plusSeconds(60));
        alerts.acknowledge(responsible, id);
        assertThat(own(responsible).acknowledgedAt()).isEqualTo(FIRST);
        assertThat(trail.of(admin, List.of(id.value())))
                .extracting(AuditTrail.Entry::action)
                .containsExactly("alert.acknowledged");
    }

    @Test
    void whoWasNotToldHasNothingToAcknowledge() {
        raiseAt(FIRST);
        var id = own(responsible).id();
        assertThatThrownBy(() -> alerts.acknowledge(second, id)).isInstanceOf(NotFound.class);
        assertThat(own(responsible).open()).isTrue();
    }

    @Test
    void aJobThatRunsTwiceClimbsOnce() {
        raiseAt(FIRST);
        clock.set(FIRST.plus(Duration.ofHours(18)));
        var work = jobs.due(acme.firm().id(), CLIMB_ALERT).getFirst();
        var next = raiser.climb(work);
        assertThat(raiser.climb(work)).isEqualTo(next).contains(climbsAt());
        assertToldTo(responsible, second);
    }

    @Test
    void aJobThatComesAfterTheAcknowledgementTellsNobody() {
        raiseAt(FIRST);
        var work = jobs.waiting(acme.firm().id(), CLIMB_ALERT).getFirst().work();
        alerts.acknowledge(responsible, own(responsible).id());
        clock.set(FIRST.plus(Duration.ofHours(18)));
        assertThat(raiser.climb(work)).isEmpty();
        assertToldTo(responsible);
    }

    @Test
    void everyoneHasHeardBeforeTheDeadline() {
        raiseAt(DUE.minus(Duration.ofMinutes(12)));
        while (!climbing().isEmpty()) {
            climbAt(climbing().getFirst());
        }
        // Three alerts, the earlier ones because nothing ran before.
        assertThat(List.of(responsible, second, admin))
                .allSatisfy(person -> assertThat(lines(person)).hasSize(3));
        assertThat(clock.instant()).isBefore(DUE);
    }

    @Test
    void theLastResortReachesEveryoneAtOnce() {
        acme.appointment(matter, DECEMBER_14);
        raiseAt(PHONE.minus(Duration.ofHours(3)));
        for (var person : List.of(responsible, second, admin)) {
            assertThat(lines(person))
                    .filteredOn(line -> line.about().level() == AlertLevel.LAST_RESORT)
                    .extracting(line -> line.about().kind())
                    .containsExactly(AlertKind.LAST_PHONE_MOMENT);
        }
    }

    @Test
    void aDeadlineThatIsMetNeedsNobodyAnyMore() {
        raiseAt(FIRST);
        deadlines.meet(admin, deadline, "");
        assertThat(alerts.open(responsible)).isZero();
        assertThat(alerts.waiting(admin, Optional.empty()).rows()).isEmpty();
        assertThat(climbing()).isEmpty();
        raiseAt(DUE);
        assertThat(lines(responsible)).hasSize(1);
    }

    @Test
    void aDeadlineThatMovedIsToldOfAnew() {
        raiseAt(FIRST);
        deadlines.change(admin, deadline, new OwnDeadline("Call the embassy", LocalDateTime.of(2026, 12, 5, 10, 0)));
        assertThat(alerts.open(responsible)).isZero();
        raiseAt(FIRST.plus(Duration.ofDays(2)));
        assertThat(alerts.open(responsible)).isEqualTo(1);
    }

    @Test
    void whoHasLeftIsToldNothingAndWhoTookOverIsToldInstead() {
        members.deactivate(admin, responsible.member(), Optional.of(admin.member()));
        raiseAt(FIRST);
        assertThat(lines(responsible)).isEmpty();
        assertThat(lines(admin)).hasSize(1);
    }

    private void raiseAt(Instant at) {
        clock.set(at);
        jobs.raiseAlerts(acme.firm().id());
    }

    private void climbAt(Instant at) {
        clock.set(at);
        jobs.climbAlerts(acme.firm().id());
    }

    private List<Instant> climbing() {
        return jobs.waiting(acme.firm().id(), CLIMB_ALERT).stream()
                .map(DueJobs.Waiting::at)
                .toList();
    }

    private @Nullable Instant climbsAt() {
        return alerts.waiting(admin, Optional.empty()).rows().getFirst().climbsAt();
    }

    private void assertToldTo(Actor.Person... people) {
        for (var person : List.of(responsible, second, admin)) {
            assertThat(lines(person))
                    .as(person.role().name())
                    .filteredOn(line -> line.about().kind() == AlertKind.OWN)
                    .hasSize(List.of(people).contains(person) ? 1 : 0);
        }
    }

    private AlertLine own(Actor.Person person) {
        return lines(person).stream()
                .filter(line -> line.about().kind() == AlertKind.OWN)
                .findFirst()
                .orElseThrow();
    }

    private List<AlertLine> lines(Actor.Person person) {
        return alerts.mine(person, Optional.empty()).rows();
    }
}
