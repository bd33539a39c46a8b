package org.fingerpost.reschedule.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import java.util.List;
import org.fingerpost.appointment.Appointment;
import org.fingerpost.appointment.Appointments;
import org.fingerpost.appointment.ui.NoticeForm;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.ui.FormBody;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.platform.ui.Tone;
import org.fingerpost.reschedule.Accommodations;
import org.fingerpost.reschedule.RequestKind;
import org.fingerpost.reschedule.Reschedule;
import org.fingerpost.reschedule.Reschedules;
import org.fingerpost.reschedule.Rescues;
import org.fingerpost.tenancy.Permission;
import org.fingerpost.tenancy.Refusal;

/** What came of a request: a new appointment, a refusal, or that the client took it back. */
class OutcomeCard extends Composite<Section> {
    /** What the card asks of the outside. */
    record Context(
            CurrentActor session,
            Reschedules reschedules,
            Rescues rescues,
            Accommodations accommodations,
            Appointments appointments,
            Clock clock) {}

    private enum Outcome {
        GRANTED,
        /** The case goes on without a new appointment; of a rescue. */
        REOPENED,
        /** It is arranged for this appointment; of an accommodation. */
        ARRANGED,
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
        outcome.setItems(possible(reschedule.kind()));
        outcome.setItemLabelGenerator(this::words);
        outcome.addValueChangeListener(change -> notice.setVisible(change.getValue() == Outcome.GRANTED));
        note.setHelperText(text("outcome.note.help"));
    }

    private static List<Outcome> possible(RequestKind kind) {
        return switch (kind) {
            case RESCHEDULE -> List.of(Outcome.GRANTED, Outcome.REFUSED, Outcome.WITHDRAWN);
            case RESCUE -> List.of(Outcome.GRANTED, Outcome.REOPENED, Outcome.REFUSED, Outcome.WITHDRAWN);
            case ACCOMMODATION -> List.of(Outcome.ARRANGED, Outcome.GRANTED, Outcome.REFUSED, Outcome.WITHDRAWN);
        };
    }

    private String words(Outcome one) {
        boolean rescue = reschedule.kind() == RequestKind.RESCUE;
        return switch (one) {
            case GRANTED, REOPENED, ARRANGED -> text("outcome." + one);
            case REFUSED -> text(rescue ? "outcome.rescue.refused" : "outcome.REFUSED");
            case WITHDRAWN ->
                text(reschedule.kind() == RequestKind.RESCHEDULE ? "outcome.WITHDRAWN" : "outcome.other.withdrawn");
        };
    }

    private void save() {
        if (outcome.isEmpty()) {
            form.refuse(new Refusal("outcome.missing"));
            return;
        }
        try {
            boolean closed = switch (outcome.getValue()) {
                case GRANTED -> granted();
                case REOPENED -> {
                    context.rescues().reopened(context.session().get(), reschedule.id(), note.getValue());
                    yield true;
                }
                case ARRANGED -> {
                    context.accommodations().arranged(context.session().get(), reschedule.id(), note.getValue());
                    yield true;
                }
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
