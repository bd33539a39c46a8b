package org.fingerpost.deadline.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import org.fingerpost.deadline.Deadline;
import org.fingerpost.deadline.Deadlines;
import org.fingerpost.matter.Matter;
import org.fingerpost.matter.ui.MatterPanel;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.Permission;
import org.springframework.core.annotation.Order;

/** A matter's open deadlines, those of its appointments and requests too, and the way to set one of the firm's own. */
@SpringComponent("matterDeadlinesPanel")
@Order(2)
class MatterDeadlines implements MatterPanel {
    private final Deadlines deadlines;
    private final Clock clock;

    MatterDeadlines(Deadlines deadlines, Clock clock) {
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public Component of(Actor.Person actor, Matter matter) {
        var open = deadlines.of(actor, matter.id()).stream()
                .filter(Deadline::isOpen)
                .toList();
        var card = Parts.card(text("deadlines.title"));
        card.add(
                open.isEmpty()
                        ? Parts.paragraph("fp-muted", text("deadlines.none"))
                        : DeadlineParts.table(open, clock.instant()));
        if (actor.may(Permission.MANAGE_CASES)) {
            card.add(Parts.box(
                    "fp-actions",
                    Parts.action("/matters/" + matter.id().value() + "/deadlines/new", text("deadline.add"), false)));
        }
        return card;
    }
}
