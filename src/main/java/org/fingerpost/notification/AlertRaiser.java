package org.fingerpost.notification;

import java.util.List;
import java.util.Optional;
import org.fingerpost.notification.AlertRepository.Raised;
import org.fingerpost.outbox.Letter;
import org.fingerpost.outbox.Outbox;
import org.fingerpost.outbox.Recipient;
import org.fingerpost.platform.Jobs.Work;
import org.fingerpost.platform.PublicAddress;
import org.fingerpost.platform.Texts;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.FirmDatabase;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.tenancy.MemberId;
import org.fingerpost.tenancy.Permission;
import org.fingerpost.tenancy.Role;
import org.fingerpost.user.Member;
import org.fingerpost.user.Members;
import org.springframework.stereotype.Component;

/** Raises an alert for the responsible person and the firm's admins: in the app, and as messages of the outbox. */
@Component
class AlertRaiser {
    private final FirmDatabase database;
    private final AlertRepository repository;
    private final Members members;
    private final Outbox outbox;
    private final AlertFeed feed;
    private final PublicAddress address;

    AlertRaiser(
            FirmDatabase database,
            AlertRepository repository,
            Members members,
            Outbox outbox,
            AlertFeed feed,
            PublicAddress address) {
        this.database = database;
        this.repository = repository;
        this.members = members;
        this.outbox = outbox;
        this.feed = feed;
        this.address = address;
    }

    void raise(Work work) {
        var portal = new Actor.Portal(work.firm());
        portal.require(Permission.DELIVER_ALERTS);
        database.in(portal, scope -> raise(scope, new AlertId(work.id()))).forEach(feed::tell);
    }

    private List<MemberId> raise(FirmScope scope, AlertId id) {
        return repository
                .raise(scope, id)
                .map(alert -> concerned(scope, alert).stream()
                        .map(member -> deliver(scope, id, alert, member))
                        .toList())
                .orElse(List.of());
    }

    private List<Member> concerned(FirmScope scope, Raised alert) {
        return members.active(scope).stream()
                .filter(member -> member.role() == Role.ADMIN || member.id().equals(alert.responsible()))
                .toList();
    }

    private MemberId deliver(FirmScope scope, AlertId id, Raised alert, Member member) {
        repository.addRecipient(scope, id, member.id());
        outbox.put(scope, letter(scope, id, alert, member));
        return member.id();
    }

    /** Tells no more of the case than that there is something to look at. */
    private Letter letter(FirmScope scope, AlertId id, Raised alert, Member member) {
        String link = address.of("/appointments/" + alert.appointment().value());
        return new Letter(
                new Recipient.Colleague(member.id(), member.email()),
                "alert/" + id.value(),
                Texts.text("mail.subject." + alert.kind()),
                Texts.text("mail.body." + alert.kind(), member.name(), link),
                Optional.empty(),
                Optional.empty(),
                scope.now());
    }
}
