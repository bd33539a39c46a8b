package org.fingerpost.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.fingerpost.deadline.DeadlineKind.APPOINTMENT;
import static org.fingerpost.deadline.DeadlineKind.CLIENT_CONFIRMATION;
import static org.fingerpost.deadline.DeadlineKind.LAST_PHONE_MOMENT;
import static org.fingerpost.deadline.DeadlineKind.TOOL_CLOSES;
import static org.fingerpost.deadline.DeadlineState.ENDED;
import static org.fingerpost.deadline.DeadlineState.MET;
import static org.fingerpost.deadline.DeadlineState.OPEN;
import static org.fingerpost.testing.MovableClock.START;
import static org.fingerpost.testing.Practice.DECEMBER_14;
import static org.fingerpost.testing.Practice.JANUARY_5;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fingerpost.appointment.AppointmentId;
import org.fingerpost.matter.Language;
import org.fingerpost.matter.MatterId;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.fingerpost.uscis.Form;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a request and its outcome do to the moments that end the ways to ask. */
class DeadlinesTest extends PortalTest {
    private static final Set<DeadlineKind> CHANNELS = Set.of(TOOL_CLOSES, LAST_PHONE_MOMENT, APPOINTMENT);

    @Autowired
    Deadlines deadlines;

    Practice acme;
    MatterId matter;
    AppointmentId appointment;

    @BeforeEach
    void anAppointmentOnAMonday() {
        acme = practices.found("Acme Law");
        matter = acme.matter("Ana María Reyes", Form.I_485);
        appointment = acme.appointment(matter, DECEMBER_14);
    }

    @Test
    void fourMomentsFollowFromAnAppointmentInTheirOrder() {
        assertThat(deadlines.of(acme.actor(), appointment))
                .extracting(
                        Deadline::kind,
                        Deadline::dueAt,
                        one -> one.kind().rule().orElse(""),
                        Deadline::state)
                .containsExactly(
                        tuple(CLIENT_CONFIRMATION, Instant.parse("2026-12-07T13:00:00Z"), "R1", OPEN),
                        tuple(LAST_PHONE_MOMENT, Instant.parse("2026-12-12T01:00:00Z"), "R9", OPEN),
                        tuple(TOOL_CLOSES, Instant.parse("2026-12-14T01:00:00Z"), "R5", OPEN),
                        tuple(APPOINTMENT, Instant.parse("2026-12-14T13:00:00Z"), "R2", OPEN));
    }

    @Test
    void whereTheOnlineToolNeverWasThereIsNoDeadlineForIt() {
        var byPhone = acme.appointment(acme.matter("Li Wei", Form.I_800), DECEMBER_14);
        assertThat(states(byPhone)).containsOnlyKeys(LAST_PHONE_MOMENT, APPOINTMENT);
        var movedTwice = acme.appointment(matter, acme.notice(matter, JANUARY_5).movedBefore(2));
        assertThat(states(movedTwice)).containsOnlyKeys(LAST_PHONE_MOMENT, APPOINTMENT);
    }

    @Test
    void aRequestMeetsWhatEndsTheWaysToAskAndNotTheAppointment() {
        acme.submitted(appointment, START);
        assertThat(states(appointment)).isEqualTo(Map.of(TOOL_CLOSES, MET, LAST_PHONE_MOMENT, MET, APPOINTMENT, OPEN));
    }

    @Test
    void aRefusedRequestOpensThemAgain() {
        var request = acme.submitted(appointment, START);
        acme.reschedules().refuse(acme.actor(), request, "");
        assertThat(states(appointment))
                .isEqualTo(Map.of(TOOL_CLOSES, OPEN, LAST_PHONE_MOMENT, OPEN, APPOINTMENT, OPEN));
    }

    @Test
    void aWithdrawnRequestOpensThemAgainAndADraftChangesNothing() {
        var request = acme.submitted(appointment, START);
        acme.reschedules().withdraw(acme.actor(), request, "");
        assertThat(states(appointment)).doesNotContainValue(MET);
        acme.reschedules().discard(acme.actor(), acme.draft(appointment));
        assertThat(states(appointment)).containsOnlyKeys(TOOL_CLOSES, LAST_PHONE_MOMENT, APPOINTMENT);
        assertThat(states(appointment).values()).containsOnly(OPEN);
    }

    @Test
    void aGrantedRequestMovesTheDeadlinesToTheNewAppointment() {
        var request = acme.submitted(appointment, START);
        var fresh = acme.granted(request, matter, JANUARY_5);
        assertThat(states(appointment)).isEqualTo(Map.of(TOOL_CLOSES, MET, LAST_PHONE_MOMENT, MET, APPOINTMENT, ENDED));
        assertThat(deadlines.of(acme.actor(), fresh))
                .filteredOn(one -> CHANNELS.contains(one.kind()))
                .extracting(Deadline::dueAt)
                .containsExactly(
                        Instant.parse("2027-01-05T06:00:00Z"),
                        Instant.parse("2027-01-05T17:59:00Z"),
                        Instant.parse("2027-01-05T18:00:00Z"));
        assertThat(states(fresh).values()).containsOnly(OPEN);
    }

    @Test
    void anAttendedAppointmentEndsThemAll() {
        clock.set(Instant.parse("2026-12-14T13:00:00Z"));
        acme.appointments().attended(acme.actor(), appointment);
        assertThat(states(appointment).values()).containsOnly(ENDED);
    }

    @Test
    void aFormThatTheToolTurnsAwayEndsTheToolsDeadlineAndBack() {
        correct(Form.I_800A);
        assertThat(states(appointment))
                .isEqualTo(Map.of(TOOL_CLOSES, ENDED, LAST_PHONE_MOMENT, OPEN, APPOINTMENT, OPEN));
        correct(Form.I_485);
        assertThat(states(appointment).values()).containsOnly(OPEN);
        var byPhone = acme.matter("Li Wei", Form.I_800A);
        var other = acme.appointment(byPhone, DECEMBER_14);
        acme.matters().change(acme.actor(), byPhone, acme.entry("Li Wei", Language.EN, Form.I_485));
        assertThat(states(other)).containsEntry(TOOL_CLOSES, OPEN);
    }

    @Test
    void whileARequestIsWithUscisACorrectedFormOpensNothing() {
        correct(Form.I_800A);
        acme.submitted(appointment, START);
        correct(Form.I_485);
        assertThat(states(appointment)).doesNotContainEntry(TOOL_CLOSES, OPEN);
        var byPhone = acme.matter("Li Wei", Form.I_800A);
        var other = acme.appointment(byPhone, DECEMBER_14);
        acme.submitted(other, START);
        acme.matters().change(acme.actor(), byPhone, acme.entry("Li Wei", Language.EN, Form.I_485));
        assertThat(states(other)).doesNotContainEntry(TOOL_CLOSES, OPEN);
    }

    @Test
    void aRefusedRequestOpensOnlyWhatTheFormAllows() {
        var request = acme.submitted(appointment, START);
        correct(Form.I_800A);
        acme.reschedules().refuse(acme.actor(), request, "");
        assertThat(states(appointment)).doesNotContainEntry(TOOL_CLOSES, OPEN).containsEntry(LAST_PHONE_MOMENT, OPEN);
    }

    @Test
    void aCorrectedRecordTakesTheDeadlinesAlong() {
        var right = acme.appointments()
                .correct(
                        acme.actor(),
                        appointment,
                        acme.notice(matter, JANUARY_5).read());
        assertThat(states(appointment).values()).containsOnly(ENDED);
        assertThat(states(right).values()).containsOnly(OPEN);
    }

    @Test
    void anotherFirmsDeadlinesAreNotListed() {
        assertThat(deadlines.of(practices.found("Rival Law").actor(), appointment))
                .isEmpty();
    }

    private void correct(Form form) {
        acme.matters().change(acme.actor(), matter, acme.entry("Ana María Reyes", Language.EN, form));
    }

    private Map<DeadlineKind, DeadlineState> states(AppointmentId id) {
        return deadlines.of(acme.actor(), id).stream()
                .filter(one -> CHANNELS.contains(one.kind()))
                .collect(Collectors.toMap(Deadline::kind, Deadline::state));
    }
}
