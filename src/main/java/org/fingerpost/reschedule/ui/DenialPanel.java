package org.fingerpost.reschedule.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import org.fingerpost.matter.Denial;
import org.fingerpost.matter.Matter;
import org.fingerpost.matter.ui.MatterPanel;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.platform.ui.Remaining;
import org.fingerpost.platform.ui.Tone;
import org.fingerpost.platform.ui.Why;
import org.fingerpost.platform.ui.ZonedTimes;
import org.fingerpost.reschedule.Rescues;
import org.fingerpost.tenancy.Actor;
import org.springframework.core.annotation.Order;

/** On a matter that USCIS denied, or whose last appointment was missed: how long a motion can be filed, and the way on. */
@SpringComponent
@Order(0)
class DenialPanel implements MatterPanel {
    private final Rescues rescues;
    private final CurrentActor session;
    private final Clock clock;

    DenialPanel(Rescues rescues, CurrentActor session, Clock clock) {
        this.rescues = rescues;
        this.session = session;
        this.clock = clock;
    }

    @Override
    public Component of(Actor.Person actor, Matter matter) {
        var denial = matter.circumstances().denial();
        return denial == null ? missed(actor, matter) : denied(actor, matter, denial);
    }

    private Component missed(Actor.Person actor, Matter matter) {
        return rescues.wanted(actor, matter.id())
                .<Component>map(rescue -> Parts.card(
                        text(RescueNotice.title(rescue.appointment())),
                        Parts.paragraph(
                                "fp-prose",
                                text(
                                        rescue.appointment().isScheduled()
                                                ? "rescue.notice.perhaps"
                                                : "rescue.notice.hint")),
                        RescueNotice.way(rescue)))
                .orElseGet(Div::new);
    }

    private Component denied(Actor.Person actor, Matter matter, Denial denial) {
        var zone = session.zone();
        var due = denial.motionDue(zone);
        var left = Remaining.between(clock.instant(), due);
        return Parts.card(
                text("rescue.notice.denied"),
                Parts.box(
                        "fp-inline",
                        Parts.badge(left.words(), left.left().isNegative() ? Tone.DANGER : left.tone()),
                        Parts.span("fp-prose", text("rescue.motion.due")),
                        new ZonedTimes(due, zone, zone),
                        Why.rule("R18")),
                rescues.wanted(actor, matter.id())
                        .map(RescueNotice::way)
                        .orElseGet(() -> Parts.paragraph("fp-muted", text("rescue.noAppointment"))));
    }
}
