package org.fingerpost.reschedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fingerpost.testing.MovableClock.START;
import static org.fingerpost.testing.Practice.DECEMBER_14;
import static org.fingerpost.testing.Practice.JANUARY_5;
import static org.fingerpost.testing.Refused.assertRefused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Biometrics at home, for an appointment on Monday, December 14, 2026, at 8 AM in Newark. */
class AccommodationsTest extends PortalTest {
    private static final Instant APPOINTMENT = Instant.parse("2026-12-14T13:00:00Z");
    private static final Draft BY_PHONE = new Draft(null, "The client can’t leave the bed", Channel.PHONE, "SR-4");

    @Autowired
    Accommodations accommodations;

    @Autowired
    Reschedules reschedules;

    @Autowired
    Reviews reviews;

    @Autowired
    Answers answers;

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
    void itIsAskedForBeforeTheAppointmentByPhoneWhileSomebodyAnswers() {
        var id = ready();
        assertRefused(
                "R22", "accommodation.channel.online", () -> submit(id, BY_PHONE.by(Channel.CLIENT_ACCOUNT), START));
        clock.set(Instant.parse("2026-11-24T03:00:00Z"));
        assertRefused(
                "R8", "uscis.channel.phone.closed", () -> submit(id, BY_PHONE, Instant.parse("2026-11-24T02:00:00Z")));
        clock.set(APPOINTMENT);
        assertRefused("R22", "accommodation.late", () -> submit(id, BY_PHONE, APPOINTMENT));
        submit(id, BY_PHONE, START);
        assertThat(reschedules.get(acme.actor(), id).state()).isEqualTo(RescheduleState.SUBMITTED);
    }

    @Test
    void onceTheAppointmentHasComeNoneIsBegun() {
        clock.set(APPOINTMENT);
        assertRefused("R22", "accommodation.late", () -> accommodations.start(acme.actor(), appointment));
    }

    @Test
    void itNeedsNoReasonButWhatIsNeeded() {
        var id = started();
        assertRefused("R22", "accommodation.needs.missing", () -> submit(id, BY_PHONE, START));
        answers.put(acme.actor(), id, Question.ACCOMMODATION_OTHER, "A chair beside the camera");
        submit(id, BY_PHONE, START);
        assertThat(reschedules.get(acme.actor(), id).draft().reason()).isNull();
    }

    @Test
    void itWarnsThatTheAppointmentStandsAndMustBeAskedAnew() {
        var id = accommodations.start(acme.actor(), appointment);
        assertThat(reviews.warnings(acme.actor(), id))
                .extracting(warning -> warning.finding().rule())
                .containsExactlyInAnyOrder("R2", "R9", "R22");
    }

    @Test
    void arrangedItLeavesTheAppointmentAndSaysHow() {
        var id = asked();
        assertRefused(null, "accommodation.arranged.how", () -> accommodations.arranged(acme.actor(), id, " "));
        accommodations.arranged(acme.actor(), id, "Officer Lee, at home, same day, 10 AM");
        assertThat(reschedules.get(acme.actor(), id).state()).isEqualTo(RescheduleState.GRANTED);
        assertThat(appointments.get(acme.actor(), appointment).isScheduled()).isTrue();
    }

    @Test
    void aNewAppointmentTakesTheOldOnesPlace() {
        var id = asked();
        var notice = acme.notice(matter, JANUARY_5)
                .dated(LocalDate.of(2026, 11, 20))
                .movedBefore(1)
                .read();
        reschedules.grant(acme.actor(), id, notice, "");
        assertThat(appointments.get(acme.actor(), appointment).state()).isEqualTo(AppointmentState.SUPERSEDED);
    }

    @Test
    void itStandsBesideARequestToReschedule() {
        var moved = acme.submitted(appointment, START);
        var id = asked();
        assertThat(reschedules.of(acme.actor(), appointment))
                .extracting(Reschedule::id)
                .containsExactlyInAnyOrder(moved, id);
    }

    @Test
    void staffPrepareItAndDoNotSayWhatCameOfIt() {
        var staff = practices.colleague(acme, Role.STAFF);
        var id = accommodations.start(staff, appointment);
        answers.put(staff, id, Question.ACCOMMODATION_NEEDS, "HOME");
        assertRefused(
                null,
                "permission.missing",
                () -> reschedules.submit(staff, id, BY_PHONE, Asked.by(staff.member(), START)));
        assertRefused(null, "permission.missing", () -> accommodations.arranged(staff, id, "At home"));
    }

    @Test
    void anotherFirmFindsNothing() {
        var id = asked();
        var rival = practices.found("Rival Law").actor();
        assertThatThrownBy(() -> accommodations.start(rival, appointment)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> accommodations.arranged(rival, id, "At home")).isInstanceOf(NotFound.class);
    }

    @Test
    void theStatementSaysWhatWasAnsweredAndNoMore() {
        var at = appointments.get(acme.actor(), appointment);
        assertThat(KindStatement.accommodation(at, Map.of())).isEmpty();
        assertThat(KindStatement.accommodation(
                        at, Map.of(Question.ACCOMMODATION_NEEDS, "HOME,WHEELCHAIR", Question.ACCOMMODATION_WHY, " ")))
                .contains("Ana María Reyes", "Mon, Dec 14, 2026, 8:00 AM EST", "at home; access with a wheelchair")
                .doesNotContain("Why it is needed");
    }

    @Test
    void needsAreReadAsTheyWereWritten() {
        assertThat(Need.read(Need.written(Set.of(Need.MORE_TIME, Need.HOME))))
                .containsExactlyInAnyOrder(Need.HOME, Need.MORE_TIME);
        assertThat(Need.read("")).isEmpty();
        assertThat(Need.read("NONSENSE")).isEmpty();
    }

    private RescheduleId asked() {
        var id = ready();
        submit(id, BY_PHONE, START);
        return id;
    }

    private RescheduleId ready() {
        var id = started();
        answers.put(acme.actor(), id, Question.ACCOMMODATION_NEEDS, Need.HOME.name());
        return id;
    }

    private RescheduleId started() {
        return acme.warned(accommodations.start(acme.actor(), appointment));
    }

    private void submit(RescheduleId id, Draft draft, Instant at) {
        reschedules.submit(acme.actor(), id, draft, Asked.by(acme.actor().member(), at));
    }
}
