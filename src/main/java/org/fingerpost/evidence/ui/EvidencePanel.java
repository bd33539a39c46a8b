package org.fingerpost.evidence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.fingerpost.document.Documents;
import org.fingerpost.evidence.Exhibits;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.reschedule.Reschedule;
import org.fingerpost.reschedule.RescheduleState;
import org.fingerpost.reschedule.ui.RequestPanel;
import org.fingerpost.tenancy.Actor;
import org.springframework.core.annotation.Order;

/** Shows the evidence of a request that USCIS has; a draft shows it among the answers. */
@SpringComponent
@Order(2)
class EvidencePanel implements RequestPanel {
    private final Exhibits exhibits;
    private final Documents documents;
    private final CurrentActor session;

    EvidencePanel(Exhibits exhibits, Documents documents, CurrentActor session) {
        this.exhibits = exhibits;
        this.documents = documents;
        this.session = session;
    }

    @Override
    public boolean appliesTo(Reschedule reschedule) {
        return reschedule.state() != RescheduleState.DRAFT;
    }

    @Override
    public Component of(Actor.Person actor, Reschedule reschedule) {
        return new EvidenceCard(new EvidenceCard.Context(session, exhibits, documents), reschedule);
    }
}
