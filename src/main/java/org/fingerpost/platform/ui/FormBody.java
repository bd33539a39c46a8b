package org.fingerpost.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import org.fingerpost.platform.Moments;
import org.fingerpost.platform.Texts;
import org.fingerpost.tenancy.Refusal;

/** A form's fields in one or two columns, and the place below them where a refusal of the whole is shown. */
public final class FormBody {
    private final Div fields = Parts.box("fp-form");
    private final Div problem = new Div();

    public FormBody() {
        problem.addClassNames("fp-note", "fp-danger");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
    }

    /** A part over the whole width. */
    public FormBody wide(Component part) {
        part.addClassName("fp-wide");
        fields.add(part);
        return this;
    }

    /** Parts in columns, as far as there is room. */
    public FormBody add(Component... parts) {
        fields.add(parts);
        return this;
    }

    public Component fields() {
        return fields;
    }

    public Component problem() {
        return problem;
    }

    public void refuse(Refusal refusal, ZoneId zone) {
        problem.setText(Texts.text(refusal, zone));
        refusal.rule().ifPresent(id -> problem.add(Why.reference(id)));
        problem.setVisible(true);
        problem.scrollIntoView();
    }

    public void refuse(Refusal refusal) {
        refuse(refusal, Moments.EASTERN);
    }

    /** Reads every entry, so that all problems show at once; false if there is any, and the first one gets the focus. */
    public boolean read(Entry<?, ?>... entries) {
        problem.setVisible(false);
        Optional<Entry<?, ?>> first = Arrays.stream(entries)
                .filter(entry -> entry.read().isEmpty())
                .toList()
                .stream()
                .findFirst();
        first.ifPresent(Entry::focus);
        if (first.isPresent()) {
            problem.setText(Texts.text("form.incomplete"));
            problem.setVisible(true);
        }
        return first.isEmpty();
    }
}
