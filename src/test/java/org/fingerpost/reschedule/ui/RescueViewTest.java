package org.fingerpost.reschedule.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.fingerpost.appointment.AppointmentId;
import org.fingerpost.appointment.Appointments;
import org.fingerpost.matter.Circumstances;
import org.fingerpost.matter.Denial;
import org.fingerpost.matter.MatterId;
import org.fingerpost.reschedule.Accommodations;
import org.fingerpost.reschedule.Need;
import org.fingerpost.reschedule.RequestKind;
import org.fingerpost.reschedule.Reschedule;
import org.fingerpost.reschedule.Rescues;
import org.fingerpost.testing.Practice;
import org.fingerpost.testing.ViewTest;
import org.fingerpost.uscis.Form;
import org.fingerpost.uscis.SpecialCase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a frightened attorney sees two hours after an appointment on Monday, December 14, 2026, at 8 AM in Newark. */
class RescueViewTest extends ViewTest {
    private static final Instant TWO_HOURS_LATER = Instant.parse("2026-12-14T15:00:00Z");

    @Autowired
    private Rescues rescues;

    @Autowired
    private Accommodations accommodations;

    @Autowired
    private Appointments appointments;

    private MatterId matter;
    private AppointmentId appointment;

    @BeforeEach
    void recordAnAppointment() {
        matter = practice.matter("Ana María Reyes", Form.I_589);
        appointment = practice.appointment(matter, Practice.DECEMBER_14);
    }

    @Test
    void theWayLeadsFromTheAppointmentTheMatterAndToday() {
        String way = "/appointments/" + appointment.value() + "/rescue";
        open("appointments/" + appointment.value());
        assertThat(links()).doesNotContain(way);
        clock.set(TWO_HOURS_LATER);
        open("appointments/" + appointment.value());
        assertThat(links()).contains(way);
        open("matters/" + matter.value());
        assertThat(links()).contains(way);
        appointments.missed(practice.actor(), appointment);
        open("");
        assertThat(page()).contains("Missed: see what can still be done (1)", "Ana María Reyes");
        rescues.start(practice.actor(), appointment);
        open("");
        assertThat(page()).contains("USCIS has not been asked yet");
    }

    @Test
    void withoutAProofItSaysThatALateCallIsAllAndWhenSomebodyAnswers() {
        clock.set(TWO_HOURS_LATER);
        open("appointments/" + appointment.value() + "/rescue");
        assertThat(page())
                .contains("Call: ask late, and explain why", "800-375-5283", "Mon, Dec 14, 2026, 8:00 PM EST")
                .contains("The 45-day rule is about interviews")
                .doesNotContain("must correct its record", "File the motion");
        assertThat(links()).contains("/rules/R7", "/rules/R8");
    }

    @Test
    void aTimelyRequestIsCitedWithItsInstantChannelAndNumber() {
        var request = practice.submitted(appointment, clock.instant());
        clock.set(TWO_HOURS_LATER);
        open("appointments/" + appointment.value() + "/rescue");
        assertThat(page())
                .contains("USCIS was asked in time", "Mon, Nov 23, 2026, 10:00 AM EST", "SR-1")
                .doesNotContain("ask late");
        assertThat(links()).contains("/reschedules/" + request.value(), "/rules/R19");
        var rescue = rescues.start(practice.actor(), appointment);
        open("reschedules/" + rescue.value() + "/call");
        assertThat(page()).contains("on Mon, Nov 23, 2026, 10:00 AM EST", "Number: SR-1", "service error");
    }

    @Test
    void aDenialCountsDownToTheMotion() {
        deny();
        clock.set(TWO_HOURS_LATER);
        open("appointments/" + appointment.value() + "/rescue");
        assertThat(page())
                .contains("1. File the motion against the denial", "2. Call: ask late", "can’t be appealed")
                .contains("9 days left", "Wed, Dec 23, 2026, 5:00 PM EST", "Nov 20, 2026");
        open("matters/" + matter.value());
        assertThat(page()).contains("USCIS denied this filing", "9 days left");
        clock.set(Instant.parse("2026-12-24T15:00:00Z"));
        open("appointments/" + appointment.value() + "/rescue");
        assertThat(page()).contains("This date has passed");
    }

    @Test
    void startedItShowsWhatToGatherAndAsksWhyNobodyAskedInTime() {
        deny();
        clock.set(TWO_HOURS_LATER);
        open("appointments/" + appointment.value() + "/rescue");
        press("rescue.start");
        var rescue = rescues.open(practice.actor(), appointment).orElseThrow();
        assertThat(path()).isEqualTo("reschedules/" + rescue.id().value());
        assertThat(page()).contains("Rescue after a missed appointment", "What to have at hand", "Denial notice");
        open(path() + "/ask/late");
        test(area("rescue.whyLate")).setValue("In hospital until the evening");
        assertThat(request(RequestKind.RESCUE).draft().statement())
                .isEqualTo("Why no request was made before the appointment: In hospital until the evening");
    }

    @Test
    void anAccommodationAsksWhatIsNeededAndLeavesTheAppointmentStanding() {
        open("appointments/" + appointment.value());
        press("accommodation.start");
        assertThat(page()).contains("Request for an accommodation", "Until USCIS says otherwise");
        String home = path();
        open(home + "/ask/needs");
        choose(Set.of(Need.HOME));
        test(area("accommodation.where")).setValue("At home, Elm Street 4");
        assertThat(request(RequestKind.ACCOMMODATION).draft().statement())
                .contains("biometrics taken at home", "Elm Street 4");
        open(home + "/call");
        assertThat(page()).contains("to ask for an accommodation", "Elm Street 4");
    }

    @Test
    void theCircumstanceIsNotedOnlyWhenAPersonSaysSo() {
        var id = accommodations.start(practice.actor(), appointment);
        assertThat(cases()).doesNotContain(SpecialCase.ACCOMMODATION);
        open("reschedules/" + id.value());
        press("accommodation.note");
        assertThat(cases()).contains(SpecialCase.ACCOMMODATION);
    }

    @Test
    void anotherFirmsAppointmentIsNotFound() {
        var rival = practices.found("Rival Law");
        var theirs = rival.appointment(rival.matter("Ada Secret", Form.I_485), Practice.DECEMBER_14);
        clock.set(TWO_HOURS_LATER);
        open("appointments/" + theirs.value() + "/rescue");
        assertThat(page()).doesNotContain("Ada Secret", "What can still be done");
    }

    private void deny() {
        practice.matters()
                .setCircumstances(
                        practice.actor(),
                        matter,
                        new Circumstances(Set.of(), null, null, null, new Denial(LocalDate.of(2026, 11, 20), true)));
    }

    private Set<SpecialCase> cases() {
        return practice.matters().get(practice.actor(), matter).circumstances().cases();
    }

    private Reschedule request(RequestKind kind) {
        return practice.reschedules().of(practice.actor(), appointment).stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private void choose(Set<Need> needs) {
        ((CheckboxGroup<Need>) $(CheckboxGroup.class).first()).setValue(needs);
    }
}
