package org.fingerpost.reschedule.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Component;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.platform.ui.Tone;
import org.fingerpost.reschedule.RescheduleState;

/** A request's state at a glance. */
final class RescheduleBadge {
    private RescheduleBadge() {}

    static Component of(RescheduleState state) {
        var tone = switch (state) {
            case DRAFT, SUBMITTED -> Tone.WARNING;
            case GRANTED -> Tone.SUCCESS;
            case REFUSED -> Tone.DANGER;
            case WITHDRAWN -> Tone.NEUTRAL;
        };
        return Parts.badge(text("reschedule.state." + state), tone);
    }
}
