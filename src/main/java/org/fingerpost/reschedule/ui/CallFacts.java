package org.fingerpost.reschedule.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.time.Instant;
import java.time.ZoneId;
import org.fingerpost.appointment.Appointment;
import org.fingerpost.platform.Texts;
import org.fingerpost.platform.ui.Facts;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.platform.ui.Tone;
import org.fingerpost.platform.ui.Why;
import org.fingerpost.platform.ui.ZonedTimes;
import org.fingerpost.reschedule.RequestKind;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.uscis.Channel;
import org.fingerpost.uscis.ContactCenter;

/** Whom to call, whether somebody answers now, and until when a call helps. */
class CallFacts extends Composite<Section> {
    CallFacts(RequestKind kind, Appointment appointment, ZoneId firm, Instant now) {
        getContent().addClassName("fp-card");
        var facts = new Facts()
                .add(text("call.facts.phone"), Parts.box("fp-inline", number(ContactCenter.PHONE), Why.rule("R8")))
                .add(text("call.facts.tty"), number(ContactCenter.TTY))
                .add(text("call.facts.hours"), hours(appointment.zone(), firm, now));
        getContent().add(new H2(text("call.facts.title")), facts);
        if (kind == RequestKind.RESCUE) {
            return; // there is no last moment for a late call
        }
        facts.add(
                text("call.facts.last"),
                new ZonedTimes(appointment.channelTimes().lastPhoneMoment(), appointment.zone(), firm),
                Why.rule("R9"));
        try {
            appointment.channelTimes().requireOpen(Channel.PHONE, now);
        } catch (Refusal refusal) {
            var note = Parts.note(Texts.text(refusal, appointment.zone()), Tone.WARNING);
            refusal.rule().ifPresent(rule -> note.add(Why.rule(rule)));
            getContent().add(note);
        }
    }

    private static Component hours(ZoneId center, ZoneId firm, Instant now) {
        boolean open = ContactCenter.staffedAt(now);
        return Parts.box(
                "fp-stack-close",
                Parts.badge(
                        open ? text("call.facts.open") : text("call.facts.closed"), open ? Tone.SUCCESS : Tone.WARNING),
                new ZonedTimes(
                        open ? ContactCenter.closingOn(now) : ContactCenter.nextStaffedAtOrAfter(now), center, firm));
    }

    private static Component number(String number) {
        return Parts.link("tel:+1-" + number, number);
    }
}
