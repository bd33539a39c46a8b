package org.fingerpost.reschedule.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Map;
import org.fingerpost.appointment.Appointment;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.ui.Facts;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.platform.ui.Tone;
import org.fingerpost.reschedule.Answers;
import org.fingerpost.reschedule.Question;
import org.fingerpost.reschedule.RequestPart;
import org.fingerpost.reschedule.Reschedule;
import org.fingerpost.reschedule.Reschedules;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.uscis.RescheduleReason;

/** The questions about the reason that was chosen (R3). The statement is made of their answers. */
@SpringComponent
class DetailsPage implements AskPage {
    private final CurrentActor session;
    private final Reschedules reschedules;
    private final Answers answers;

    DetailsPage(CurrentActor session, Reschedules reschedules, Answers answers) {
        this.session = session;
        this.reschedules = reschedules;
        this.answers = answers;
    }

    @Override
    public RequestPart part() {
        return RequestPart.DETAILS;
    }

    @Override
    public Component of(Actor.Person actor, Reschedule request, Appointment appointment) {
        var reason = request.draft().reason();
        if (reason == null) {
            return noReason(request);
        }
        var form = new DetailsForm(
                Question.about(reason),
                answers.of(actor, request.id()),
                appointment,
                new DraftPart(session, reschedules, request),
                (question, typed) -> answers.put(session.get(), request.id(), question, typed));
        return Parts.card(text(reason.messageKey()), Parts.paragraph("fp-muted", text("details.hint")), form);
    }

    @Override
    public Component answer(Actor.Person actor, Reschedule request, Appointment appointment) {
        var reason = request.draft().reason();
        return reason == null ? noReason(request) : facts(reason, answers.of(actor, request.id()));
    }

    private static Component facts(RescheduleReason reason, Map<Question, String> given) {
        var facts = new Facts();
        Question.about(reason)
                .forEach(question ->
                        facts.add(text("cause.ask." + question), answer(question, given.getOrDefault(question, ""))));
        return facts;
    }

    private static Component answer(Question question, String given) {
        if (given.isEmpty()) {
            return question.isNeeded()
                    ? Parts.badge(text("details.missing"), Tone.WARNING)
                    : Parts.span("fp-muted", text("matter.none"));
        }
        var words = Parts.paragraph("fp-prose", given);
        return question.isAnsweredBy(given)
                ? words
                : Parts.box("fp-stack-close", words, Parts.badge(text("details.unreadable"), Tone.WARNING));
    }

    private static Component noReason(Reschedule request) {
        return Parts.empty(
                text("details.noReason"),
                text("details.noReason.hint"),
                Parts.link(AskPages.path(request, RequestPart.REASON), text("details.noReason.choose")));
    }
}
