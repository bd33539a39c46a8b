package org.fingerpost.reschedule.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import org.fingerpost.appointment.Appointment;
import org.fingerpost.appointment.ui.ChannelClockCard;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.ui.Confirm;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.platform.ui.Tone;
import org.fingerpost.platform.ui.Why;
import org.fingerpost.reschedule.Reschedules;

/** After a refusal, or a request that was taken back: the old appointment stands, and this is what can still be done. */
class StillPossible extends Composite<Div> {
    private final CurrentActor session;
    private final Reschedules reschedules;
    private final Appointment appointment;

    StillPossible(CurrentActor session, Reschedules reschedules, Appointment appointment, Instant now) {
        this.session = session;
        this.reschedules = reschedules;
        this.appointment = appointment;
        getContent().addClassName("fp-stack");
        if (!appointment.startsAt().isAfter(now)) {
            getContent().add(note("possible.late", "R7", Tone.DANGER), toAppointment());
            return;
        }
        boolean open = appointment.channelTimes().lastChance().isAfter(now);
        getContent()
                .add(
                        note(
                                open ? "possible.open" : "possible.none",
                                open ? "R1" : "R2",
                                open ? Tone.NEUTRAL : Tone.DANGER),
                        new ChannelClockCard(appointment.channelTimes(), appointment.zone(), session.zone(), now),
                        open
                                ? Parts.box("fp-actions", Parts.primary(text("possible.again"), this::again))
                                : toAppointment());
    }

    private static Component note(String key, String rule, Tone tone) {
        var note = Parts.note(text(key), tone);
        note.add(Why.rule(rule));
        return note;
    }

    private Component toAppointment() {
        return Parts.box(
                "fp-actions",
                Parts.action("/appointments/" + appointment.id().value(), text("deadline.appointment"), false));
    }

    private void again() {
        Confirm.tryTo(() -> {
            var id = reschedules.start(session.get(), appointment.id());
            UI.getCurrent().navigate("reschedules/" + id.value());
        });
    }
}
