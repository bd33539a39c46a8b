package org.fingerpost.reschedule.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import org.fingerpost.appointment.AppointmentId;
import org.fingerpost.matter.Language;
import org.fingerpost.platform.Texts;
import org.fingerpost.reschedule.Asked;
import org.fingerpost.reschedule.CallBack;
import org.fingerpost.reschedule.Draft;
import org.fingerpost.reschedule.RescheduleId;
import org.fingerpost.testing.Practice;
import org.fingerpost.testing.ViewTest;
import org.fingerpost.uscis.Channel;
import org.fingerpost.uscis.RescheduleReason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an agent promised in a call, on the request's page. */
class CallBackCardTest extends ViewTest {
    private AppointmentId appointment;

    @BeforeEach
    void recordAnAppointment() {
        appointment = practice.appointment(practice.matter("José Núñez", Language.ES), Practice.DECEMBER_14);
    }

    @Test
    void aPromiseIsWrittenDownAndBringsADeadline() {
        var request = practice.submitted(appointment, clock.instant());
        open("reschedules/" + request.value());
        assertThat(page()).contains(Texts.text("callBack.title"));
        assertThat(links()).contains("/rules/R26");
        choose(1);
        press("callBack.save");
        assertThat(practice.reschedules().get(practice.actor(), request).callBack())
                .isEqualTo(CallBack.URGENT);
        open("appointments/" + appointment.value());
        assertThat(page()).contains("Call back from USCIS", "Thu, Nov 26, 2026, 10:00 AM EST");
        open("reschedules/" + request.value());
        choose(0);
        press("callBack.save");
        assertThat(practice.reschedules().get(practice.actor(), request).callBack())
                .isNull();
    }

    @Test
    void ofARequestMadeOnlineNobodyAsks() {
        open("reschedules/" + online().value());
        assertThat(page()).contains("Submitted, waiting for USCIS").doesNotContain(Texts.text("callBack.title"));
    }

    private RescheduleId online() {
        var id = practice.draft(appointment);
        var draft = new Draft(RescheduleReason.ILLNESS, "Surgery on that day", Channel.CLIENT_ACCOUNT, "");
        practice.reschedules()
                .submit(practice.actor(), id, draft, Asked.by(practice.actor().member(), clock.instant()));
        return id;
    }

    /** No, urgent, within 30 business days. */
    @SuppressWarnings("unchecked")
    private void choose(int place) {
        RadioButtonGroup<Object> promise = $(RadioButtonGroup.class).all().stream()
                .filter(group ->
                        Texts.text("callBack.title").equals(group.getAriaLabel().orElse("")))
                .findFirst()
                .orElseThrow();
        promise.setValue(promise.getListDataView().getItem(place));
    }
}
