package org.fingerpost.reschedule.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.fingerpost.matter.Denial;
import org.fingerpost.platform.Moments;
import org.fingerpost.platform.ui.Facts;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.platform.ui.Remaining;
import org.fingerpost.platform.ui.Tone;
import org.fingerpost.platform.ui.Why;
import org.fingerpost.platform.ui.ZonedTimes;
import org.fingerpost.reschedule.LogEntry;
import org.fingerpost.reschedule.Rescue;
import org.fingerpost.uscis.ContactCenter;

/** What is possible now that the appointment is over, in the order in which to do it, and how long there is. */
class RescueWays extends Composite<Div> {
    private final Rescue rescue;
    private final ZoneId firm;
    private final Instant now;

    RescueWays(Rescue rescue, ZoneId firm, Instant now) {
        this.rescue = rescue;
        this.firm = firm;
        this.now = now;
        getContent().addClassName("fp-stack");
        if (rescue.refused() && !rescue.isTimely()) {
            getContent().add(Parts.note(text("rescue.refused"), Tone.NEUTRAL));
        }
        var ways = rescue.ways();
        for (int place = 0; place < ways.size(); place++) {
            getContent().add(way(ways.get(place), ways.size() == 1 ? "" : text("rescue.place", place + 1)));
        }
    }

    private Component way(Rescue.Way way, String place) {
        String title = (place + " " + text("rescue.way." + way)).strip();
        return switch (way) {
            case SERVICE_ERROR -> serviceError(title);
            case MOTION -> rescue.denial().map(denial -> motion(title, denial)).orElseGet(Section::new);
            case LATE_REQUEST ->
                Parts.card(
                        title,
                        Parts.paragraph("fp-prose", text("rescue.late")),
                        Parts.paragraph("fp-prose", text("rescue.late.say")),
                        phone(),
                        rules("R7", "R8"));
        };
    }

    private Section serviceError(String title) {
        var card = Parts.card(title, Parts.paragraph("fp-prose", text("rescue.error")));
        rescue.timely().forEach(entry -> card.add(proof(entry)));
        card.add(Parts.paragraph("fp-prose", text("rescue.error.denied")), phone(), rules("R19", "R8"));
        return card;
    }

    private Component proof(LogEntry entry) {
        var facts = new Facts()
                .add(
                        text("rescue.proof.asked"),
                        new ZonedTimes(entry.happenedAt(), rescue.appointment().zone(), firm))
                .add(
                        text("rescue.proof.before"),
                        Moments.full(
                                rescue.appointment().startsAt(),
                                rescue.appointment().zone()));
        add(facts, text("log.channel"), LogCard.channel(entry));
        add(facts, text("log.number"), entry.serviceItemNumber());
        add(facts, text("log.agent"), entry.agent());
        add(facts, text("log.confirmation"), entry.confirmation());
        return Parts.box(
                "fp-stack-close",
                facts,
                Parts.link("/reschedules/" + entry.reschedule().value(), text("rescue.proof.open")));
    }

    private Section motion(String title, Denial denial) {
        var due = denial.motionDue(firm);
        var left = Remaining.between(now, due);
        String day = Moments.day(denial.decidedOn());
        return Parts.card(
                title,
                Parts.paragraph("fp-prose", text("rescue.motion")),
                new Facts()
                        .add(
                                text("rescue.motion.due"),
                                Parts.box(
                                        "fp-stack-close",
                                        Parts.badge(left.words(), left.left().isNegative() ? Tone.DANGER : left.tone()),
                                        new ZonedTimes(due, firm, firm)))
                        .add(
                                text("circumstances.denied"),
                                denial.mailed() ? text("circumstances.denied.byMail", day) : day),
                Parts.paragraph(
                        "fp-muted", text(left.left().isNegative() ? "rescue.motion.over" : "rescue.motion.how")),
                rules("R18"));
    }

    private Component phone() {
        boolean open = ContactCenter.staffedAt(now);
        return new Facts()
                .add(text("call.facts.phone"), Parts.link("tel:+1-" + ContactCenter.PHONE, ContactCenter.PHONE))
                .add(
                        text(open ? "call.facts.open" : "call.facts.closed"),
                        new ZonedTimes(
                                open ? ContactCenter.closingOn(now) : ContactCenter.nextStaffedAtOrAfter(now),
                                rescue.appointment().zone(),
                                firm));
    }

    private static Component rules(String... ids) {
        var box = Parts.box("fp-inline");
        List.of(ids).forEach(id -> box.add(Why.named(id)));
        return box;
    }

    private static void add(Facts facts, String name, String words) {
        if (!words.isEmpty()) {
            facts.add(name, words);
        }
    }
}
