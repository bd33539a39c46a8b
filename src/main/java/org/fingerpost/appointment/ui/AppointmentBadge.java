package org.fingerpost.appointment.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Component;
import org.fingerpost.appointment.AppointmentState;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.platform.ui.Tone;

/** An appointment's state at a glance. */
final class AppointmentBadge {
    private AppointmentBadge() {}

    static Component of(AppointmentState state) {
        var tone = switch (state) {
            case SCHEDULED, SUPERSEDED -> Tone.NEUTRAL;
            case ATTENDED -> Tone.SUCCESS;
            case MISSED -> Tone.DANGER;
        };
        return Parts.badge(text("appointment.state." + state), tone);
    }

    /** The time has come and gone, and nobody has said what happened. */
    static Component outcomeWanted() {
        return Parts.badge(text("appointment.outcomeWanted"), Tone.WARNING);
    }
}
