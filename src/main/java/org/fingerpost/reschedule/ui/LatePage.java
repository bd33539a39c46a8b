package org.fingerpost.reschedule.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Map;
import org.fingerpost.appointment.Appointment;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.ui.Facts;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.platform.ui.Why;
import org.fingerpost.reschedule.Answers;
import org.fingerpost.reschedule.Question;
import org.fingerpost.reschedule.RequestPart;
import org.fingerpost.reschedule.Reschedule;
import org.fingerpost.reschedule.Reschedules;
import org.fingerpost.tenancy.Actor;

/** Why USCIS was not asked before the appointment: the second thing that a late request must explain (R7). */
@SpringComponent
class LatePage implements AskPage {
    private static final InWords WHEN_KNOWN =
            new InWords(Question.RESCUE_WHEN_KNOWN, "rescue.whenKnown", "rescue.whenKnown.help");
    private static final InWords WHY_LATE =
            new InWords(Question.RESCUE_WHY_LATE, "rescue.whyLate", "rescue.whyLate.help");

    private final CurrentActor session;
    private final Reschedules reschedules;
    private final Answers answers;

    LatePage(CurrentActor session, Reschedules reschedules, Answers answers) {
        this.session = session;
        this.reschedules = reschedules;
        this.answers = answers;
    }

    @Override
    public RequestPart part() {
        return RequestPart.LATE;
    }

    @Override
    public Component of(Actor.Person actor, Reschedule request, Appointment appointment) {
        var given = answers.of(actor, request.id());
        var part = new DraftPart(session, reschedules, request);
        return Parts.card(
                "",
                Parts.paragraph("fp-muted", text("rescue.late.hint")),
                area(part, request, given, WHEN_KNOWN),
                area(part, request, given, WHY_LATE),
                Why.named("R7"));
    }

    @Override
    public Component answer(Actor.Person actor, Reschedule request, Appointment appointment) {
        var given = answers.of(actor, request.id());
        var facts = new Facts();
        for (var asked : List.of(WHEN_KNOWN, WHY_LATE)) {
            String answer = given.getOrDefault(asked.question(), "");
            facts.add(text(asked.words()), answer.isBlank() ? text("matter.none") : answer);
        }
        return facts;
    }

    private Component area(DraftPart part, Reschedule request, Map<Question, String> given, InWords asked) {
        var area = asked.area(given);
        return part.typed(
                asked.question().name(),
                area,
                typed -> answers.put(session.get(), request.id(), asked.question(), typed));
    }
}
