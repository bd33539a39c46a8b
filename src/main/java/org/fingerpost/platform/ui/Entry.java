package org.fingerpost.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import java.util.Optional;
import java.util.function.Function;
import org.fingerpost.platform.Moments;
import org.fingerpost.platform.Texts;
import org.fingerpost.tenancy.Refusal;

/**
 * A field and how to read what is typed into it. What can't be read stays as it was typed, and the field says what would
 * be right; it says so when the person leaves the field, and again when the form is sent.
 */
public final class Entry<V, T> {
    private final Component field;
    private final HasValue<?, V> value;
    private final Function<V, T> reader;

    private <C extends Component & HasValue<?, V>> Entry(C field, Function<V, T> reader) {
        this.field = field;
        this.value = field;
        this.reader = reader;
        if (field instanceof HasValidation validated) {
            validated.setManualValidation(true);
        }
        field.addValueChangeListener(_ -> read());
    }

    /** The reader throws a {@link Refusal} for what it can't take. */
    public static <C extends Component & HasValue<?, V>, V, T> Entry<V, T> of(C field, Function<V, T> reader) {
        return new Entry<>(field, reader);
    }

    /** Like {@link #of}, and empty where nothing was typed. */
    public static <C extends Component & HasValue<?, String>, T> Entry<String, Optional<T>> optional(
            C field, Function<String, T> reader) {
        return new Entry<>(field, typed -> typed.isBlank() ? Optional.empty() : Optional.of(reader.apply(typed)));
    }

    /** What was typed, or empty once the field has been told what is wrong with it. */
    public Optional<T> read() {
        try {
            var read = reader.apply(value.getValue());
            mark("");
            return Optional.of(read);
        } catch (Refusal refusal) {
            mark(Texts.text(refusal, Moments.EASTERN));
            return Optional.empty();
        }
    }

    /** What was read; only after {@link FormBody#read} has found every entry of the form readable. */
    public T get() {
        return reader.apply(value.getValue());
    }

    /** Shows a refusal at this field that only came up later. */
    public void refuse(Refusal refusal) {
        mark(Texts.text(refusal, Moments.EASTERN));
        focus();
    }

    void focus() {
        if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }

    private void mark(String problem) {
        if (field instanceof HasValidation validated) {
            validated.setErrorMessage(problem);
            validated.setInvalid(!problem.isEmpty());
        }
    }
}
