package org.fingerpost.appointment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.fingerpost.appointment.AppointmentId;
import org.fingerpost.appointment.AppointmentState;
import org.fingerpost.appointment.Appointments;
import org.fingerpost.matter.Language;
import org.fingerpost.matter.MatterId;
import org.fingerpost.reschedule.Reschedules;
import org.fingerpost.testing.Practice;
import org.fingerpost.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CorrectionViewTest extends ViewTest {
    @Autowired
    private Appointments appointments;

    @Autowired
    private Reschedules reschedules;

    private MatterId matter;
    private AppointmentId wrong;

    @BeforeEach
    void recordAnAppointment() {
        matter = practice.matter("José Núñez", Language.ES);
        wrong = practice.appointment(matter, Practice.DECEMBER_14);
    }

    @Test
    void theNoticeStandsThereAsItWasTypedAndTheCorrectionTakesItsPlace() {
        open("appointments/" + wrong.value() + "/correct");
        assertThat(text("notice.appointmentDate").getValue()).isEqualTo("12/14/2026");
        assertThat(text("notice.zip").getValue()).isEqualTo("07102");
        type("notice.appointmentDate", "12/15/2026");
        press("correction.save");
        assertThat(page()).contains("Tue, Dec 15, 2026, 8:00 AM EST", "Appointment recorded");
        assertThat(appointments.get(practice.actor(), wrong).state()).isEqualTo(AppointmentState.SUPERSEDED);
    }

    @Test
    void aDraftGoesAlong() {
        var draft = practice.draft(wrong);
        open("appointments/" + wrong.value() + "/correct");
        press("correction.save");
        var right = appointments.of(practice.actor(), matter).stream()
                .filter(one -> one.isScheduled())
                .findFirst()
                .orElseThrow();
        assertThat(reschedules.get(practice.actor(), draft).appointment()).isEqualTo(right.id());
    }

    @Test
    void whileARequestIsWithUscisNothingIsCorrectedUnderIt() {
        practice.submitted(wrong, clock.instant());
        open("appointments/" + wrong.value() + "/correct");
        press("correction.save");
        assertThat(problem()).contains("with USCIS");
        assertThat(appointments.get(practice.actor(), wrong).isScheduled()).isTrue();
    }
}
