package org.fingerpost.deadline.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import org.fingerpost.appointment.Appointment;
import org.fingerpost.appointment.ui.AppointmentPanel;
import org.fingerpost.deadline.Deadlines;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.tenancy.Actor;
import org.springframework.core.annotation.Order;

/** An appointment's deadlines, those of its requests too, whatever became of them. */
@SpringComponent("appointmentDeadlinesPanel")
@Order(3)
class AppointmentDeadlines implements AppointmentPanel {
    private final Deadlines deadlines;
    private final Clock clock;

    AppointmentDeadlines(Deadlines deadlines, Clock clock) {
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public Component of(Actor.Person actor, Appointment appointment) {
        var all = deadlines.of(actor, appointment.id());
        return all.isEmpty()
                ? new Div()
                : Parts.card(text("deadlines.title"), DeadlineParts.table(all, clock.instant()));
    }
}
