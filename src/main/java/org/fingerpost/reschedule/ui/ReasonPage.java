package org.fingerpost.reschedule.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import org.fingerpost.appointment.Appointment;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.platform.ui.Why;
import org.fingerpost.reschedule.RequestPart;
import org.fingerpost.reschedule.Reschedule;
import org.fingerpost.reschedule.Reschedules;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.uscis.RescheduleReason;

/** Why the client can't go: the reasons that USCIS names, and any other (R3). */
@SpringComponent
class ReasonPage implements AskPage {
    private final CurrentActor session;
    private final Reschedules reschedules;

    ReasonPage(CurrentActor session, Reschedules reschedules) {
        this.session = session;
        this.reschedules = reschedules;
    }

    @Override
    public RequestPart part() {
        return RequestPart.REASON;
    }

    @Override
    public Component of(Actor.Person actor, Reschedule request, Appointment appointment) {
        var part = new DraftPart(session, reschedules, request);
        var reason = new RadioButtonGroup<RescheduleReason>(text("reschedule.reason.ask"));
        reason.setItems(RescheduleReason.values());
        reason.setItemLabelGenerator(one -> text(one.messageKey()));
        reason.setManualValidation(true);
        reason.setValue(part.draft().reason());
        var evidence = new Div();
        show(evidence, reason);
        reason.addValueChangeListener(change -> {
            part.choose(reason, draft -> draft.because(change.getValue()));
            show(evidence, reason);
        });
        return Parts.card("", Parts.box("fp-form", reason), evidence, new Div(Why.named("R3")));
    }

    @Override
    public Component answer(Actor.Person actor, Reschedule request, Appointment appointment) {
        return new Span(Optional.ofNullable(request.draft().reason())
                .map(reason -> text(reason.messageKey()))
                .orElse(text("ask.none")));
    }

    private static void show(Div evidence, RadioButtonGroup<RescheduleReason> reason) {
        evidence.removeAll();
        reason.getOptionalValue()
                .ifPresent(one -> evidence.add(
                        Parts.paragraph("fp-muted", text("reschedule.evidence", text(one.evidenceKey())))));
    }
}
