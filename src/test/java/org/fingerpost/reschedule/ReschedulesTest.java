package org.fingerpost.reschedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fingerpost.testing.MovableClock.START;
import static org.fingerpost.testing.Practice.DECEMBER_14;
import static org.fingerpost.testing.Practice.JANUARY_5;
import static org.fingerpost.testing.Refused.assertRefused;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fingerpost.appointment.AppointmentId;
import org.fingerpost.appointment.AppointmentState;
import org.fingerpost.matter.Language;
import org.fingerpost.matter.MatterId;
import org.fingerpost.tenancy.NotFound;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.tenancy.Role;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.fingerpost.uscis.Channel;
import org.fingerpost.uscis.RescheduleReason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How a request lives: drafted, submitted once, then granted, refused or withdrawn. */
class ReschedulesTest extends PortalTest {
    private static final Draft COMPLETE =
            new Draft(RescheduleReason.ILLNESS, "Surgery on that day", Channel.PHONE, "SR-1");

    @Autowired
    Reschedules reschedules;

    Practice acme;
    MatterId matter;
    AppointmentId appointment;

    @BeforeEach
    void anAppointmentOnDecember14() {
        acme = practices.found("Acme Law");
        matter = acme.matter("Ana María Reyes", Language.ES);
        appointment = acme.appointment(matter, DECEMBER_14);
    }

    @Test
    void aDraftIsKeptAsItIsWritten() {
        var id = acme.draft(appointment);
        var half = new Draft(RescheduleReason.TRAVEL, "  Tickets bought in May ", null, "");
        reschedules.save(acme.actor(), id, half);
        var draft = reschedules.get(acme.actor(), id);
        assertThat(draft.state()).isEqualTo(RescheduleState.DRAFT);
        assertThat(draft.draft()).isEqualTo(new Draft(RescheduleReason.TRAVEL, "Tickets bought in May", null, ""));
        assertThat(draft.startedBy()).isEqualTo("Dana Whitfield");
        assertThat(draft.submitted()).isEmpty();
    }

    @Test
    void whoStartsAgainGoesOnWithTheOpenDraft() {
        var first = acme.draft(appointment);
        assertThat(acme.draft(appointment)).isEqualTo(first);
        reschedules.discard(acme.actor(), first);
        assertThat(acme.draft(appointment)).isNotEqualTo(first);
    }

    @Test
    void aSubmittedRequestSaysWhoAskedAndWhen() {
        var attorney = practices.colleague(acme, Role.ATTORNEY);
        var id = acme.draft(appointment);
        reschedules.submit(
                acme.actor(), id, COMPLETE, Asked.by(attorney.member(), START.minus(Duration.ofMinutes(40))));
        assertThat(reschedules.get(acme.actor(), id).submission())
                .isEqualTo(new Submission(attorney.member(), "Sam Ortega", START.minus(Duration.ofMinutes(40)), START));
        assertThat(state(id)).isEqualTo(RescheduleState.SUBMITTED);
    }

    @Test
    void whatWasSubmittedCanNeitherBeChangedNorSubmittedAgain() {
        var id = acme.submitted(appointment, START);
        assertRefused("reschedule.meanwhile", () -> reschedules.save(acme.actor(), id, COMPLETE));
        assertRefused("reschedule.meanwhile", () -> submit(id));
        assertThat(reschedules.of(acme.actor(), appointment)).hasSize(1);
    }

    @Test
    void ofTwoWhoSubmitAtOnceOneIsRefused() throws Exception {
        var id = acme.draft(appointment);
        try (var people = Executors.newFixedThreadPool(2)) {
            Callable<String> submit = () -> {
                try {
                    submit(id);
                    return "submitted";
                } catch (Refusal refusal) {
                    return refusal.key();
                }
            };
            List<Future<String>> answers = people.invokeAll(List.of(submit, submit));
            assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
                    .containsExactlyInAnyOrder("submitted", "reschedule.meanwhile");
        }
    }

    @Test
    void aDraftIsDiscardedAndASubmittedRequestWithdrawn() {
        var draft = acme.draft(appointment);
        assertRefused("reschedule.meanwhile", () -> reschedules.withdraw(acme.actor(), draft, ""));
        reschedules.discard(acme.actor(), draft);
        var submitted = acme.submitted(appointment, START);
        assertRefused("reschedule.meanwhile", () -> reschedules.discard(acme.actor(), submitted));
        reschedules.withdraw(acme.actor(), submitted, "");
        assertThat(state(submitted)).isEqualTo(RescheduleState.WITHDRAWN);
    }

    @Test
    void aDraftFollowsTheCorrectedRecordOfItsAppointment() {
        var id = acme.draft(appointment);
        var right = acme.appointments()
                .correct(
                        acme.actor(),
                        appointment,
                        acme.notice(matter, JANUARY_5).read());
        assertThat(reschedules.get(acme.actor(), id).appointment()).isEqualTo(right);
        assertThat(acme.draft(right)).isEqualTo(id);
    }

    @Test
    void whatIsWithUscisIsNotCorrectedUnderfoot() {
        acme.submitted(appointment, START);
        var notice = acme.notice(matter, JANUARY_5).read();
        assertRefused(
                "appointment.correct.submitted", () -> acme.appointments().correct(acme.actor(), appointment, notice));
        assertThat(acme.appointments().of(acme.actor(), matter)).hasSize(1);
        var rival = practices.found("Rival Law").actor();
        assertThatThrownBy(() -> acme.appointments().correct(rival, appointment, notice))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aGrantedRequestSupersedesTheAppointment() {
        var id = acme.submitted(appointment, START);
        var fresh = acme.granted(id, matter, JANUARY_5);
        assertThat(state(id)).isEqualTo(RescheduleState.GRANTED);
        assertThat(reschedules.get(acme.actor(), id).newAppointment()).isEqualTo(fresh);
        assertThat(acme.appointments().get(acme.actor(), appointment).state()).isEqualTo(AppointmentState.SUPERSEDED);
        var next = acme.appointments().get(acme.actor(), fresh);
        assertThat(next.state()).isEqualTo(AppointmentState.SCHEDULED);
        assertThat(next.supersedes()).isEqualTo(appointment);
    }

    @Test
    void aRefusedRequestLeavesTheAppointmentAndANewOneMayBeMade() {
        var id = acme.submitted(appointment, START);
        reschedules.refuse(acme.actor(), id, " No good cause. ");
        assertThat(reschedules.get(acme.actor(), id).outcomeNote()).isEqualTo("No good cause.");
        assertThat(acme.appointments().get(acme.actor(), appointment).isScheduled())
                .isTrue();
        assertThat(acme.draft(appointment)).isNotEqualTo(id);
    }

    @Test
    void aDraftIsNeitherGrantedNorRefused() {
        var id = acme.draft(appointment);
        assertRefused("reschedule.meanwhile", () -> reschedules.refuse(acme.actor(), id, ""));
        assertRefused("reschedule.meanwhile", () -> acme.granted(id, matter, JANUARY_5));
        assertThat(acme.appointments().get(acme.actor(), appointment).isScheduled())
                .isTrue();
        assertThat(acme.appointments().of(acme.actor(), matter)).hasSize(1);
    }

    @Test
    void whatIsClosedStaysClosed() {
        var id = acme.submitted(appointment, START);
        acme.granted(id, matter, JANUARY_5);
        assertRefused("reschedule.meanwhile", () -> reschedules.withdraw(acme.actor(), id, ""));
        assertRefused("reschedule.meanwhile", () -> reschedules.refuse(acme.actor(), id, ""));
        assertRefused("appointment.closed", () -> acme.granted(id, matter, JANUARY_5));
        assertRefused("appointment.closed", () -> acme.draft(appointment));
    }

    private void submit(RescheduleId id) {
        submit(id, START);
    }

    private void submit(RescheduleId id, Instant at) {
        reschedules.submit(acme.actor(), id, COMPLETE, Asked.by(acme.actor().member(), at));
    }

    private RescheduleState state(RescheduleId id) {
        return reschedules.get(acme.actor(), id).state();
    }
}
