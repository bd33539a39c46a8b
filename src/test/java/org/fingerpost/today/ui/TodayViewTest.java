package org.fingerpost.today.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.fingerpost.appointment.Appointments;
import org.fingerpost.matter.Language;
import org.fingerpost.testing.Practice;
import org.fingerpost.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The appointment is on Monday, December 14, 2026, at 8 in Newark: the phone's last moment is Friday evening. */
class TodayViewTest extends ViewTest {
    @Autowired
    private Appointments appointments;

    @Test
    void withNothingToDoItSaysSoAndWhatComesNext() {
        open("");
        assertThat(page()).contains("Nothing needs you right now", "Open a matter");
    }

    @Test
    void whatCanBeMovedForLessThanADayComesFirst() {
        practice.appointment(practice.matter("Ana Later", Language.EN), Practice.JANUARY_5);
        practice.appointment(practice.matter("Ben Soon", Language.EN), Practice.DECEMBER_14);
        clock.set(Instant.parse("2026-12-13T14:00:00Z"));
        open("");
        assertThat(page())
                .contains("Within 24 hours (1)", "Ben Soon", "11 hours left", "Sun, Dec 13, 2026, 8:00 PM EST")
                .doesNotContain("Ana Later");
    }

    @Test
    void aRequestThatWaitsForAnAnswerStaysInSight() {
        var appointment = practice.appointment(practice.matter("Ana Later", Language.EN), Practice.JANUARY_5);
        practice.submitted(appointment, clock.instant());
        open("");
        assertThat(page()).contains("Later (1)", "Ana Later", "USCIS has not answered yet");
    }

    @Test
    void aDraftStaysInSight() {
        practice.draft(practice.appointment(practice.matter("Ana Later", Language.EN), Practice.JANUARY_5));
        open("");
        assertThat(page()).contains("Ana Later", "A reschedule was begun and not submitted");
    }

    @Test
    void anAppointmentThatIsOverAsksForItsOutcome() {
        var appointment = practice.appointment(practice.matter("Ben Soon", Language.EN), Practice.DECEMBER_14);
        clock.set(Instant.parse("2026-12-15T13:00:00Z"));
        open("");
        assertThat(page()).contains("Say what happened (1)", "Ben Soon");
        appointments.attended(practice.actor(), appointment);
        open("");
        assertThat(page())
                .doesNotContain("Say what happened")
                .contains("Also waiting for somebody this week (1)", "Stamped notice");
    }

    @Test
    void anotherFirmsWorkIsNotShown() {
        var rival = practices.found("Rival Law");
        rival.draft(rival.appointment(rival.matter("Ada Secret", Language.EN), Practice.JANUARY_5));
        open("");
        assertThat(page()).doesNotContain("Ada Secret");
    }
}
