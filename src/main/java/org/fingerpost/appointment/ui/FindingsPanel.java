package org.fingerpost.appointment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.LocalDate;
import org.fingerpost.appointment.Appointment;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.uscis.Rulebook;
import org.fingerpost.uscis.ui.FindingsCard;
import org.springframework.core.annotation.Order;

/** What the rules mean for an appointment that is still ahead. */
@SpringComponent
@Order(2)
class FindingsPanel implements AppointmentPanel {
    private final Rulebook rules;
    private final CurrentActor session;
    private final Clock clock;

    FindingsPanel(Rulebook rules, CurrentActor session, Clock clock) {
        this.rules = rules;
        this.session = session;
        this.clock = clock;
    }

    @Override
    public Component of(Actor.Person actor, Appointment appointment) {
        var now = clock.instant();
        if (!appointment.isScheduled() || !appointment.startsAt().isAfter(now)) {
            return new Div();
        }
        var today = LocalDate.ofInstant(now, session.zone());
        return new FindingsCard(rules.findings(appointment.caseFacts(), today), appointment.zone());
    }
}
