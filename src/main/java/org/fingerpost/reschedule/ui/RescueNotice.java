package org.fingerpost.reschedule.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import org.fingerpost.appointment.Appointment;
import org.fingerpost.appointment.ui.AppointmentPanel;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.reschedule.Rescue;
import org.fingerpost.reschedule.Rescues;
import org.fingerpost.tenancy.Actor;
import org.springframework.core.annotation.Order;

/** The way to the rescue, on top of an appointment that is over without attendance, or whose matter was denied. */
@SpringComponent
@Order(0)
class RescueNotice implements AppointmentPanel {
    private final Rescues rescues;
    private final Clock clock;

    RescueNotice(Rescues rescues, Clock clock) {
        this.rescues = rescues;
        this.clock = clock;
    }

    @Override
    public Component of(Actor.Person actor, Appointment appointment) {
        var rescue = rescues.of(actor, appointment.id());
        if (!rescue.isWanted(clock.instant())) {
            return new Div();
        }
        return Parts.card(
                text(rescue.isDenied() ? "rescue.notice.denied" : title(appointment)),
                Parts.paragraph(
                        "fp-prose",
                        appointment.isScheduled() && !rescue.isDenied()
                                ? text("rescue.notice.perhaps")
                                : text("rescue.way." + rescue.ways().getFirst())),
                way(rescue));
    }

    /** Without a denial: nobody was there, or nobody has said yet whether somebody was. */
    static String title(Appointment appointment) {
        return appointment.isScheduled() ? "rescue.notice.past" : "rescue.notice.missed";
    }

    static Component way(Rescue rescue) {
        return Parts.box(
                "fp-actions",
                Parts.action(
                        "/appointments/" + rescue.appointment().id().value() + "/rescue", text("rescue.open"), true));
    }
}
