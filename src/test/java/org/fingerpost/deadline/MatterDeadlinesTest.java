package org.fingerpost.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.fingerpost.deadline.DeadlineChanged.Change.ENDED;
import static org.fingerpost.deadline.DeadlineChanged.Change.MET;
import static org.fingerpost.deadline.DeadlineChanged.Change.MOVED;
import static org.fingerpost.deadline.DeadlineChanged.Change.OPENED;
import static org.fingerpost.deadline.DeadlineChanged.Change.REOPENED;
import static org.fingerpost.deadline.DeadlineKind.BIOMETRICS_EXPIRY;
import static org.fingerpost.deadline.DeadlineKind.HEARING;
import static org.fingerpost.deadline.DeadlineKind.NOTICE;
import static org.fingerpost.deadline.DeadlineKind.RESCUE;
import static org.fingerpost.deadline.DeadlineKind.STAMP;
import static org.fingerpost.deadline.DeadlineKind.STATUS_CHANGE;
import static org.fingerpost.testing.Practice.DECEMBER_14;
import static org.fingerpost.testing.Practice.JANUARY_5;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.fingerpost.deadline.DeadlineChanged.Change;
import org.fingerpost.matter.Circumstances;
import org.fingerpost.matter.Denial;
import org.fingerpost.matter.Language;
import org.fingerpost.matter.MatterId;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.fingerpost.uscis.Form;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What follows from the filing itself, from a hearing and a denial, and from attendance. */
class MatterDeadlinesTest extends PortalTest {
    private static final LocalDate MARCH_15 = LocalDate.of(2027, 3, 15);
    private static final Denial MAILED = new Denial(LocalDate.of(2026, 11, 20), true);

    @Autowired
    Deadlines deadlines;

    Practice acme;
    MatterId matter;

    @BeforeEach
    void aMatter() {
        acme = practices.found("Acme Law");
        matter = acme.matter("Ana María Reyes", Form.I_485);
    }

    @Test
    void aNoticeIsExpectedOnceAMatterIsOpenedAndMetByTheFirstAppointment() {
        assertThat(of(NOTICE)).hasValueSatisfying(notice -> {
            assertThat(notice.dueAt()).isEqualTo(Instant.parse("2027-01-22T15:00:00Z"));
            assertThat(notice.state()).isEqualTo(DeadlineState.OPEN);
        });
        acme.appointment(matter, DECEMBER_14);
        assertThat(states(NOTICE)).containsExactly(DeadlineState.MET);
    }

    @Test
    void aHearingIsADeadlineThatMovesEndsAndComesBackWithIt() {
        note(MARCH_15, null);
        assertThat(of(HEARING))
                .hasValueSatisfying(
                        hearing -> assertThat(hearing.dueAt()).isEqualTo(Instant.parse("2027-03-15T04:00:00Z")));
        note(MARCH_15.minusDays(1), null);
        note(null, null);
        note(MARCH_15, null);
        assertThat(deadlines.history(acme.actor(), of(HEARING).orElseThrow().id()))
                .extracting(DeadlineEvent::change, DeadlineEvent::dueAt, DeadlineEvent::who)
                .containsExactly(
                        line(OPENED, "2027-03-15T04:00:00Z"),
                        line(MOVED, "2027-03-14T05:00:00Z"),
                        line(ENDED, "2027-03-14T05:00:00Z"),
                        line(REOPENED, "2027-03-15T04:00:00Z"));
    }

    @Test
    void whatIsMetStaysMetUntilItFallsOnAnotherDay() {
        note(MARCH_15, null);
        deadlines.meet(acme.actor(), of(HEARING).orElseThrow().id(), "Done in Newark");
        note(MARCH_15, MAILED);
        acme.matters().change(acme.actor(), matter, acme.entry("Ana María Reyes", Language.EN, Form.I_485));
        assertThat(states(HEARING)).containsExactly(DeadlineState.MET);
        note(MARCH_15.plusDays(1), MAILED);
        assertThat(states(HEARING)).containsExactly(DeadlineState.OPEN);
        assertThat(deadlines.history(acme.actor(), of(HEARING).orElseThrow().id()))
                .extracting(DeadlineEvent::change, DeadlineEvent::note)
                .containsExactly(tuple(OPENED, ""), tuple(MET, "Done in Newark"), tuple(REOPENED, ""));
    }

    @Test
    void aDenialGivesTheTimeForAMotion() {
        note(null, MAILED);
        assertThat(of(RESCUE))
                .hasValueSatisfying(
                        rescue -> assertThat(rescue.dueAt()).isEqualTo(Instant.parse("2026-12-23T22:00:00Z")));
        note(null, new Denial(MAILED.decidedOn(), false));
        assertThat(of(RESCUE))
                .hasValueSatisfying(
                        rescue -> assertThat(rescue.dueAt()).isEqualTo(Instant.parse("2026-12-20T22:00:00Z")));
        note(null, null);
        assertThat(states(RESCUE)).containsExactly(DeadlineState.ENDED);
    }

    @Test
    void attendanceAsksForTheStampAndTheStatusAndSaysWhenTheChecksLapse() {
        attend(DECEMBER_14, "2026-12-14T13:00:00Z");
        assertThat(of(STAMP).orElseThrow().dueAt()).isEqualTo(Instant.parse("2026-12-17T13:00:00Z"));
        assertThat(of(STATUS_CHANGE).orElseThrow().dueAt()).isEqualTo(Instant.parse("2027-02-12T13:00:00Z"));
        assertThat(of(BIOMETRICS_EXPIRY).orElseThrow().dueAt()).isEqualTo(Instant.parse("2028-03-14T12:00:00Z"));
    }

    @Test
    void newFingerprintsReplaceTheEarlierOnes() {
        attend(DECEMBER_14, "2026-12-14T13:00:00Z");
        attend(JANUARY_5, "2027-01-05T18:00:00Z");
        assertThat(states(BIOMETRICS_EXPIRY)).containsExactly(DeadlineState.ENDED, DeadlineState.OPEN);
    }

    @Test
    void whoWasNotThereHasNoStamp() {
        var appointment = acme.appointment(matter, DECEMBER_14);
        clock.set(Instant.parse("2026-12-14T14:00:00Z"));
        acme.appointments().missed(acme.actor(), appointment);
        assertThat(of(STAMP)).isEmpty();
        assertThat(of(BIOMETRICS_EXPIRY)).isEmpty();
    }

    private static Tuple line(Change change, String dueAt) {
        return tuple(change, Instant.parse(dueAt), "Dana Whitfield");
    }

    private void note(@Nullable LocalDate hearing, @Nullable Denial denial) {
        acme.matters().setCircumstances(acme.actor(), matter, new Circumstances(Set.of(), hearing, null, null, denial));
    }

    private void attend(LocalDateTime at, String then) {
        var appointment = acme.appointment(matter, at);
        clock.set(Instant.parse(then));
        acme.appointments().attended(acme.actor(), appointment);
    }

    private Optional<Deadline> of(DeadlineKind kind) {
        return all(kind).stream().findFirst();
    }

    private List<DeadlineState> states(DeadlineKind kind) {
        return all(kind).stream().map(Deadline::state).toList();
    }

    private List<Deadline> all(DeadlineKind kind) {
        return deadlines.of(acme.actor(), matter).stream()
                .filter(one -> one.kind() == kind)
                .toList();
    }
}
