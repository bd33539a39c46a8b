package org.fingerpost.reschedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.reschedule.Rescue.Way.LATE_REQUEST;
import static org.fingerpost.reschedule.Rescue.Way.MOTION;
import static org.fingerpost.reschedule.Rescue.Way.SERVICE_ERROR;
import static org.fingerpost.testing.MovableClock.START;
import static org.fingerpost.testing.Practice.DECEMBER_14;
import static org.fingerpost.testing.Practice.JANUARY_5;
import static org.fingerpost.testing.Refused.assertRefused;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.fingerpost.appointment.AppointmentId;
import org.fingerpost.appointment.Appointments;
import org.fingerpost.matter.MatterId;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.fingerpost.uscis.Channel;
import org.fingerpost.uscis.Form;
import org.fingerpost.uscis.RescheduleReason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The appointment is on Monday, December 14, 2026, at 8 AM in Newark; two hours later somebody looks. */
class RescuesTest extends PortalTest {
    private static final Instant APPOINTMENT = Instant.parse("2026-12-14T13:00:00Z");
    private static final Instant TWO_HOURS_LATER = APPOINTMENT.plus(Duration.ofHours(2));
    private static final Draft COMPLETE =
            new Draft(RescheduleReason.ILLNESS, "In hospital on that day", Channel.PHONE, "SR-9");

    @Autowired
    Rescues rescues;

    @Autowired
    Reschedules reschedules;

    @Autowired
    Appointments appointments;

    @Autowired
    SubmissionLog log;

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
    void beforeTheAppointmentThereIsNothingToRescue() {
        assertRefused("R1", "rescue.early", () -> rescues.start(acme.actor(), appointment));
    }

    @Test
    void whereTheClientWasThereThereIsSomethingToRescueOnlyOnceUscisDenied() {
        clock.set(TWO_HOURS_LATER);
        appointments.attended(acme.actor(), appointment);
        assertRefused(null, "rescue.notWanted", () -> rescues.start(acme.actor(), appointment));
        acme.denied(matter, true);
        assertThat(rescues.start(acme.actor(), appointment)).isNotNull();
    }

    @Test
    void whatIsUnderWayIsGoneOnWith() {
        clock.set(TWO_HOURS_LATER);
        var id = rescues.start(acme.actor(), appointment);
        assertThat(rescues.start(acme.actor(), appointment)).isEqualTo(id);
        assertThat(rescues.open(acme.actor(), appointment)).map(Reschedule::id).contains(id);
    }

    @Test
    void itStandsBesideARequestToRescheduleOfTheSameAppointment() {
        acme.submitted(appointment, START);
        clock.set(TWO_HOURS_LATER);
        assertThat(rescues.start(acme.actor(), appointment)).isNotNull();
        assertThat(reschedules.of(acme.actor(), appointment))
                .extracting(Reschedule::kind)
                .containsExactlyInAnyOrder(RequestKind.RESCUE, RequestKind.RESCHEDULE);
    }

    @Test
    void aRequestOnTheLogBeforeTheAppointmentIsProof() {
        acme.submitted(appointment, START);
        clock.set(TWO_HOURS_LATER);
        var rescue = rescues.of(acme.actor(), appointment);
        assertThat(rescue.timely()).singleElement().satisfies(entry -> {
            assertThat(entry.serviceItemNumber()).isEqualTo("SR-1");
            assertThat(entry.happenedAt()).isEqualTo(START);
        });
        assertThat(rescue.ways()).containsExactly(SERVICE_ERROR);
    }

    @Test
    void aDraftIsNoProof() {
        acme.draft(appointment);
        clock.set(TWO_HOURS_LATER);
        assertThat(rescues.of(acme.actor(), appointment).ways()).containsExactly(LATE_REQUEST);
    }

    @Test
    void aRequestOnAnotherAppointmentIsNoProof() {
        acme.submitted(acme.appointment(matter, JANUARY_5), START);
        clock.set(TWO_HOURS_LATER);
        assertThat(rescues.of(acme.actor(), appointment).ways()).containsExactly(LATE_REQUEST);
    }

    @Test
    void aLateRequestThatTheLogTellsOfIsNoProof() {
        clock.set(TWO_HOURS_LATER);
        submitted(TWO_HOURS_LATER);
        assertThat(rescues.of(acme.actor(), appointment).isTimely()).isFalse();
    }

    @Test
    void whatTheClientTookBackIsNoProofAndWhatUscisRefusedIsNoErrorOfIts() {
        reschedules.withdraw(acme.actor(), acme.submitted(appointment, START), "");
        assertThat(rescues.of(acme.actor(), appointment)).satisfies(rescue -> {
            assertThat(rescue.isTimely()).isFalse();
            assertThat(rescue.refused()).isFalse();
        });
        reschedules.refuse(acme.actor(), acme.submitted(appointment, START), "");
        assertThat(rescues.of(acme.actor(), appointment)).satisfies(rescue -> {
            assertThat(rescue.isTimely()).isFalse();
            assertThat(rescue.refused()).isTrue();
        });
    }

    @Test
    void aGrantedRequestStaysProofWhereUscisDeniesAllTheSame() {
        acme.granted(acme.submitted(appointment, START), matter, JANUARY_5);
        acme.denied(matter, false);
        clock.set(TWO_HOURS_LATER);
        assertThat(rescues.of(acme.actor(), appointment).ways()).containsExactly(SERVICE_ERROR, MOTION);
    }

    @Test
    void aMissedAppointmentIsNoLongerWantedOnceALaterOneIsRecorded() {
        clock.set(TWO_HOURS_LATER);
        appointments.missed(acme.actor(), appointment);
        assertThat(rescues.wanted(acme.actor(), matter)).isPresent();
        acme.appointment(matter, JANUARY_5);
        assertThat(rescues.wanted(acme.actor(), matter)).isEmpty();
        acme.denied(matter, true);
        assertThat(rescues.wanted(acme.actor(), matter))
                .map(rescue -> rescue.appointment().id())
                .contains(appointment);
    }

    @Test
    void aDenialBringsTheMotionFirstWhereNothingIsProved() {
        acme.denied(matter, true);
        clock.set(TWO_HOURS_LATER);
        assertThat(rescues.of(acme.actor(), appointment).ways()).containsExactly(MOTION, LATE_REQUEST);
        assertThat(rescues.wanted(acme.actor(), matter))
                .map(rescue -> rescue.appointment().id())
                .contains(appointment);
    }

    /** A request to reschedule whose log says so; past the rules where it says that it was made late. */
    private void submitted(Instant at) {
        var id = acme.draft(appointment);
        if (at.isBefore(APPOINTMENT)) {
            reschedules.submit(acme.actor(), id, COMPLETE, Practice.byClient(at));
        } else {
            log.append(
                    acme.actor(),
                    id,
                    Step.submitted(COMPLETE, Optional.empty(), at, acme.firm().zone()));
        }
    }
}
