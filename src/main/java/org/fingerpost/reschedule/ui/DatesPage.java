package org.fingerpost.reschedule.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.function.Supplier;
import org.fingerpost.appointment.Appointment;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.reschedule.DateSpan;
import org.fingerpost.reschedule.DateWishes;
import org.fingerpost.reschedule.RequestPart;
import org.fingerpost.reschedule.Reschedule;
import org.fingerpost.reschedule.Reschedules;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.Refusal;

/** Dates on which the client can't come, and dates that would be best. */
@SpringComponent
class DatesPage implements AskPage {
    private final CurrentActor session;
    private final Reschedules reschedules;

    DatesPage(CurrentActor session, Reschedules reschedules) {
        this.session = session;
        this.reschedules = reschedules;
    }

    @Override
    public RequestPart part() {
        return RequestPart.DATES;
    }

    @Override
    public Component of(Actor.Person actor, Reschedule request, Appointment appointment) {
        var part = new DraftPart(session, reschedules, request);
        var dates = part.draft().dates();
        String place = request.id().value().toString();
        return Parts.card(
                "",
                Parts.paragraph("fp-muted", text("dates.help")),
                new DateField(
                        actor,
                        place + "/unavailable",
                        text("dates.unavailable"),
                        dates.unavailable(),
                        typed -> part.change(draft ->
                                draft.on(new DateWishes(typed, draft.dates().preferred())))),
                new DateField(
                        actor,
                        place + "/preferred",
                        text("dates.preferred"),
                        dates.preferred(),
                        typed -> part.change(
                                draft -> draft.on(new DateWishes(draft.dates().unavailable(), typed)))));
    }

    @Override
    public Component answer(Actor.Person actor, Reschedule request, Appointment appointment) {
        var dates = request.draft().dates();
        if (dates.equals(DateWishes.NONE)) {
            return new Span(text("dates.none"));
        }
        var answer = Parts.box("fp-stack-close");
        add(answer, text("dates.unavailable"), dates.unavailable(), dates::unavailableSpans);
        add(answer, text("dates.preferred"), dates.preferred(), dates::preferredSpans);
        return answer;
    }

    private static void add(Div answer, String label, String typed, Supplier<List<DateSpan>> spans) {
        if (typed.isEmpty()) {
            return;
        }
        answer.add(Parts.span("fp-muted", label));
        try {
            answer.add(DateField.list(spans.get()));
        } catch (Refusal unreadable) {
            answer.add(Parts.paragraph("fp-prose", typed));
        }
    }
}
