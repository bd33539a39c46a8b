package org.fingerpost.calendar;

import static org.fingerpost.platform.Texts.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.fingerpost.deadline.Deadline;
import org.fingerpost.outbox.CalendarPart;

/** One deadline as an event of a calendar (RFC 5545, sent as RFC 5546 wants it). Says nothing of the case. */
record Invitation(Deadline deadline, Entry entry, String organizer, String attendee, String link, Instant now) {
    private static final Duration LENGTH = Duration.ofMinutes(30);

    CalendarPart part() {
        var method = entry.cancelled() ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST;
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Fingerpost//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(method);
        calendar.add(event());
        return new CalendarPart(method.getValue(), calendar.toString());
    }

    private VEvent event() {
        var event =
                new VEvent(entry.dueAt(), LENGTH, text("calendar.summary", text("deadline.name." + deadline.kind())));
        event.getProperty("DTSTAMP").ifPresent(event::remove);
        event.add(new DtStamp(now));
        event.add(new Uid(deadline.id().value() + "@fingerpost"));
        event.add(new Sequence(entry.sequence()));
        Status status = entry.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED;
        event.add(status);
        event.add(new Organizer(mailto(organizer)));
        var guest = new Attendee(mailto(attendee));
        guest.add(Rsvp.FALSE);
        guest.add(PartStat.NEEDS_ACTION);
        event.add(guest);
        event.add(new Description(text("calendar.description", link)));
        event.add(new Url(URI.create(link)));
        return event;
    }

    /** Escapes what an address may hold and a URI may not, such as a brace. */
    private static URI mailto(String address) {
        try {
            return new URI("mailto", address, null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("No e-mail address", e);
        }
    }
}
