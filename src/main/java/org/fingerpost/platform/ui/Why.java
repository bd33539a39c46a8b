package org.fingerpost.platform.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.html.Anchor;

/** The way from a date to the rule it follows from. */
public final class Why {
    private Why() {}

    /** A link to the page of a rule such as {@code R5}. */
    public static Anchor rule(String id) {
        var link = new Anchor("/rules/" + id, text("why.link"));
        link.setAriaLabel(text("why.label", id));
        link.addClassName("fp-why");
        return link;
    }

    /** A link to the page of a rule, which names it. */
    public static Anchor named(String id) {
        return new Anchor("/rules/" + id, text("rule.name", id));
    }

    /** A link to the page of the rule behind a refusal, to stand behind its words. */
    static Anchor reference(String id) {
        return new Anchor("/rules/" + id, text("rule.reference", id));
    }
}
