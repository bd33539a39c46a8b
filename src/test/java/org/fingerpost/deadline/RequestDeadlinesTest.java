package org.fingerpost.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fingerpost.deadline.DeadlineKind.CALL_BACK;
import static org.fingerpost.deadline.DeadlineKind.CLIENT_CONFIRMATION;
import static org.fingerpost.deadline.DeadlineKind.EVIDENCE;
import static org.fingerpost.deadline.DeadlineKind.NEW_NOTICE;
import static org.fingerpost.deadline.DeadlineState.ENDED;
import static org.fingerpost.deadline.DeadlineState.MET;
import static org.fingerpost.deadline.DeadlineState.OPEN;
import static org.fingerpost.testing.MovableClock.START;
import static org.fingerpost.testing.Practice.DECEMBER_14;
import static org.fingerpost.testing.Practice.JANUARY_5;

import java.time.Instant;
import java.util.Optional;
import org.fingerpost.appointment.AppointmentId;
import org.fingerpost.matter.Language;
import org.fingerpost.matter.MatterId;
import org.fingerpost.reschedule.Asked;
import org.fingerpost.reschedule.CallBack;
import org.fingerpost.reschedule.CallBacks;
import org.fingerpost.reschedule.Draft;
import org.fingerpost.reschedule.RescheduleId;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.NotFound;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.fingerpost.uscis.Channel;
import org.fingerpost.uscis.Form;
import org.fingerpost.uscis.RescheduleReason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What follows from a request to move an appointment, from its draft to its outcome. */
class RequestDeadlinesTest extends PortalTest {
    @Autowired
    Deadlines deadlines;

    @Autowired
    CallBacks callBacks;

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
    void aDraftWantsItsEvidenceAndARequestHasIt() {
        acme.draft(appointment);
        assertThat(of(EVIDENCE)).hasValueSatisfying(evidence -> {
            assertThat(evidence.dueAt()).isEqualTo(Instant.parse("2026-12-13T01:00:00Z"));
            assertThat(evidence.state()).isEqualTo(OPEN);
        });
        acme.submitted(appointment, START);
        assertThat(state(EVIDENCE)).contains(MET);
        assertThat(state(CLIENT_CONFIRMATION)).contains(MET);
    }

    @Test
    void aDraftThatIsPutAsideWantsNothing() {
        acme.reschedules().discard(acme.actor(), acme.draft(appointment));
        assertThat(state(EVIDENCE)).contains(ENDED);
    }

    @Test
    void aDraftThatGoesAlongToACorrectedRecordTakesItsDeadlineAlong() {
        acme.draft(appointment);
        var right = acme.appointments()
                .correct(
                        acme.actor(),
                        appointment,
                        acme.notice(matter, JANUARY_5).read());
        assertThat(of(EVIDENCE)).hasValueSatisfying(evidence -> {
            assertThat(evidence.appointment()).isEqualTo(right);
            assertThat(evidence.dueAt()).isEqualTo(Instant.parse("2027-01-04T17:59:00Z"));
            assertThat(evidence.state()).isEqualTo(OPEN);
        });
    }

    @Test
    void theEvidenceOfADraftFollowsTheFormThereAndBack() {
        acme.draft(appointment);
        correct(Form.I_800);
        assertThat(of(EVIDENCE).orElseThrow().dueAt()).isEqualTo(Instant.parse("2026-12-11T01:00:00Z"));
        correct(Form.I_485);
        assertThat(of(EVIDENCE).orElseThrow().dueAt()).isEqualTo(Instant.parse("2026-12-13T01:00:00Z"));
    }

    @Test
    void whatHasNoTimeForOneFormHasItForAnother() {
        var saturday = acme.matter("Li Wei", Form.I_800);
        clock.set(Instant.parse("2026-12-12T13:00:00Z"));
        var monday = acme.appointment(saturday, DECEMBER_14);
        acme.draft(monday);
        assertThat(deadlines.of(acme.actor(), monday))
                .extracting(Deadline::kind)
                .doesNotContain(EVIDENCE, CLIENT_CONFIRMATION);
        acme.matters().change(acme.actor(), saturday, acme.entry("Li Wei", Language.EN, Form.I_485));
        assertThat(deadlines.of(acme.actor(), monday))
                .filteredOn(Deadline::isOpen)
                .extracting(Deadline::kind)
                .contains(EVIDENCE, CLIENT_CONFIRMATION);
    }

    @Test
    void papersThatAreThereStayThereWhateverTheForm() {
        acme.draft(appointment);
        deadlines.meet(acme.actor(), of(EVIDENCE).orElseThrow().id(), "");
        correct(Form.I_800);
        assertThat(state(EVIDENCE)).contains(MET);
    }

    @Test
    void anAnswerThatComesAfterTheAppointmentOpensNothing() {
        var request = acme.submitted(appointment, START);
        clock.set(Instant.parse("2026-12-15T13:00:00Z"));
        acme.appointments().attended(acme.actor(), appointment);
        acme.reschedules().refuse(acme.actor(), request, "");
        assertThat(state(DeadlineKind.TOOL_CLOSES)).contains(MET);
        assertThat(state(DeadlineKind.LAST_PHONE_MOMENT)).contains(MET);
    }

    @Test
    void whatBelongsToAnAppointmentOrARequestThatIsOverIsNotOpenedAgain() {
        var request = acme.draft(appointment);
        var evidence = of(EVIDENCE).orElseThrow().id();
        deadlines.meet(acme.actor(), evidence, "");
        deadlines.reopen(acme.actor(), evidence);
        deadlines.meet(acme.actor(), evidence, "");
        acme.reschedules().discard(acme.actor(), request);
        assertThatThrownBy(() -> deadlines.reopen(acme.actor(), evidence)).isInstanceOf(Refusal.class);
        var confirmation = of(CLIENT_CONFIRMATION).orElseThrow().id();
        deadlines.meet(acme.actor(), confirmation, "");
        acme.appointments()
                .correct(
                        acme.actor(),
                        appointment,
                        acme.notice(matter, JANUARY_5).read());
        assertThatThrownBy(() -> deadlines.reopen(acme.actor(), confirmation)).isInstanceOf(Refusal.class);
    }

    @Test
    void anAnswerIsAwaitedAndAGrantedRequestHasIt() {
        var request = acme.submitted(appointment, START);
        assertThat(of(NEW_NOTICE).orElseThrow().dueAt()).isEqualTo(Instant.parse("2026-12-07T15:00:00Z"));
        acme.granted(request, matter, JANUARY_5);
        assertThat(state(NEW_NOTICE)).contains(MET);
    }

    @Test
    void aRefusedOrWithdrawnRequestAwaitsNothing() {
        acme.reschedules().refuse(acme.actor(), acme.submitted(appointment, START), "");
        assertThat(state(NEW_NOTICE)).contains(ENDED);
        acme.reschedules().withdraw(acme.actor(), acme.submitted(appointment, START), "");
        assertThat(deadlines.of(acme.actor(), matter))
                .filteredOn(one -> one.kind() == NEW_NOTICE)
                .extracting(Deadline::state)
                .containsExactly(ENDED, ENDED);
    }

    @Test
    void onlineTheAnswerIsExpectedWithinADay() {
        online();
        assertThat(of(NEW_NOTICE).orElseThrow().dueAt()).isEqualTo(Instant.parse("2026-11-24T15:00:00Z"));
    }

    @Test
    void aCallBackIsADeadlineOnceItIsPromisedAndMovesWithThePromise() {
        var request = acme.submitted(appointment, START);
        assertThat(of(CALL_BACK)).isEmpty();
        promise(request, CallBack.URGENT);
        assertThat(of(CALL_BACK).orElseThrow().dueAt()).isEqualTo(Instant.parse("2026-11-26T15:00:00Z"));
        promise(request, CallBack.ROUTINE);
        assertThat(of(CALL_BACK).orElseThrow().dueAt()).isEqualTo(Instant.parse("2027-01-07T22:00:00Z"));
        callBacks.promise(acme.actor(), request, Optional.empty());
        assertThat(state(CALL_BACK)).contains(ENDED);
        promise(request, CallBack.URGENT);
        assertThat(state(CALL_BACK)).contains(OPEN);
    }

    @Test
    void theAnswerEndsTheWaitForACallBack() {
        var request = acme.submitted(appointment, START);
        promise(request, CallBack.URGENT);
        acme.granted(request, matter, JANUARY_5);
        assertThat(state(CALL_BACK)).contains(ENDED);
        assertThatThrownBy(() -> promise(request, CallBack.ROUTINE))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("reschedule.meanwhile"));
    }

    @Test
    void theOnlineToolCallsNobodyBack() {
        var request = online();
        assertThatThrownBy(() -> promise(request, CallBack.URGENT))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).contains("R26"));
    }

    @Test
    void anotherFirmsRequestIsNotFoundAndAClientPromisesNothing() {
        var request = acme.submitted(appointment, START);
        var rival = practices.found("Rival Law").actor();
        assertThatThrownBy(() -> callBacks.promise(rival, request, Optional.of(CallBack.URGENT)))
                .isInstanceOf(NotFound.class);
        var portal = new Actor.Portal(acme.firm().id());
        assertThatThrownBy(() -> callBacks.promise(portal, request, Optional.of(CallBack.URGENT)))
                .isInstanceOf(Refusal.class);
        assertThat(of(CALL_BACK)).isEmpty();
    }

    private RescheduleId online() {
        var id = acme.draft(appointment);
        var draft = new Draft(RescheduleReason.ILLNESS, "Surgery on that day", Channel.CLIENT_ACCOUNT, "");
        acme.reschedules().submit(acme.actor(), id, draft, Asked.by(acme.actor().member(), START));
        return id;
    }

    private void correct(Form form) {
        acme.matters().change(acme.actor(), matter, acme.entry("Ana María Reyes", Language.EN, form));
    }

    private void promise(RescheduleId request, CallBack promised) {
        callBacks.promise(acme.actor(), request, Optional.of(promised));
    }

    private Optional<DeadlineState> state(DeadlineKind kind) {
        return of(kind).map(Deadline::state);
    }

    private Optional<Deadline> of(DeadlineKind kind) {
        return deadlines.of(acme.actor(), matter).stream()
                .filter(one -> one.kind() == kind)
                .findFirst();
    }
}
