package org.fingerpost.reschedule.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import org.fingerpost.appointment.Appointment;
import org.fingerpost.platform.Moments;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.platform.ui.Tone;
import org.fingerpost.reschedule.Draft;
import org.fingerpost.reschedule.RequestKind;
import org.fingerpost.reschedule.RequestPart;
import org.fingerpost.reschedule.Reschedule;
import org.fingerpost.reschedule.Rescue;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.Permission;
import org.fingerpost.uscis.NoticeDate;
import org.fingerpost.uscis.NoticeTime;
import org.fingerpost.uscis.ReceiptNumber;

/** What to say to the agent, with the facts in their places. What nobody has written down yet stays a visible blank. */
class CallScript extends Composite<Section> {
    private final OrderedList lines = new OrderedList();
    private final ListItem unavailable = new ListItem();

    CallScript(Actor.Person actor, Rescue rescue, Reschedule request, Component aNumber) {
        var appointment = rescue.appointment();
        getContent().addClassName("fp-card");
        lines.addClassName("fp-script");
        String caller = actor.may(Permission.SUBMIT_RESCHEDULES) ? actor.name() : text("call.say.attorney");
        say(text(
                switch (request.kind()) {
                    case RESCHEDULE -> "call.say.hello";
                    case RESCUE -> "call.say.rescue.hello";
                    case ACCOMMODATION -> "call.say.accommodation.hello";
                },
                caller,
                appointment.clientName()));
        say(text(
                "call.say.receipts",
                appointment.receipts().stream().map(ReceiptNumber::formatted).collect(Collectors.joining(", "))));
        lines.add(new ListItem(Parts.box("fp-inline", new Span(text("call.say.aNumber")), aNumber)));
        say(text(
                request.kind() == RequestKind.RESCUE ? "call.say.rescue.appointment" : "call.say.appointment",
                NoticeDate.format(appointment.localTime().toLocalDate()),
                NoticeTime.format(appointment.localTime().toLocalTime()),
                place(appointment)));
        switch (request.kind()) {
            case RESCHEDULE -> reason("call.say.reason", request.draft());
            case RESCUE -> rescue(rescue, request.draft());
            case ACCOMMODATION -> accommodation(request.draft());
        }
        if (request.kind().asks(RequestPart.DATES)) {
            lines.add(unavailable);
        }
        say(text("call.say.number"));
        say(text("call.say.next"));
        getContent()
                .add(
                        Parts.span("fp-card-title", text("call.say.title")),
                        Parts.paragraph("fp-muted", text("call.say.hint")),
                        lines);
    }

    /** What the person writes of dates that don't work is said at once. */
    void unavailable(String dates) {
        unavailable.removeAll();
        unavailable.setText(
                dates.isBlank() ? text("call.say.unavailable.none") : text("call.say.unavailable", dates.strip()));
    }

    private void reason(String key, Draft draft) {
        if (draft.reason() == null || draft.statement().isBlank()) {
            lines.add(new ListItem(Parts.note(text("call.say.reason.missing"), Tone.WARNING)));
            return;
        }
        var item = new ListItem(text(key, text(draft.reason().messageKey())));
        item.add(Parts.paragraph("fp-prose", draft.statement()));
        lines.add(item);
    }

    /** Who asked in time says so first, with the log's own words; who didn't asks for a favor. */
    private void rescue(Rescue rescue, Draft draft) {
        var zone = rescue.appointment().zone();
        rescue.timely()
                .forEach(entry -> say(text(
                        "call.say.rescue.timely",
                        Moments.full(entry.happenedAt(), zone),
                        LogCard.channel(entry),
                        entry.serviceItemNumber().isEmpty()
                                ? text("call.say.rescue.noNumber")
                                : entry.serviceItemNumber())));
        rescue.denial().ifPresent(denial -> say(text("call.say.rescue.denied", Moments.day(denial.decidedOn()))));
        if (rescue.isTimely()) {
            say(text("call.say.rescue.error"));
        }
        reason("call.say.rescue.reason", draft);
        say(text(rescue.isTimely() ? "call.say.rescue.confirm" : "call.say.rescue.ask"));
    }

    private void accommodation(Draft draft) {
        if (draft.statement().isBlank()) {
            lines.add(new ListItem(Parts.note(text("call.say.accommodation.missing"), Tone.WARNING)));
            return;
        }
        var item = new ListItem(text("call.say.accommodation.ask"));
        item.add(Parts.paragraph("fp-prose", draft.statement()));
        lines.add(item);
    }

    private void say(String words) {
        lines.add(new ListItem(words));
    }

    private static String place(Appointment appointment) {
        var center = appointment.center();
        return center.name() + ", " + center.oneLine();
    }
}
