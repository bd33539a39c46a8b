package org.fingerpost.appointment.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.testing.Practice.DECEMBER_14;

import com.vaadin.flow.component.notification.Notification;
import java.time.Instant;
import org.fingerpost.appointment.AppointmentId;
import org.fingerpost.appointment.Stamps;
import org.fingerpost.document.Upload;
import org.fingerpost.matter.Language;
import org.fingerpost.testing.Papers;
import org.fingerpost.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AttendanceCardTest extends ViewTest {
    @Autowired
    Stamps stamps;

    AppointmentId appointment;

    @BeforeEach
    void anAppointmentThatIsOver() {
        appointment = practice.appointment(practice.matter("Ana María Reyes", Language.ES), DECEMBER_14);
        clock.set(Instant.parse("2026-12-14T15:00:00Z"));
    }

    @Test
    void whoWasThereIsRecordedAndTheStampStaysWanted() {
        openIt();
        press("appointment.attended");
        assertThat(page()).contains("Attended", "The stamp of the support center is the proof");
    }

    @Test
    void withoutAFileNothingIsKeptAndItIsSaid() {
        practice.appointments().attended(practice.actor(), appointment);
        openIt();
        press("appointment.stamp.save");
        assertThat($(Notification.class).all()).isNotEmpty();
        assertThat(practice.appointments().get(practice.actor(), appointment).stamp())
                .isNull();
    }

    @Test
    void aStampThatIsKeptIsShownAndNotAskedForAgain() {
        practice.appointments().attended(practice.actor(), appointment);
        stamps.keep(practice.actor(), appointment, Upload.of("stamped.pdf", Papers.pdf(1)));
        openIt();
        assertThat(page()).contains("Open the stamped notice").doesNotContain("Keep the stamped notice");
    }

    private void openIt() {
        open("appointments/" + appointment.value());
    }
}
