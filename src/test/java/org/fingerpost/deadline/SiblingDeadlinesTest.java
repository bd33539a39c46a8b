package org.fingerpost.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.deadline.DeadlineKind.CALL_BACK;
import static org.fingerpost.deadline.DeadlineKind.CLIENT_CONFIRMATION;
import static org.fingerpost.deadline.DeadlineKind.EVIDENCE;
import static org.fingerpost.deadline.DeadlineKind.LAST_PHONE_MOMENT;
import static org.fingerpost.deadline.DeadlineKind.NEW_NOTICE;
import static org.fingerpost.deadline.DeadlineKind.RESCUE;
import static org.fingerpost.deadline.DeadlineKind.TOOL_CLOSES;
import static org.fingerpost.deadline.DeadlineState.ENDED;
import static org.fingerpost.deadline.DeadlineState.MET;
import static org.fingerpost.deadline.DeadlineState.OPEN;
import static org.fingerpost.testing.MovableClock.START;
import static org.fingerpost.testing.Practice.DECEMBER_14;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fingerpost.appointment.AppointmentId;
import org.fingerpost.appointment.Appointments;
import org.fingerpost.matter.Circumstances;
import org.fingerpost.matter.Denial;
import org.fingerpost.matter.MatterId;
import org.fingerpost.reschedule.Accommodations;
import org.fingerpost.reschedule.Answers;
import org.fingerpost.reschedule.Asked;
import org.fingerpost.reschedule.CallBack;
import org.fingerpost.reschedule.CallBacks;
import org.fingerpost.reschedule.Draft;
import org.fingerpost.reschedule.Question;
import org.fingerpost.reschedule.RescheduleId;
import org.fingerpost.reschedule.Rescues;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.fingerpost.uscis.Channel;
import org.fingerpost.uscis.Form;
import org.fingerpost.uscis.RescheduleReason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a rescue and an accommodation leave alone, and what they bring: the follow-up of a call. */
class SiblingDeadlinesTest extends PortalTest {
    private static final Instant APPOINTMENT = Instant.parse("2026-12-14T13:00:00Z");
    private static final Instant TWO_HOURS_LATER = APPOINTMENT.plus(Duration.ofHours(2));

    @Autowired
    Deadlines deadlines;

    @Autowired
    Rescues rescues;

    @Autowired
    Accommodations accommodations;

    @Autowired
    Answers answers;

    @Autowired
    CallBacks callBacks;

    @Autowired
    Appointments appointments;

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
    void aRescueMeetsNoneOfTheAppointmentsDeadlinesAndIsFollowedUp() {
        clock.set(TWO_HOURS_LATER);
        var id = rescue();
        assertThat(of(TOOL_CLOSES).orElseThrow().state()).isEqualTo(OPEN);
        assertThat(of(LAST_PHONE_MOMENT).orElseThrow().state()).isEqualTo(OPEN);
        assertThat(of(EVIDENCE)).isEmpty();
        assertThat(of(NEW_NOTICE)).hasValueSatisfying(answer -> {
            assertThat(answer.reschedule()).isEqualTo(id);
            assertThat(answer.dueAt()).isEqualTo(TWO_HOURS_LATER.plus(Duration.ofDays(14)));
        });
    }

    @Test
    void thatTheAppointmentWasMissedDoesNotEndTheFollowUpOfItsRescue() {
        clock.set(TWO_HOURS_LATER);
        var id = rescue();
        callBacks.promise(acme.actor(), id, Optional.of(CallBack.URGENT));
        appointments.missed(acme.actor(), appointment);
        assertThat(of(NEW_NOTICE).orElseThrow().state()).isEqualTo(OPEN);
        assertThat(of(TOOL_CLOSES).orElseThrow().state()).isEqualTo(ENDED);
        var callBack = of(CALL_BACK).orElseThrow();
        deadlines.meet(acme.actor(), callBack.id(), "They called");
        deadlines.reopen(acme.actor(), callBack.id());
        assertThat(of(CALL_BACK).orElseThrow().state()).isEqualTo(OPEN);
    }

    @Test
    void aRescueThatIsOverOpensNothingAgain() {
        acme.submitted(appointment, START);
        clock.set(TWO_HOURS_LATER);
        var id = rescue();
        acme.reschedules().refuse(acme.actor(), id, "");
        assertThat(of(TOOL_CLOSES).orElseThrow().state()).isEqualTo(MET);
        assertThat(deadlines.of(acme.actor(), appointment))
                .filteredOn(deadline -> id.equals(deadline.reschedule()))
                .allMatch(deadline -> deadline.state() == ENDED);
    }

    @Test
    void theMotionStaysOpenUntilAPersonSaysThatItWasFiled() {
        acme.matters()
                .setCircumstances(
                        acme.actor(),
                        matter,
                        new Circumstances(Set.of(), null, null, null, new Denial(LocalDate.of(2026, 11, 20), true)));
        clock.set(TWO_HOURS_LATER);
        rescues.reopened(acme.actor(), rescue(), "");
        var motion = deadlines.of(acme.actor(), matter).stream()
                .filter(deadline -> deadline.kind() == RESCUE)
                .findFirst()
                .orElseThrow();
        assertThat(motion.state()).isEqualTo(OPEN);
        assertThat(motion.dueAt()).isEqualTo(Instant.parse("2026-12-23T22:00:00Z"));
    }

    @Test
    void anAccommodationMeetsOnlyItsOwnDeadlines() {
        accommodation();
        assertThat(List.of(TOOL_CLOSES, LAST_PHONE_MOMENT, CLIENT_CONFIRMATION))
                .allSatisfy(kind -> assertThat(of(kind).orElseThrow().state()).isEqualTo(OPEN));
        assertThat(of(EVIDENCE).orElseThrow().state()).isEqualTo(MET);
        assertThat(of(NEW_NOTICE).orElseThrow().state()).isEqualTo(OPEN);
    }

    @Test
    void aRequestToRescheduleDoesNotMeetWhatAnAccommodationWants() {
        var id = accommodations.start(acme.actor(), appointment);
        acme.submitted(appointment, START);
        assertThat(deadlines.of(acme.actor(), appointment))
                .filteredOn(deadline -> deadline.kind() == EVIDENCE && id.equals(deadline.reschedule()))
                .singleElement()
                .extracting(Deadline::state)
                .isEqualTo(OPEN);
        assertThat(of(TOOL_CLOSES).orElseThrow().state()).isEqualTo(MET);
    }

    private RescheduleId rescue() {
        var id = rescues.start(acme.actor(), appointment);
        answers.put(acme.actor(), id, Question.RESCUE_WHY_LATE, "In hospital");
        return submitted(id, new Draft(RescheduleReason.ILLNESS, "In hospital", Channel.PHONE, "SR-9"));
    }

    private RescheduleId accommodation() {
        var id = accommodations.start(acme.actor(), appointment);
        answers.put(acme.actor(), id, Question.ACCOMMODATION_NEEDS, "HOME");
        return submitted(id, new Draft(null, "The client can’t leave the bed", Channel.PHONE, "SR-4"));
    }

    private RescheduleId submitted(RescheduleId id, Draft draft) {
        acme.warned(id);
        acme.reschedules().submit(acme.actor(), id, draft, Asked.by(acme.actor().member(), clock.instant()));
        return id;
    }

    private Optional<Deadline> of(DeadlineKind kind) {
        return deadlines.of(acme.actor(), appointment).stream()
                .filter(deadline -> deadline.kind() == kind)
                .findFirst();
    }
}
