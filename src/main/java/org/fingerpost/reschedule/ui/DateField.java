package org.fingerpost.reschedule.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Consumer;
import org.fingerpost.platform.Moments;
import org.fingerpost.platform.Texts;
import org.fingerpost.platform.ui.Keep;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.reschedule.DateSpan;
import org.fingerpost.reschedule.DateWishes;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.Refusal;

/** Dates as a person types them, one or one span a line, and below what was understood. A line that can't be read is kept too. */
class DateField extends Composite<Div> {
    private final TextArea typed;
    private final Div understood = Parts.box("fp-understood");

    DateField(Actor.Person actor, String place, String label, String value, Consumer<String> keep) {
        typed = new TextArea(label);
        typed.setPlaceholder(text("dates.example"));
        typed.setMinRows(3);
        typed.setValue(value);
        understood.getElement().setAttribute("aria-live", "polite");
        getContent().addClassName("fp-stack-small");
        getContent()
                .add(
                        Keep.typed(actor, place, typed, changed -> {
                            keep.accept(changed);
                            read();
                        }),
                        understood);
        read();
    }

    /** Each span with its weekdays; a day and a length are easier to compare with a calendar than two numbers. */
    static Component list(List<DateSpan> spans) {
        var list = new UnorderedList();
        list.addClassName("fp-plain-list");
        spans.forEach(span -> list.add(new ListItem(words(span))));
        return list;
    }

    private void read() {
        understood.removeAll();
        try {
            var spans = new DateWishes(typed.getValue(), "").unavailableSpans();
            typed.setInvalid(false);
            if (!spans.isEmpty()) {
                understood.add(Parts.paragraph("fp-muted", text("dates.understood")), list(spans));
            }
        } catch (Refusal refusal) {
            typed.setErrorMessage(Texts.text(refusal, Moments.EASTERN));
            typed.setInvalid(true);
        }
    }

    private static String words(DateSpan span) {
        return span.isOneDay()
                ? Moments.weekday(span.first())
                : text("dates.span", Moments.weekday(span.first()), Moments.weekday(span.last()), span.days());
    }
}
