package org.fingerpost.reschedule.ui;

import static org.fingerpost.platform.Texts.text;
import static org.fingerpost.reschedule.Question.ACCOMMODATION_NEEDS;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fingerpost.appointment.Appointment;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.ui.Confirm;
import org.fingerpost.platform.ui.Facts;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.platform.ui.Why;
import org.fingerpost.reschedule.Answers;
import org.fingerpost.reschedule.Need;
import org.fingerpost.reschedule.Question;
import org.fingerpost.reschedule.RequestPart;
import org.fingerpost.reschedule.Reschedule;
import org.fingerpost.reschedule.Reschedules;
import org.fingerpost.tenancy.Actor;

/** What the client needs, why, where they can be met, and whom USCIS calls on the day (R22). */
@SpringComponent
class NeedsPage implements AskPage {
    private static final List<InWords> IN_WORDS = List.of(
            new InWords(Question.ACCOMMODATION_OTHER, "accommodation.other", "accommodation.other.help"),
            new InWords(Question.ACCOMMODATION_WHY, "accommodation.why", "accommodation.why.help"),
            new InWords(Question.ACCOMMODATION_WHERE, "accommodation.where", "accommodation.where.help"),
            new InWords(Question.ACCOMMODATION_CONTACT, "accommodation.contact", "accommodation.contact.help"));

    private final CurrentActor session;
    private final Reschedules reschedules;
    private final Answers answers;

    NeedsPage(CurrentActor session, Reschedules reschedules, Answers answers) {
        this.session = session;
        this.reschedules = reschedules;
        this.answers = answers;
    }

    @Override
    public RequestPart part() {
        return RequestPart.NEEDS;
    }

    @Override
    public Component of(Actor.Person actor, Reschedule request, Appointment appointment) {
        var given = answers.of(actor, request.id());
        var part = new DraftPart(session, reschedules, request);
        var card = Parts.card("", needs(request, given));
        IN_WORDS.forEach(asked -> card.add(part.typed(
                asked.question().name(), asked.area(given), typed -> keep(request, asked.question(), typed))));
        card.add(Why.named("R22"));
        return card;
    }

    @Override
    public Component answer(Actor.Person actor, Reschedule request, Appointment appointment) {
        var given = answers.of(actor, request.id());
        var facts =
                new Facts().add(text("accommodation.needs"), blank(named(given.getOrDefault(ACCOMMODATION_NEEDS, ""))));
        IN_WORDS.forEach(asked -> facts.add(text(asked.words()), blank(given.getOrDefault(asked.question(), ""))));
        return facts;
    }

    private CheckboxGroup<Need> needs(Reschedule request, Map<Question, String> given) {
        var needs = new CheckboxGroup<Need>(text("accommodation.needs"));
        needs.setItems(Need.values());
        needs.setItemLabelGenerator(need -> text("accommodation.need." + need));
        needs.addClassName("fp-choices");
        needs.setValue(Need.read(given.getOrDefault(ACCOMMODATION_NEEDS, "")));
        needs.addValueChangeListener(
                change -> Confirm.tryTo(() -> keep(request, ACCOMMODATION_NEEDS, Need.written(change.getValue()))));
        return needs;
    }

    private void keep(Reschedule request, Question question, String typed) {
        answers.put(session.get(), request.id(), question, typed);
    }

    private static String named(String answer) {
        return Need.read(answer).stream()
                .map(need -> text("accommodation.need." + need))
                .collect(Collectors.joining("; "));
    }

    private static String blank(String answer) {
        return answer.isBlank() ? text("matter.none") : answer;
    }
}
