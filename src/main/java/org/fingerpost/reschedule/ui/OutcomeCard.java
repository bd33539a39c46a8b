package org.fingerpost.reschedule.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import org.fingerpost.appointment.Appointment;
import org.fingerpost.appointment.Appointments;
import org.fingerpost.appointment.ui.NoticeForm;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.ui.FormBody;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.platform.ui.Tone;
import org.fingerpost.reschedule.Reschedule;
import org.fingerpost.reschedule.Reschedules;
import org.fingerpost.tenancy.Permission;
import org.fingerpost.tenancy.Refusal;

/** What came of a request: a new appointment, a refusal, or that the client took it back. */
class OutcomeCard extends Composite<Section> {
    /** What the card asks of the outside. */
    record Context(CurrentActor session, Reschedules reschedules, Appointments appointments, Clock clock) {}

    private enum Outcome {
        GRANTED,
        REFUSED,
        WITHDRAWN
    }

    private final Context context;
    private final Reschedule reschedule;
    private final NoticeForm notice;
    private final RadioButtonGroup<Outcome> outcome = new RadioButtonGroup<>(text("outcome.ask"));
    private final TextArea note = new TextArea(text("reschedule.note"));
    private final FormBody form = new FormBody();
    private final Runnable done;

    OutcomeCard(Context context, Reschedule reschedule, Appointment appointment, Runnable done) {
        this.context = context;
        this.reschedule = reschedule;
        this.done = done;
        this.notice = new NoticeForm(
                new NoticeForm.Context(context.appointments(), context.session(), context.clock(), appointment.form()),
                appointment.receipts(),
                NoticeForm.Prior.movedFrom(appointment));
        notice.show(appointment.center(), appointment.zone());
        notice.setVisible(false);
        getContent().addClassName("fp-card");
        getContent().add(new H2(text("outcome.title")));
        if (!context.session().get().may(Permission.SUBMIT_RESCHEDULES)) {
            getContent().add(Parts.note(text("outcome.askAttorney"), Tone.NEUTRAL));
            return;
        }
        form.wide(note);
        getContent()
                .add(outcome, notice, form.fields(), form.problem(), Parts.primary(text("outcome.save"), this::save));
        outcome.setItems(Outcome.values());
        outcome.setItemLabelGenerator(one -> text("outcome." + one));
        outcome.addValueChangeListener(change -> notice.setVisible(change.getValue() == Outcome.GRANTED));
        note.setHelperText(text("outcome.note.help"));
    }

    private void save() {
        if (outcome.isEmpty()) {
            form.refuse(new Refusal("outcome.missing"));
            return;
        }
        try {
            boolean closed = switch (outcome.getValue()) {
                case GRANTED -> granted();
                case REFUSED -> {
                    context.reschedules().refuse(context.session().get(), reschedule.id(), note.getValue());
                    yield true;
                }
                case WITHDRAWN -> {
                    context.reschedules().withdraw(context.session().get(), reschedule.id(), note.getValue());
                    yield true;
                }
            };
            if (closed) {
                done.run();
            }
        } catch (Refusal refusal) {
            refuse(refusal);
        }
    }

    /** What is wrong with the notice is said there, at its field. */
    private void refuse(Refusal refusal) {
        if (outcome.getValue() == Outcome.GRANTED) {
            notice.refuse(refusal);
        } else {
            form.refuse(refusal);
        }
    }

    private boolean granted() {
        return notice.read()
                .map(read ->
                        context.reschedules().grant(context.session().get(), reschedule.id(), read, note.getValue()))
                .isPresent();
    }
}
