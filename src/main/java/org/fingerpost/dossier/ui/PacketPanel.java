package org.fingerpost.dossier.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.fingerpost.dossier.Packets;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.ui.StepUp;
import org.fingerpost.reschedule.Reschedule;
import org.fingerpost.reschedule.ui.RequestPanel;
import org.fingerpost.tenancy.Actor;
import org.springframework.core.annotation.Order;

/** Shows the evidence packet on a request's page, below the evidence. */
@SpringComponent
@Order(2)
class PacketPanel implements RequestPanel {
    private final Packets packets;
    private final CurrentActor session;
    private final StepUp stepUp;

    PacketPanel(Packets packets, CurrentActor session, StepUp stepUp) {
        this.packets = packets;
        this.session = session;
        this.stepUp = stepUp;
    }

    @Override
    public Component of(Actor.Person actor, Reschedule reschedule) {
        return new PacketCard(packets, session, stepUp, reschedule.id());
    }
}
