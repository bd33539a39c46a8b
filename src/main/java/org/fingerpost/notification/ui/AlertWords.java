package org.fingerpost.notification.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Component;
import java.util.Objects;
import org.fingerpost.notification.About;
import org.fingerpost.notification.AlertLevel;
import org.fingerpost.platform.Moments;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.platform.ui.Tone;

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

    static Component level(AlertLevel level) {
        var tone = switch (level) {
            case NORMAL -> Tone.NEUTRAL;
            case URGENT -> Tone.WARNING;
            case LAST_RESORT -> Tone.DANGER;
        };
        return Parts.badge(text("alert.level." + level), tone);
    }
}
