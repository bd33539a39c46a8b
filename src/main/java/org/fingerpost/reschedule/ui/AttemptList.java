package org.fingerpost.reschedule.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.fingerpost.appointment.Appointment;
import org.fingerpost.platform.Moments;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.reschedule.Attempt;
import org.fingerpost.reschedule.RequestKind;

/** Every time that USCIS was asked for another date, counted over all appointments that followed on one another. */
class AttemptList extends Composite<OrderedList> {
    private final ZoneId zone;

    AttemptList(List<Attempt> attempts, ZoneId zone) {
        this.zone = zone;
        getContent().addClassName("fp-attempts");
        attempts.forEach(one -> getContent().add(item(one)));
    }

    private ListItem item(Attempt one) {
        var item = new ListItem(
                Parts.box(
                        "fp-inline",
                        Parts.link("/reschedules/" + one.request().id().value(), text("attempt.number", one.number())),
                        RescheduleBadge.of(one.request().state())),
                Parts.paragraph("fp-muted", asked(one)),
                appointment(text("attempt.about"), one.about()));
        if (one.given() != null) {
            item.add(appointment(text("attempt.given"), one.given()));
        }
        return item;
    }

    private String asked(Attempt one) {
        var submission = one.request().submitted().orElseThrow();
        String by = Objects.requireNonNullElse(submission.byName(), text("reschedule.byClient"));
        String at = Moments.full(submission.at(), zone);
        return one.request().kind() == RequestKind.RESCUE
                ? text("attempt.asked.late", at, by)
                : text("attempt.asked", at, by);
    }

    private static Component appointment(String name, Appointment appointment) {
        return Parts.box(
                "fp-inline",
                Parts.span("fp-muted", name),
                Parts.link(
                        "/appointments/" + appointment.id().value(),
                        Moments.full(appointment.startsAt(), appointment.zone())));
    }
}
