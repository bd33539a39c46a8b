package org.fingerpost.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.fingerpost.testing.Practice.DECEMBER_14;
import static org.fingerpost.testing.Practice.JANUARY_5;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.fingerpost.deadline.DeadlineId;
import org.fingerpost.deadline.Deadlines;
import org.fingerpost.deadline.OwnDeadline;
import org.fingerpost.matter.MatterEntry;
import org.fingerpost.matter.MatterId;
import org.fingerpost.notification.MailChoice;
import org.fingerpost.notification.Preference;
import org.fingerpost.notification.Preferences;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.Role;
import org.fingerpost.testing.Mailbox;
import org.fingerpost.testing.MovableClock;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.fingerpost.user.Members;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the calendars of the two people who watch a matter are told, read back by a calendar's own rules. */
class InvitationsTest extends PortalTest {
    private static final LocalDateTime DECEMBER_3 = LocalDateTime.of(2026, 12, 3, 10, 0);
    private static final String DUE = "20261203T150000Z";

    @Autowired
    Deadlines deadlines;

    @Autowired
    Preferences preferences;

    @Autowired
    Members members;

    @Autowired
    Mailbox mailbox;

    Practice acme;
    Actor.Person sam;
    MatterId matter;

    @BeforeEach
    void aMatterThatTwoPeopleWatch() {
        acme = practices.found("Acme Law");
        sam = practices.colleague(acme, Role.ATTORNEY);
        matter = acme.matterOf(sam);
    }

    @Test
    void bothWatchersAreInvitedToAnAppointmentAndToNothingElseOfIt() {
        acme.appointment(matter, DECEMBER_14);
        assertThat(mailbox.of(acme, "calendar/"))
                .extracting(Mailbox.Written::to, Mailbox.Written::address)
                .containsExactlyInAnyOrder(
                        tuple(sam.member(), address(sam)), tuple(acme.actor().member(), address(acme.actor())));
        assertThat(told(sam)).containsExactly("REQUEST 0 20261214T130000Z CONFIRMED");
    }

    @Test
    void theInvitationIsValidAndSaysNothingOfTheCase() {
        var id = own();
        var calendar = read(written(sam).getFirst());
        assertThat(calendar.validate().hasErrors()).isFalse();
        var event = event(calendar);
        assertThat(value(event, Property.UID)).isEqualTo(id.value() + "@fingerpost");
        assertThat(value(event, Property.SUMMARY)).isEqualTo("Fingerpost: Own deadline");
        assertThat(value(event, Property.ATTENDEE)).isEqualTo("mailto:" + address(sam));
        assertThat(value(event, Property.ORGANIZER)).startsWith("mailto:");
        assertThat(value(event, Property.URL)).endsWith("/deadlines/" + id.value());
        assertThat(value(event, Property.DTSTAMP)).isEqualTo("20261123T150000Z");
        assertThat(calendar.toString()).doesNotContain("Li Wei", "embassy", "Newark");
    }

    @Test
    void aDeadlineThatMovesMovesTheSameEvent() {
        var id = own();
        deadlines.change(acme.actor(), id, new OwnDeadline("Call the embassy", DECEMBER_3.plusDays(1)));
        deadlines.change(acme.actor(), id, new OwnDeadline("Call them", DECEMBER_3.plusDays(1)));
        assertThat(told(sam))
                .containsExactly("REQUEST 0 " + DUE + " CONFIRMED", "REQUEST 1 20261204T150000Z CONFIRMED");
        assertThat(written(sam))
                .extracting(letter -> value(event(read(letter)), Property.UID))
                .containsOnly(id.value() + "@fingerpost");
    }

    @Test
    void aClosedDeadlineIsTakenOutAndPutBackWhenItIsOpenAgain() {
        var id = own();
        deadlines.meet(acme.actor(), id, "");
        assertThat(written(sam).getLast().subject()).contains("take out");
        deadlines.reopen(acme.actor(), id);
        assertThat(told(sam))
                .containsExactly(
                        "REQUEST 0 " + DUE + " CONFIRMED",
                        "CANCEL 1 " + DUE + " CANCELLED",
                        "REQUEST 2 " + DUE + " CONFIRMED");
    }

    @Test
    void aGrantedRequestTakesTheOldAppointmentOutAndPutsTheNewOneIn() {
        var request = acme.submitted(acme.appointment(matter, DECEMBER_14), MovableClock.START);
        acme.granted(request, matter, JANUARY_5);
        assertThat(told(sam))
                .containsExactly(
                        "REQUEST 0 20261214T130000Z CONFIRMED",
                        "CANCEL 1 20261214T130000Z CANCELLED",
                        "REQUEST 0 20270105T180000Z CONFIRMED");
    }

    @Test
    void whoWatchesNoMoreIsToldSoAndWhoWatchesNowIsInvited() {
        own();
        var other = practices.colleague(acme, Role.STAFF);
        watchedBy(other, acme.actor());
        assertThat(told(sam)).containsExactly("REQUEST 0 " + DUE + " CONFIRMED", "CANCEL 1 " + DUE + " CANCELLED");
        assertThat(told(other)).containsExactly("REQUEST 0 " + DUE + " CONFIRMED");
        assertThat(told(acme.actor())).containsExactly("REQUEST 0 " + DUE + " CONFIRMED");
        watchedBy(sam, acme.actor());
        assertThat(told(sam)).last().isEqualTo("REQUEST 2 " + DUE + " CONFIRMED");
    }

    @Test
    void whoDoesNotWantThemGetsNone() {
        preferences.change(
                sam,
                new Preference(
                        MailChoice.DIGEST, LocalTime.of(8, 0), acme.firm().zone(), false));
        own();
        assertThat(told(sam)).isEmpty();
        assertThat(told(acme.actor())).hasSize(1);
    }

    @Test
    void whatIsPastStaysInTheCalendar() {
        var id = own();
        clock.set(Instant.parse("2026-12-03T15:00:00Z"));
        deadlines.meet(acme.actor(), id, "");
        watchedBy(acme.actor(), null);
        assertThat(told(sam)).hasSize(1);
    }

    @Test
    void anotherFirmsCalendarsHearOfNothing() {
        own();
        assertThat(mailbox.of(practices.found("Rival Law"), "calendar/")).isEmpty();
    }

    private DeadlineId own() {
        return deadlines.add(acme.actor(), matter, new OwnDeadline("Call the embassy", DECEMBER_3));
    }

    private void watchedBy(Actor.Person responsible, Actor.@Nullable Person second) {
        var known = acme.matters().get(acme.actor(), matter);
        var entry = acme.entry("Li Wei", known.client().language(), known.form());
        acme.matters()
                .change(
                        acme.actor(),
                        matter,
                        new MatterEntry(
                                entry.clientName(),
                                null,
                                null,
                                entry.language(),
                                known.receiptNumber(),
                                known.form(),
                                null,
                                responsible.member(),
                                second == null ? null : second.member()));
    }

    private String address(Actor.Person person) {
        return members.get(acme.actor(), person.member()).email();
    }

    private List<Mailbox.Written> written(Actor.Person person) {
        return mailbox.of(acme, "calendar/", person);
    }

    /** Method, sequence, begin and status of each, as a calendar reads them. */
    private List<String> told(Actor.Person person) {
        return written(person).stream().map(InvitationsTest::words).toList();
    }

    private static String words(Mailbox.Written letter) {
        var calendar = read(letter);
        var event = event(calendar);
        String method = calendar.getProperty(Property.METHOD).orElseThrow().getValue();
        assertThat(letter.calendarMethod()).isEqualTo(method);
        return String.join(
                " ",
                method,
                value(event, Property.SEQUENCE),
                value(event, Property.DTSTART),
                value(event, Property.STATUS));
    }

    private static Calendar read(Mailbox.Written letter) {
        try {
            return new CalendarBuilder().build(new StringReader(String.valueOf(letter.calendar())));
        } catch (IOException | ParserException e) {
            throw new AssertionError(e);
        }
    }

    private static VEvent event(Calendar calendar) {
        List<VEvent> events = calendar.getComponents("VEVENT");
        assertThat(events).hasSize(1);
        return events.getFirst();
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).orElseThrow().getValue();
    }
}
