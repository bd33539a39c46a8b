package org.fingerpost.reschedule.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.fingerpost.appointment.Appointment;
import org.fingerpost.platform.Texts;
import org.fingerpost.platform.ui.Entry;
import org.fingerpost.platform.ui.FormBody;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.platform.ui.Tone;
import org.fingerpost.platform.ui.Why;
import org.fingerpost.reschedule.Doubts;
import org.fingerpost.reschedule.Question;

/** A field for each question. Every answer is handed on at once, as it is typed, also where it can't be read. */
class DetailsForm extends Composite<Div> {
    private final FormBody form = new FormBody();
    private final Appointment appointment;
    private final DraftPart part;
    private final BiConsumer<Question, String> keep;

    DetailsForm(
            List<Question> questions,
            Map<Question, String> given,
            Appointment appointment,
            DraftPart part,
            BiConsumer<Question, String> keep) {
        this.appointment = appointment;
        this.part = part;
        this.keep = keep;
        questions.forEach(question -> ask(question, given.getOrDefault(question, "")));
        getContent().add(form.fields());
    }

    private void ask(Question question, String given) {
        var field = field(question);
        Entry.of(field, question::read);
        field.setId(question.name());
        field.setHelperText(help(question));
        field.setWidthFull();
        field.setValue(given);
        var doubt = new Div();
        doubt(doubt, question, given);
        var kept = part.typed(question.name(), field, typed -> {
            keep.accept(question, typed);
            doubt(doubt, question, typed);
        });
        form.wide(Parts.box("fp-question", kept, doubt));
    }

    private static TextFieldBase<?, String> field(Question question) {
        String label = text("cause.ask." + question);
        return switch (question.kind()) {
            case DATE, DAYS, LINE -> new TextField(label);
            case TEXT -> {
                var area = new TextArea(label);
                area.setMinRows(3);
                yield area;
            }
        };
    }

    private static String help(Question question) {
        String help = text("cause.help." + question);
        return question.isNeeded() ? help : text("cause.ifKnown", help);
    }

    private void doubt(Div place, Question question, String given) {
        place.removeAll();
        Doubts.of(appointment, question, given).ifPresent(doubt -> {
            var note = Parts.note(Texts.text(doubt.messageKey(), doubt.args(), appointment.zone()), Tone.WARNING);
            note.add(Why.rule(doubt.rule()));
            place.add(note);
        });
    }
}
