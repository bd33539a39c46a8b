package org.fingerpost.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.fingerpost.deadline.DeadlineKind.CALL_BACK;
import static org.fingerpost.deadline.DeadlineKind.NEW_NOTICE;
import static org.fingerpost.testing.MovableClock.START;
import static org.fingerpost.testing.Practice.DECEMBER_14;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fingerpost.appointment.AppointmentId;
import org.fingerpost.deadline.DeadlineChanged.Change;
import org.fingerpost.reschedule.Asked;
import org.fingerpost.reschedule.CallBack;
import org.fingerpost.reschedule.CallSheet;
import org.fingerpost.reschedule.CallSheets;
import org.fingerpost.reschedule.Caller;
import org.fingerpost.reschedule.Draft;
import org.fingerpost.reschedule.FollowUps;
import org.fingerpost.reschedule.RescheduleId;
import org.fingerpost.reschedule.Told;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.fingerpost.uscis.Channel;
import org.fingerpost.uscis.Form;
import org.fingerpost.uscis.RescheduleReason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** USCIS is silent and is asked again: the wait begins anew, and the first one stays in the history. */
class AskedAgainTest extends PortalTest {
    private static final Instant NEXT_DAY = START.plus(Duration.ofDays(1));

    @Autowired
    Deadlines deadlines;

    @Autowired
    FollowUps followUps;

    @Autowired
    CallSheets sheets;

    Practice acme;
    AppointmentId appointment;
    RescheduleId request;

    @BeforeEach
    void aRequestMadeOnlineThatNobodyAnswered() {
        acme = practices.found("Acme Law");
        appointment = acme.appointment(acme.matter("Ana María Reyes", Form.I_485), DECEMBER_14);
        request = acme.draft(appointment);
        var draft = new Draft(RescheduleReason.ILLNESS, "Surgery on that day", Channel.CLIENT_ACCOUNT, "");
        acme.reschedules()
                .submit(acme.actor(), request, draft, Asked.by(acme.actor().member(), START));
        clock.set(NEXT_DAY.plus(Duration.ofHours(2)));
    }

    @Test
    void onlineTheAnswerIsWantedWithinTwoBusinessDaysAndTheFirstWaitStaysInTheHistory() {
        assertThat(of(NEW_NOTICE).dueAt()).isEqualTo(NEXT_DAY);
        again(NEXT_DAY.plusSeconds(60));
        // Thursday is Thanksgiving, which is no business day.
        var friday = Instant.parse("2026-11-27T22:00:00Z");
        assertThat(of(NEW_NOTICE).dueAt()).isEqualTo(friday);
        assertThat(deadlines.history(acme.actor(), of(NEW_NOTICE).id()))
                .extracting(DeadlineEvent::change, DeadlineEvent::dueAt)
                .containsExactly(tuple(Change.OPENED, NEXT_DAY), tuple(Change.MOVED, friday));
    }

    @Test
    void afterAFurtherCallItIsWantedWithinTwoWeeks() {
        call(NEXT_DAY, null);
        assertThat(of(NEW_NOTICE).dueAt()).isEqualTo(NEXT_DAY.plus(Duration.ofDays(14)));
    }

    @Test
    void whatIsRecordedLateDoesNotMoveTheWaitOfALaterOne() {
        again(NEXT_DAY.plusSeconds(60));
        var due = of(NEW_NOTICE).dueAt();
        again(START.plusSeconds(60));
        call(NEXT_DAY, null);
        assertThat(of(NEW_NOTICE).dueAt()).isEqualTo(due);
    }

    @Test
    void aCallBackIsCountedFromTheCallInWhichItWasPromised() {
        var byPhone = acme.appointment(acme.matter("Li Wei", Form.I_485), DECEMBER_14);
        request = acme.submitted(byPhone, START);
        appointment = byPhone;
        call(NEXT_DAY, CallBack.URGENT);
        assertThat(of(CALL_BACK).dueAt()).isEqualTo(NEXT_DAY.plus(Duration.ofHours(72)));
    }

    private void again(Instant at) {
        followUps.askAgain(
                acme.actor(),
                request,
                Optional.empty(),
                Channel.CLIENT_ACCOUNT,
                new Told(at, "", "Still no answer", "", List.of()));
    }

    private void call(Instant at, @Nullable CallBack promised) {
        var caller = new Caller.OfTheFirm(acme.actor().member());
        var sheet = new CallSheet(caller, null, "", "", "", "Pat", "", "Still open", "", promised, null);
        sheets.change(acme.actor(), request, CallSheet.EMPTY, sheet);
        sheets.record(acme.actor(), request, at, List.of());
    }

    private Deadline of(DeadlineKind kind) {
        return deadlines.of(acme.actor(), appointment).stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow();
    }
}
