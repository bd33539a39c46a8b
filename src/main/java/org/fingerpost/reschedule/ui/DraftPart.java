package org.fingerpost.reschedule.ui;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.Moments;
import org.fingerpost.platform.Texts;
import org.fingerpost.platform.ui.Keep;
import org.fingerpost.reschedule.Draft;
import org.fingerpost.reschedule.Reschedule;
import org.fingerpost.reschedule.Reschedules;
import org.fingerpost.tenancy.Refusal;

/** Keeps each change of one page of a draft at once, and leaves alone what other pages and windows changed meanwhile. */
class DraftPart {
    private final CurrentActor session;
    private final Reschedules reschedules;
    private final Reschedule request;
    private Draft kept;

    DraftPart(CurrentActor session, Reschedules reschedules, Reschedule request) {
        this.session = session;
        this.reschedules = reschedules;
        this.request = request;
        this.kept = request.draft();
    }

    /** The field, losing nothing that is typed into it; what is typed is handed on to be kept. */
    Keep typed(String name, TextFieldBase<?, String> field, Consumer<String> keep) {
        return Keep.typed(session.get(), request.id().value() + "/" + name, field, keep);
    }

    Draft draft() {
        return kept;
    }

    /** @throws Refusal for what is too long to keep, and once the request is no draft any more */
    void change(UnaryOperator<Draft> change) {
        var before = kept;
        var after = change.apply(before);
        reschedules.change(session.get(), request.id(), before, after);
        kept = after;
    }

    /** Like {@link #change}, and says at the field why not. */
    void choose(RadioButtonGroup<?> field, UnaryOperator<Draft> change) {
        try {
            change(change);
            field.setInvalid(false);
        } catch (Refusal refusal) {
            field.setErrorMessage(Texts.text(refusal, Moments.EASTERN));
            field.setInvalid(true);
        }
    }
}
