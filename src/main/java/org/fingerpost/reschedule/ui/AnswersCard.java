package org.fingerpost.reschedule.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.fingerpost.appointment.Appointment;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.reschedule.Reschedule;
import org.fingerpost.tenancy.Actor;

/** Each question of the flow with its answer, and the way back to change it. */
class AnswersCard extends Composite<Section> {
    AnswersCard(Actor.Person actor, Reschedule request, Appointment appointment, List<AskPage> asked) {
        var answers = new DescriptionList();
        answers.addClassName("fp-answers");
        asked.forEach(page -> answers.getElement()
                .appendChild(row(page, page.answer(actor, request, appointment), request)
                        .getElement()));
        getContent().addClassName("fp-card");
        getContent().add(new H2(text("ask.answers")), Parts.paragraph("fp-muted", text("reschedule.kept")), answers);
    }

    private static Component row(AskPage page, Component answer, Reschedule request) {
        String question = text("ask.title." + page.part());
        var change = Parts.link(AskPages.path(request, page.part()), text("ask.change"));
        change.setAriaLabel(text("ask.change.label", question));
        return Parts.box(
                "fp-answer",
                new DescriptionList.Term(question),
                new DescriptionList.Description(answer),
                new DescriptionList.Description(change));
    }
}
