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
import org.fingerpost.platform.Moments;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.platform.ui.Tone;
import org.fingerpost.reschedule.Caller;
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
import org.jspecify.annotations.Nullable;

/** What to say to the agent, with the facts in their places. What nobody has written down yet stays a visible blank. */
class CallScript extends Composite<Section> {
    private final OrderedList lines = new OrderedList();
    private final ListItem hello = new ListItem();
    private final ListItem reason = new ListItem();
    private final ListItem unavailable = new ListItem();
    private final Rescue rescue;
    private final Appointment appointment;
    private final RequestKind kind;
    private final Draft draft;

    CallScript(Actor.Person actor, Rescue rescue, Reschedule request, Component aNumber) {
        this.rescue = rescue;
        this.appointment = rescue.appointment();
        this.kind = request.kind();
        this.draft = request.draft();
        getContent().addClassName("fp-card");
        lines.addClassName("fp-script");
        lines.add(hello);
        say(text(
                "call.say.receipts",
                appointment.receipts().stream().map(ReceiptNumber::formatted).collect(Collectors.joining(", "))));
        lines.add(new ListItem(Parts.box("fp-inline", new Span(text("call.say.aNumber")), aNumber)));
        say(text(
                kind == RequestKind.RESCUE ? "call.say.rescue.appointment" : "call.say.appointment",
                NoticeDate.format(appointment.localTime().toLocalDate()),
                NoticeTime.format(appointment.localTime().toLocalTime()),
                place(appointment)));
        if (kind == RequestKind.RESCUE) {
            askedBefore();
        }
        lines.add(reason);
        if (kind == RequestKind.RESCUE) {
            say(text(rescue.isTimely() ? "call.say.rescue.confirm" : "call.say.rescue.ask"));
        }
        if (kind.asks(RequestPart.DATES)) {
            dates();
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
                        ? text(helloOfClient(), appointment.clientName())
                        : text(helloOfAttorney(), name, appointment.clientName()));
        reason.removeAll();
        boolean missing = draft.statement().isBlank() || kind.asks(RequestPart.REASON) && draft.reason() == null;
        reason.add(
                missing ? Parts.note(text(nothingToSay()), Tone.WARNING) : new Span(why(client)),
                Parts.paragraph("fp-prose", missing ? "" : draft.statement()));
    }

    /** What the person writes of dates that don't work is said at once; the request's own ones where they write none. */
    void unavailable(String typed) {
        String dates = oneLine(typed.isBlank() ? draft.dates().unavailable() : typed);
        unavailable.removeAll();
        unavailable.setText(dates.isEmpty() ? text("call.say.unavailable.none") : text("call.say.unavailable", dates));
    }

    private String helloOfAttorney() {
        return switch (kind) {
            case RESCHEDULE -> "call.say.hello";
            case RESCUE -> "call.say.rescue.hello";
            case ACCOMMODATION -> "call.say.accommodation.hello";
        };
    }

    private String helloOfClient() {
        return switch (kind) {
            case RESCHEDULE -> "call.say.hello.client";
            case RESCUE -> "call.say.rescue.hello.client";
            case ACCOMMODATION -> "call.say.accommodation.hello.client";
        };
    }

    private String nothingToSay() {
        return kind == RequestKind.ACCOMMODATION ? "call.say.accommodation.missing" : "call.say.reason.missing";
    }

    private String why(boolean client) {
        String words = draft.reason() == null ? "" : text(draft.reason().messageKey());
        return switch (kind) {
            case RESCHEDULE -> text(client ? "call.say.reason.client" : "call.say.reason", words);
            case RESCUE -> text(client ? "call.say.rescue.reason.client" : "call.say.rescue.reason", words);
            case ACCOMMODATION -> text(client ? "call.say.accommodation.ask.client" : "call.say.accommodation.ask");
        };
    }

    /** Who asked in time says so first, with the log's own words. */
    private void askedBefore() {
        rescue.timely()
                .forEach(entry -> say(text(
                        "call.say.rescue.timely",
                        Moments.full(entry.happenedAt(), appointment.zone()),
                        LogCard.channel(entry),
                        entry.serviceItemNumber().isEmpty()
                                ? text("call.say.rescue.noNumber")
                                : entry.serviceItemNumber())));
        rescue.denial().ifPresent(denial -> say(text("call.say.rescue.denied", Moments.day(denial.decidedOn()))));
        if (rescue.isTimely()) {
            say(text("call.say.rescue.error"));
        }
    }

    private void dates() {
        lines.add(unavailable);
        if (!draft.dates().preferred().isEmpty()) {
            say(text("call.say.preferred", oneLine(draft.dates().preferred())));
        }
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
