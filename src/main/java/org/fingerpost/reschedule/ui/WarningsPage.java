package org.fingerpost.reschedule.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import org.fingerpost.appointment.Appointment;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.Moments;
import org.fingerpost.platform.Texts;
import org.fingerpost.platform.ui.Confirm;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.platform.ui.Tone;
import org.fingerpost.platform.ui.Why;
import org.fingerpost.reschedule.RequestPart;
import org.fingerpost.reschedule.Reschedule;
import org.fingerpost.reschedule.Reviews;
import org.fingerpost.reschedule.Warning;
import org.fingerpost.tenancy.Actor;

/** What can go wrong by asking. Each warning is read by itself: nothing here takes all of them at once. */
@SpringComponent
class WarningsPage implements AskPage {
    private final CurrentActor session;
    private final Reviews reviews;

    WarningsPage(CurrentActor session, Reviews reviews) {
        this.session = session;
        this.reviews = reviews;
    }

    @Override
    public RequestPart part() {
        return RequestPart.WARNINGS;
    }

    @Override
    public Component of(Actor.Person actor, Reschedule request, Appointment appointment) {
        var list = new UnorderedList();
        list.addClassName("fp-warnings");
        reviews.warnings(actor, request.id())
                .forEach(warning -> list.add(new ListItem(words(warning, appointment), said(warning, request))));
        return Parts.card("", Parts.paragraph("fp-muted", text("warnings.hint")), list);
    }

    @Override
    public boolean applies(Actor.Person actor, Reschedule request, Appointment appointment) {
        return !reviews.warnings(actor, request.id()).isEmpty();
    }

    @Override
    public Component answer(Actor.Person actor, Reschedule request, Appointment appointment) {
        List<Warning> all = reviews.warnings(actor, request.id());
        return new Span(
                text("warnings.read.count", all.stream().filter(Warning::isRead).count(), all.size()));
    }

    private static Component words(Warning warning, Appointment appointment) {
        var finding = warning.finding();
        return Parts.box(
                "fp-finding",
                new Span(Texts.text(finding.messageKey(), finding.args(), appointment.zone())),
                Why.rule(finding.rule()));
    }

    /** The button, and once it was pressed who read it and when. */
    private Component said(Warning warning, Reschedule request) {
        var said = new Div();
        if (warning.readBy() != null && warning.readAt() != null) {
            said.add(read(warning.readBy(), Moments.full(warning.readAt(), session.zone())));
            return said;
        }
        String finding = warning.finding().messageKey();
        var button = Parts.button(
                text("warnings.read"),
                () -> Confirm.tryTo(() -> {
                    var actor = session.get();
                    reviews.acknowledge(actor, request.id(), finding);
                    said.removeAll();
                    reviews.warnings(actor, request.id()).stream()
                            .filter(one -> one.finding().messageKey().equals(finding))
                            .forEach(one -> said.add(said(one, request)));
                }));
        button.setAriaLabel(text("warnings.read.label", warning.finding().rule()));
        said.add(button);
        return said;
    }

    private static Component read(String by, String at) {
        return Parts.box(
                "fp-inline",
                Parts.badge(text("warnings.read.done"), Tone.SUCCESS),
                Parts.span("fp-muted", text("warnings.read.by", by, at)));
    }
}
