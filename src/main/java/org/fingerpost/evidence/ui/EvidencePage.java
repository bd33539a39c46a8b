package org.fingerpost.evidence.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.fingerpost.appointment.Appointment;
import org.fingerpost.document.Documents;
import org.fingerpost.evidence.Exhibits;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.reschedule.RequestPart;
import org.fingerpost.reschedule.Reschedule;
import org.fingerpost.reschedule.ui.AskPage;
import org.fingerpost.tenancy.Actor;

/** What proves the reason, as a page of the guided flow. */
@SpringComponent
class EvidencePage implements AskPage {
    private final Exhibits exhibits;
    private final Documents documents;
    private final CurrentActor session;

    EvidencePage(Exhibits exhibits, Documents documents, CurrentActor session) {
        this.exhibits = exhibits;
        this.documents = documents;
        this.session = session;
    }

    @Override
    public RequestPart part() {
        return RequestPart.EVIDENCE;
    }

    @Override
    public Component of(Actor.Person actor, Reschedule request, Appointment appointment) {
        return new EvidenceCard(new EvidenceCard.Context(session, exhibits, documents), request);
    }

    @Override
    public Component answer(Actor.Person actor, Reschedule request, Appointment appointment) {
        var all = exhibits.of(actor, request.id());
        if (all.isEmpty()) {
            return new Span(text("evidence.none"));
        }
        var list = new OrderedList();
        list.addClassName("fp-captions");
        all.forEach(exhibit -> list.add(new ListItem(exhibit.caption())));
        return list;
    }
}
