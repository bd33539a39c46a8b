package org.fingerpost.notification.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import java.util.Objects;
import org.fingerpost.notification.About;
import org.fingerpost.notification.AlertLevel;
import org.fingerpost.platform.Moments;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.platform.ui.Tone;
import org.fingerpost.platform.ui.Why;

/** An alert in a sentence. */
final class AlertWords {
    private AlertWords() {}

    static String of(About about) {
        var due = about.dueAt();
        return due == null
                ? text("alert." + about.kind(), about.clientName())
                : text(
                        "alert." + about.kind(),
                        about.clientName(),
                        Moments.full(due, about.zone()),
                        Objects.requireNonNullElse(about.title(), ""));
    }

    /** The way to what it is about, and from its date to the rule. */
    static Component linked(About about) {
        var words = Parts.box("fp-inline", Parts.link(about.path(), of(about)));
        about.kind().rule().ifPresent(rule -> words.add(Why.rule(rule)));
        return words;
    }

    /** Named after its alert, since many stand on a page. */
    static Button acknowledge(About about, Runnable act) {
        var button = Parts.button(text("alerts.acknowledge"), act);
        button.setAriaLabel(text("alerts.acknowledge.of", of(about)));
        button.addClassName("fp-small");
        return button;
    }

    static Component level(AlertLevel level) {
        var tone = switch (level) {
            case NORMAL -> Tone.NEUTRAL;
            case URGENT -> Tone.WARNING;
            case LAST_RESORT -> Tone.DANGER;
        };
        return Parts.badge(text("alert.level." + level), tone);
    }
}
