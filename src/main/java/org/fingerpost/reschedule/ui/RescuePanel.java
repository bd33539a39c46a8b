package org.fingerpost.reschedule.ui;

import static org.fingerpost.platform.Texts.text;
import static org.fingerpost.reschedule.RequestPart.LATE;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.reschedule.RequestKind;
import org.fingerpost.reschedule.Reschedule;
import org.fingerpost.reschedule.RescheduleState;
import org.fingerpost.reschedule.Rescues;
import org.fingerpost.tenancy.Actor;
import org.springframework.core.annotation.Order;

/** What is possible now, on the page of a rescue too. */
@SpringComponent
@Order(0)
class RescuePanel implements RequestPanel {
    private final Rescues rescues;
    private final CurrentActor session;
    private final Clock clock;

    RescuePanel(Rescues rescues, CurrentActor session, Clock clock) {
        this.rescues = rescues;
        this.session = session;
        this.clock = clock;
    }

    @Override
    public Component of(Actor.Person actor, Reschedule request) {
        if (request.kind() != RequestKind.RESCUE || !request.state().isOpen()) {
            return new Div();
        }
        var panel = Parts.box(
                "fp-stack", new RescueWays(rescues.of(actor, request.appointment()), session.zone(), clock.instant()));
        if (request.state() == RescheduleState.DRAFT) {
            panel.add(
                    Parts.box("fp-actions", Parts.action(AskPages.path(request, LATE), text("ask.title.LATE"), false)));
        }
        return panel;
    }
}
