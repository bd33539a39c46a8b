package org.fingerpost.reschedule.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import org.fingerpost.appointment.Appointment;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.platform.ui.Tone;
import org.fingerpost.reschedule.Caller;
import org.fingerpost.reschedule.Draft;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.Permission;
import org.fingerpost.uscis.NoticeDate;
import org.fingerpost.uscis.NoticeTime;
import org.fingerpost.uscis.ReceiptNumber;
import org.jspecify.annotations.Nullable;

/** What to say to the agent, with the facts in their places. What nobody has written down yet stays a visible blank. */
class CallScript extends Composite<Section> {
    private final OrderedList lines = new OrderedList();
    private final ListItem hello = new ListItem();
    private final ListItem reason = new ListItem();
    private final ListItem unavailable = new ListItem();
    private final Appointment appointment;
    private final Draft draft;

    CallScript(Actor.Person actor, Appointment appointment, Draft draft, Component aNumber) {
        this.appointment = appointment;
        this.draft = draft;
        getContent().addClassName("fp-card");
        lines.addClassName("fp-script");
        lines.add(hello);
        say(text(
                "call.say.receipts",
                appointment.receipts().stream().map(ReceiptNumber::formatted).collect(Collectors.joining(", "))));
        lines.add(new ListItem(Parts.box("fp-inline", new Span(text("call.say.aNumber")), aNumber)));
        say(text(
                "call.say.appointment",
                NoticeDate.format(appointment.localTime().toLocalDate()),
                NoticeTime.format(appointment.localTime().toLocalTime()),
                place(appointment)));
        lines.add(reason, unavailable);
        if (!draft.dates().preferred().isEmpty()) {
            say(text("call.say.preferred", oneLine(draft.dates().preferred())));
        }
        say(text("call.say.number"));
        say(text("call.say.next"));
        caller(null, actor.may(Permission.SUBMIT_RESCHEDULES) ? actor.name() : text("call.say.attorney"));
        getContent().add(new H2(text("call.say.title")), Parts.paragraph("fp-muted", text("call.say.hint")), lines);
    }

    /** The client speaks for themselves, an attorney for the client. */
    void caller(@Nullable Caller caller, String name) {
        boolean client = caller instanceof Caller.TheClient;
        hello.setText(
                client
                        ? text("call.say.hello.client", appointment.clientName())
                        : text("call.say.hello", name, appointment.clientName()));
        reason.removeAll();
        if (draft.reason() == null || draft.statement().isBlank()) {
            reason.add(Parts.note(text("call.say.reason.missing"), Tone.WARNING));
            return;
        }
        String why = text(draft.reason().messageKey());
        reason.add(
                new Span(client ? text("call.say.reason.client", why) : text("call.say.reason", why)),
                Parts.paragraph("fp-prose", draft.statement()));
    }

    /** What the person writes of dates that don't work is said at once; the request's own ones where they write none. */
    void unavailable(String typed) {
        String dates = oneLine(typed.isBlank() ? draft.dates().unavailable() : typed);
        unavailable.removeAll();
        unavailable.setText(dates.isEmpty() ? text("call.say.unavailable.none") : text("call.say.unavailable", dates));
    }

    private static String oneLine(String dates) {
        return dates.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining(", "));
    }

    private void say(String words) {
        lines.add(new ListItem(words));
    }

    private static String place(Appointment appointment) {
        var center = appointment.center();
        return center.name() + ", " + center.oneLine();
    }
}
