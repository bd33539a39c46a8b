package org.fingerpost.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

/** The small parts that pages are put together from; their looks are in {@code frontend/app.css}. */
public final class Parts {
    private Parts() {}

    public static Div box(String className, Component... parts) {
        var box = new Div(parts);
        box.addClassName(className);
        return box;
    }

    /** The head of a page: its name, a line below it, and what can be done here. */
    public static Header head(String title, String lead, Component... actions) {
        var words = box("fp-head-words", new H1(title));
        if (!lead.isEmpty()) {
            words.add(paragraph("fp-lead", lead));
        }
        var head = new Header(words);
        head.addClassName("fp-head");
        if (actions.length > 0) {
            head.add(box("fp-actions", actions));
        }
        return head;
    }

    public static Section card(String title, Component... parts) {
        var card = new Section();
        card.addClassName("fp-card");
        if (!title.isEmpty()) {
            card.add(new H2(title));
        }
        card.add(parts);
        return card;
    }

    public static Paragraph paragraph(String className, String text) {
        var paragraph = new Paragraph(text);
        paragraph.addClassName(className);
        return paragraph;
    }

    public static Span span(String className, String text) {
        var span = new Span(text);
        span.addClassName(className);
        return span;
    }

    public static Span badge(String text, Tone tone) {
        var badge = span("fp-badge", text);
        badge.addClassName(tone.className());
        return badge;
    }

    /** A note that stands out; read aloud at once where it warns of something. */
    public static Div note(String text, Tone tone) {
        var note = box("fp-note", new Span(text));
        note.addClassName(tone.className());
        note.getElement().setAttribute("role", tone == Tone.DANGER ? "alert" : "note");
        return note;
    }

    /** What stands where there is nothing yet: why, and what to do next. */
    public static Div empty(String title, String hint, Component... actions) {
        var empty = box("fp-empty", paragraph("fp-empty-title", title), paragraph("fp-muted", hint));
        empty.add(actions);
        return empty;
    }

    public static Anchor link(String path, String text) {
        return new Anchor(path, text);
    }

    /** A link that looks like a button: it leads somewhere, it does nothing. */
    public static Anchor action(String path, String text, boolean primary) {
        var link = new Anchor(path, text);
        link.addClassNames("fp-button", primary ? "fp-button-primary" : "fp-button-plain");
        return link;
    }

    public static Button button(String text, Runnable act) {
        return new Button(text, _ -> act.run());
    }

    /** The one button of a page that does what the page is for; it can't be pressed twice in a row by accident. */
    public static Button primary(String text, Runnable act) {
        var button = new Button(text);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setDisableOnClick(true);
        button.addClickListener(_ -> {
            try {
                act.run();
            } finally {
                button.setEnabled(true);
            }
        });
        return button;
    }
}
