package org.fingerpost.reschedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fingerpost.testing.MovableClock.START;
import static org.fingerpost.testing.Practice.DECEMBER_14;
import static org.fingerpost.testing.Practice.JANUARY_5;
import static org.fingerpost.testing.Refused.assertRefused;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.fingerpost.appointment.AppointmentId;
import org.fingerpost.appointment.AppointmentState;
import org.fingerpost.appointment.Appointments;
import org.fingerpost.matter.MatterId;
import org.fingerpost.tenancy.NotFound;
import org.fingerpost.tenancy.Role;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.fingerpost.uscis.Channel;
import org.fingerpost.uscis.Form;
import org.fingerpost.uscis.RescheduleReason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The request after the appointment, and what comes of it. The appointment is on Monday, December 14, 2026, at 8 AM in Newark; two hours later somebody looks. */
class RescueRequestTest extends PortalTest {
    private static final Instant APPOINTMENT = Instant.parse("2026-12-14T13:00:00Z");
    private static final Instant TWO_HOURS_LATER = APPOINTMENT.plus(Duration.ofHours(2));
    private static final Draft COMPLETE =
            new Draft(RescheduleReason.ILLNESS, "In hospital on that day", Channel.PHONE, "SR-9");

    @Autowired
    Rescues rescues;

    @Autowired
    Reschedules reschedules;

    @Autowired
    Reviews reviews;

    @Autowired
    Answers answers;

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
    void itIsMadeByPhoneAfterTheAppointmentWhileSomebodyAnswers() {
        clock.set(TWO_HOURS_LATER);
        var id = ready();
        var online = COMPLETE.by(Channel.CLIENT_ACCOUNT);
        assertRefused("R7", "rescue.channel.online", () -> submit(id, online, TWO_HOURS_LATER));
        assertRefused("R7", "rescue.at.early", () -> submit(id, COMPLETE, APPOINTMENT.minus(Duration.ofMinutes(1))));
        assertRefused(
                null, "reschedule.at.future", () -> submit(id, COMPLETE, TWO_HOURS_LATER.plus(Duration.ofHours(1))));
        clock.set(Instant.parse("2026-12-15T02:00:00Z"));
        assertRefused(
                "R8", "uscis.channel.phone.closed", () -> submit(id, COMPLETE, Instant.parse("2026-12-15T01:30:00Z")));
        submit(id, COMPLETE, APPOINTMENT);
        assertThat(reschedules.get(acme.actor(), id).state()).isEqualTo(RescheduleState.SUBMITTED);
        assertThat(log.verify(acme.actor(), id)).isEmpty();
    }

    @Test
    void whyNobodyAskedInTimeMustBeSaidUnlessSomebodyDid() {
        clock.set(TWO_HOURS_LATER);
        var id = started();
        assertRefused("R7", "rescue.late.missing", () -> submit(id, COMPLETE, TWO_HOURS_LATER));
        assertThat(reviews.obstacles(acme.actor(), id))
                .extracting(Obstacle::part)
                .contains(RequestPart.LATE);
        submitted(START);
        assertThat(reviews.obstacles(acme.actor(), id))
                .extracting(Obstacle::part)
                .doesNotContain(RequestPart.LATE);
    }

    @Test
    void itsWarningsAreThoseOfALateRequest() {
        clock.set(TWO_HOURS_LATER);
        var id = rescues.start(acme.actor(), appointment);
        assertThat(reviews.warnings(acme.actor(), id))
                .extracting(warning -> warning.finding().rule())
                .contains("R7")
                .doesNotContain("R10", "R13", "R18", "R19");
        acme.denied(matter, false);
        submitted(START);
        assertThat(reviews.warnings(acme.actor(), id))
                .extracting(warning -> warning.finding().rule())
                .contains("R18", "R19")
                .doesNotContain("R7");
    }

    @Test
    void aNewAppointmentStandsBesideTheOneThatWasMissed() {
        clock.set(TWO_HOURS_LATER);
        appointments.missed(acme.actor(), appointment);
        var id = asked();
        var notice =
                acme.notice(matter, JANUARY_5).dated(LocalDate.of(2026, 12, 14)).read();
        var fresh = reschedules.grant(acme.actor(), id, notice, "");
        assertThat(appointments.get(acme.actor(), fresh).isScheduled()).isTrue();
        assertThat(appointments.get(acme.actor(), appointment).state()).isEqualTo(AppointmentState.MISSED);
    }

    @Test
    void theCaseCanBeReopenedWithoutANewAppointment() {
        clock.set(TWO_HOURS_LATER);
        var id = asked();
        rescues.reopened(acme.actor(), id, "Reopened, a notice will come");
        assertThat(reschedules.get(acme.actor(), id)).satisfies(rescue -> {
            assertThat(rescue.state()).isEqualTo(RescheduleState.GRANTED);
            assertThat(rescue.newAppointment()).isNull();
        });
        assertThat(appointments.get(acme.actor(), appointment).isScheduled()).isTrue();
    }

    @Test
    void aRequestToRescheduleIsNotGrantedSo() {
        var request = acme.submitted(appointment, START);
        assertThatThrownBy(() -> rescues.reopened(acme.actor(), request, "")).isInstanceOf(NotFound.class);
    }

    @Test
    void staffPrepareItAndDoNotSayWhatCameOfIt() {
        clock.set(TWO_HOURS_LATER);
        var staff = practices.colleague(acme, Role.STAFF);
        var id = rescues.start(staff, appointment);
        answers.put(staff, id, Question.RESCUE_WHY_LATE, "In hospital");
        assertRefused(
                null,
                "permission.missing",
                () -> reschedules.submit(staff, id, COMPLETE, Asked.by(staff.member(), APPOINTMENT)));
        assertRefused(null, "permission.missing", () -> rescues.reopened(staff, id, ""));
    }

    @Test
    void anotherFirmFindsNothing() {
        clock.set(TWO_HOURS_LATER);
        var id = asked();
        var rival = practices.found("Rival Law").actor();
        assertThatThrownBy(() -> rescues.of(rival, appointment)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> rescues.start(rival, appointment)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> rescues.findings(rival, appointment)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> rescues.reopened(rival, id, "")).isInstanceOf(NotFound.class);
        assertThat(rescues.open(rival, appointment)).isEmpty();
        assertThat(rescues.wanted(rival, matter)).isEmpty();
    }

    private RescheduleId asked() {
        var id = ready();
        submit(id, COMPLETE, clock.instant());
        return id;
    }

    private RescheduleId ready() {
        var id = started();
        answers.put(acme.actor(), id, Question.RESCUE_WHY_LATE, "In hospital until the afternoon");
        return id;
    }

    private RescheduleId started() {
        return acme.warned(rescues.start(acme.actor(), appointment));
    }

    private void submit(RescheduleId id, Draft draft, Instant at) {
        reschedules.submit(acme.actor(), id, draft, Asked.by(acme.actor().member(), at));
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
