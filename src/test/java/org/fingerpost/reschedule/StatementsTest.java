package org.fingerpost.reschedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fingerpost.reschedule.Question.ILLNESS_WHAT;
import static org.fingerpost.reschedule.Question.ILLNESS_WHO;
import static org.fingerpost.testing.MovableClock.START;
import static org.fingerpost.testing.Practice.DECEMBER_14;
import static org.fingerpost.uscis.RescheduleReason.ILLNESS;
import static org.fingerpost.uscis.RescheduleReason.TRAVEL;

import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fingerpost.appointment.AppointmentId;
import org.fingerpost.appointment.Appointments;
import org.fingerpost.matter.Language;
import org.fingerpost.matter.MatterId;
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

class StatementsTest extends PortalTest {
    @Autowired
    Answers answers;

    @Autowired
    Statements statements;

    @Autowired
    Appointments appointments;

    Practice acme;
    MatterId matter;
    AppointmentId appointment;
    RescheduleId request;

    @BeforeEach
    void aDraftWithItsReason() {
        acme = practices.found("Acme Law");
        matter = acme.matter("Ana María Reyes", Language.ES);
        appointment = acme.appointment(matter, DECEMBER_14);
        request = acme.draft(appointment);
        because(ILLNESS);
    }

    @Test
    void eachAnswerRedraftsTheStatement() {
        assertThat(draft().statement()).contains("The reason is [blank: what the illness or treatment is");
        answer(ILLNESS_WHAT, "surgery");
        assertThat(draft().statement()).contains("The reason is surgery.").isEqualTo(draft().drafted());
        answer(ILLNESS_WHAT, "");
        assertThat(draft().statement()).contains("The reason is [blank:");
    }

    @Test
    void anotherReasonHasAnotherStatementAndTheAnswersOfTheFirstStay() {
        answer(ILLNESS_WHAT, "surgery");
        because(TRAVEL);
        assertThat(draft().statement()).contains("planned travel").doesNotContain("surgery");
        because(ILLNESS);
        assertThat(draft().statement()).contains("The reason is surgery.");
    }

    @Test
    void whatAPersonWroteIsNeverOverwritten() {
        answer(ILLNESS_WHAT, "surgery");
        String before = draft().drafted();
        write("My own words");
        answer(ILLNESS_WHO, "her son Mateo");
        because(TRAVEL);
        assertThat(draft().statement()).isEqualTo("My own words");
        assertThat(draft().drafted()).isEqualTo(before);
        assertThat(statements.drafted(acme.actor(), request)).contains("planned travel");
    }

    @Test
    void anEmptiedStatementIsAPersonsToo() {
        write("");
        answer(ILLNESS_WHAT, "surgery");
        assertThat(draft().statement()).isEmpty();
    }

    @Test
    void onceTheDraftIsTakenAgainItFollowsTheAnswersAgain() {
        write("My own words");
        String anew = statements.drafted(acme.actor(), request);
        var now = draft();
        acme.reschedules().change(acme.actor(), request, now, now.saying(anew, anew));
        answer(ILLNESS_WHAT, "surgery");
        assertThat(draft().statement()).contains("The reason is surgery.");
    }

    @Test
    void aWindowThatEditsAnOlderDraftKeepsThatBesideItsWords() {
        var stale = draft();
        answer(ILLNESS_WHAT, "surgery");
        acme.reschedules().change(acme.actor(), request, stale, stale.saying("Older words", stale.drafted()));
        assertThat(draft().statement()).isEqualTo("Older words");
        assertThat(draft().drafted()).isEqualTo(stale.drafted());
        assertThat(statements.drafted(acme.actor(), request)).isNotEqualTo(stale.drafted());
    }

    @Test
    void anAnswerAndAnEditAtTheSameMomentBothStay() throws Exception {
        for (int round = 0; round < 20; round++) {
            String words = "My own words, " + round;
            var before = draft();
            String answer = "surgery " + round;
            together(
                    () -> acme.reschedules()
                            .change(acme.actor(), request, before, before.saying(words, before.drafted())),
                    () -> answer(ILLNESS_WHAT, answer));
            assertThat(draft().statement()).isEqualTo(words);
            assertThat(answers.of(acme.actor(), request)).containsEntry(ILLNESS_WHAT, answer);
            String anew = statements.drafted(acme.actor(), request);
            acme.reschedules().change(acme.actor(), request, draft(), draft().saying(anew, anew));
        }
    }

    @Test
    void answersOfTwoWindowsAtTheSameMomentBothStandInTheStatement() throws Exception {
        for (int round = 0; round < 20; round++) {
            String what = "surgery " + round;
            String who = "patient " + round;
            together(() -> answer(ILLNESS_WHAT, what), () -> answer(ILLNESS_WHO, who));
            assertThat(draft().statement()).contains(what + ".", who + ".");
        }
    }

    @Test
    void aBlankStopsTheRequestUntilItIsFilled() {
        Question.about(ILLNESS).forEach(question -> answer(question, GoodCause.answer(question)));
        answer(ILLNESS_WHO, "");
        assertThatThrownBy(this::submit)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("reschedule.statement.blank"));
        answer(ILLNESS_WHO, "Ana María Reyes");
        submit();
        assertThat(acme.reschedules().get(acme.actor(), request).state()).isEqualTo(RescheduleState.SUBMITTED);
    }

    @Test
    void onceUscisWasAskedNothingIsRedrafted() {
        var done = acme.submitted(acme.appointment(acme.matter("Li Wei", Form.I_485), DECEMBER_14), clock.instant());
        assertThatThrownBy(() -> answers.put(acme.actor(), done, ILLNESS_WHAT, "surgery"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("reschedule.meanwhile"));
        assertThat(acme.reschedules().get(acme.actor(), done).draft().statement())
                .isEqualTo("Surgery on that day");
    }

    @Test
    void aChangedAnswerEndsTheApproval() {
        Question.about(ILLNESS).forEach(question -> answer(question, GoodCause.answer(question)));
        acme.reviews()
                .approve(
                        acme.actor(),
                        request,
                        acme.reschedules().get(acme.actor(), request).draft());
        assertThat(acme.reschedules().get(acme.actor(), request).approval()).isNotNull();
        answer(ILLNESS_WHAT, "something else");
        assertThat(acme.reschedules().get(acme.actor(), request).approval()).isNull();
    }

    @Test
    void aCorrectedNoticeIsToldAtOnce() {
        appointments.correct(
                acme.actor(),
                appointment,
                acme.notice(matter, DECEMBER_14.plusDays(1)).read());
        assertThat(draft().statement()).contains("Tuesday, December 15, 2026").doesNotContain("December 14");
    }

    @Test
    void aCorrectedNameIsToldAtOnce() {
        var right = acme.entry("Ana Lucía Reyes", Language.ES, Form.I_765);
        acme.matters().change(acme.actor(), matter, right);
        assertThat(draft().statement()).contains("Ana Lucía Reyes", "I-765").doesNotContain("Ana María");
    }

    @Test
    void anotherFirmsRequestIsNotThere() {
        var other = practices.found("Other Law").actor();
        assertThatThrownBy(() -> answers.put(other, request, ILLNESS_WHAT, "surgery"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> answers.of(other, request)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> statements.drafted(other, request)).isInstanceOf(NotFound.class);
    }

    @Test
    void anAnswerThatIsTooLongIsRefused() {
        answer(ILLNESS_WHAT, "x".repeat(1000));
        assertThatThrownBy(() -> answer(ILLNESS_WHAT, "x".repeat(1001)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("reschedule.answer.long"));
    }

    private void submit() {
        acme.reschedules()
                .submit(
                        acme.actor(),
                        request,
                        draft().by(Channel.PHONE),
                        Asked.by(acme.actor().member(), START));
    }

    private void because(RescheduleReason reason) {
        acme.reschedules().change(acme.actor(), request, draft(), draft().because(reason));
    }

    private void write(String words) {
        acme.reschedules().change(acme.actor(), request, draft(), draft().saying(words, draft().drafted()));
    }

    private void answer(Question question, String typed) {
        answers.put(acme.actor(), request, question, typed);
    }

    private Draft draft() {
        return acme.reschedules().get(acme.actor(), request).draft();
    }

    private static void together(Runnable one, Runnable other) throws Exception {
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> first = threads.submit(() -> {
                start.await();
                one.run();
                return true;
            });
            start.await();
            other.run();
            first.get();
        }
    }
}
