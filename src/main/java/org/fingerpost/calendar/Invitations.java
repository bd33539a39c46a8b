package org.fingerpost.calendar;

import static org.fingerpost.platform.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.fingerpost.deadline.Deadline;
import org.fingerpost.deadline.DeadlineChanged;
import org.fingerpost.deadline.DeadlineKind;
import org.fingerpost.deadline.Deadlines;
import org.fingerpost.matter.MatterChanged;
import org.fingerpost.matter.MatterId;
import org.fingerpost.matter.Matters;
import org.fingerpost.notification.Preferences;
import org.fingerpost.outbox.Letter;
import org.fingerpost.outbox.Outbox;
import org.fingerpost.outbox.Recipient;
import org.fingerpost.platform.PublicAddress;
import org.fingerpost.platform.mail.Mailer;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.tenancy.MemberId;
import org.fingerpost.user.Member;
import org.fingerpost.user.Members;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the calendars of the two watchers of a matter true to its deadlines, in the transaction of each change. Only
 * deadlines that belong in a day's plan are sent; what is past is left as it was.
 */
@Component
class Invitations {
    private final CalendarRepository repository;
    private final Deadlines deadlines;
    private final Matters matters;
    private final Members members;
    private final Preferences preferences;
    private final Outbox outbox;
    private final PublicAddress address;
    private final Mailer mailer;

    Invitations(
            CalendarRepository repository,
            Deadlines deadlines,
            Matters matters,
            Members members,
            Preferences preferences,
            Outbox outbox,
            PublicAddress address,
            Mailer mailer) {
        this.repository = repository;
        this.deadlines = deadlines;
        this.matters = matters;
        this.members = members;
        this.preferences = preferences;
        this.outbox = outbox;
        this.address = address;
        this.mailer = mailer;
    }

    @EventListener
    void on(DeadlineChanged event) {
        settle(event.scope(), event.deadline());
    }

    /** The people who watch the matter may be others now. */
    @EventListener
    void on(MatterChanged event) {
        deadlines.of(event.scope(), event.matter()).stream()
                .filter(Deadline::isOpen)
                .forEach(deadline -> settle(event.scope(), deadline));
    }

    private void settle(FirmScope scope, Deadline deadline) {
        if (!belongsInACalendar(deadline.kind()) || !deadline.dueAt().isAfter(scope.now())) {
            return;
        }
        var known = repository.of(scope, deadline.id());
        var invited = deadline.isOpen() ? watchers(scope, deadline.matter()) : List.<Member>of();
        known.stream()
                .filter(entry -> !entry.cancelled() && !isAmong(invited, entry.member()))
                .forEach(entry -> send(scope, deadline, entry.takenBack()));
        invited.forEach(member -> invite(scope, deadline, known, member));
    }

    private void invite(FirmScope scope, Deadline deadline, List<Entry> known, Member member) {
        var entry =
                known.stream().filter(one -> one.member().equals(member.id())).findFirst();
        if (entry.isEmpty()) {
            send(scope, deadline, Entry.first(member.id(), deadline.dueAt()));
        } else if (entry.get().cancelled() || !entry.get().dueAt().equals(deadline.dueAt())) {
            send(scope, deadline, entry.get().movedTo(deadline.dueAt()));
        }
    }

    /** The letter's cause names the change, so that none is sent twice. */
    private void send(FirmScope scope, Deadline deadline, Entry entry) {
        repository.put(scope, deadline.id(), entry);
        members.all(scope).stream()
                .filter(member -> member.id().equals(entry.member()))
                .forEach(member -> outbox.put(scope, letter(scope, deadline, entry, member)));
    }

    private Letter letter(FirmScope scope, Deadline deadline, Entry entry, Member member) {
        String link = address.of("/deadlines/" + deadline.id().value());
        var invitation = new Invitation(deadline, entry, mailer.sender(), member.email(), link, scope.now());
        return new Letter(
                new Recipient.Colleague(member.id(), member.email()),
                "calendar/" + deadline.id().value() + "/" + entry.sequence(),
                text(entry.cancelled() ? "mail.calendar.cancel.subject" : "mail.calendar.subject"),
                text(entry.cancelled() ? "mail.calendar.cancel.body" : "mail.calendar.body", member.name(), link),
                Optional.empty(),
                Optional.of(invitation.part()),
                scope.now());
    }

    private List<Member> watchers(FirmScope scope, MatterId id) {
        var matter = matters.get(scope, id);
        var watching = Stream.of(matter.responsible(), matter.secondWatcher())
                .filter(Objects::nonNull)
                .toList();
        var invited = new ArrayList<Member>();
        members.active(scope).stream()
                .filter(member -> watching.contains(member.id()))
                .filter(member -> preferences.of(scope, member.id()).calendar())
                .forEach(invited::add);
        return invited;
    }

    private static boolean isAmong(List<Member> invited, MemberId id) {
        return invited.stream().anyMatch(member -> member.id().equals(id));
    }

    private static boolean belongsInACalendar(DeadlineKind kind) {
        return switch (kind) {
            case APPOINTMENT, RESCUE, HEARING, OWN -> true;
            case TOOL_CLOSES,
                    LAST_PHONE_MOMENT,
                    CLIENT_CONFIRMATION,
                    EVIDENCE,
                    NEW_NOTICE,
                    PRINT_NOTICE,
                    CALL_BACK,
                    STAMP,
                    STATUS_CHANGE,
                    NOTICE,
                    BIOMETRICS_EXPIRY -> false;
        };
    }
}
