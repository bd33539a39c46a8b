package org.fingerpost.notification;

import java.util.List;
import java.util.Optional;
import org.fingerpost.notification.AlertRepository.Raised;
import org.fingerpost.notification.Audience.Listener;
import org.fingerpost.outbox.Letter;
import org.fingerpost.outbox.Outbox;
import org.fingerpost.outbox.Recipient;
import org.fingerpost.platform.PublicAddress;
import org.fingerpost.platform.Texts;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.tenancy.MemberId;
import org.springframework.stereotype.Component;

/** Tells people of an alert: in the app always, by e-mail as the firm and the person want it. */
@Component
class Teller {
    private enum Mailing {
        AT_ONCE,
        IN_THE_MORNING,
        NOT_AT_ALL
    }

    private final AlertRepository repository;
    private final Preferences preferences;
    private final Digests digests;
    private final Outbox outbox;
    private final PublicAddress address;

    Teller(AlertRepository repository, Preferences preferences, Digests digests, Outbox outbox, PublicAddress address) {
        this.repository = repository;
        this.preferences = preferences;
        this.digests = digests;
        this.outbox = outbox;
        this.address = address;
    }

    List<MemberId> tell(FirmScope scope, Raised alert, AlertPolicy policy, List<Listener> listeners) {
        return listeners.stream()
                .map(listener -> tell(scope, alert, policy, listener))
                .toList();
    }

    private MemberId tell(FirmScope scope, Raised alert, AlertPolicy policy, Listener listener) {
        var member = listener.member().id();
        var preference = preferences.of(scope, member);
        boolean knows = member.equals(alert.causedBy());
        // Who copied a notice need not be told to compare it; a request's copy in the mailbox is worth having.
        var mailing = knows && alert.kind().asksEach()
                ? Mailing.NOT_AT_ALL
                : mailing(alert.level(), policy.byEmail(), preference.mail());
        var digest = mailing == Mailing.IN_THE_MORNING ? digests.next(scope, member, preference) : null;
        repository.addRecipient(scope, alert.id(), member, listener.watch(), knows, digest);
        if (mailing == Mailing.AT_ONCE) {
            outbox.put(scope, letter(scope, alert, listener));
        }
        return member;
    }

    private static Mailing mailing(AlertLevel level, boolean byEmail, MailChoice choice) {
        if (level == AlertLevel.LAST_RESORT) {
            return Mailing.AT_ONCE;
        }
        if (!byEmail) {
            return Mailing.NOT_AT_ALL;
        }
        if (level == AlertLevel.URGENT) {
            return Mailing.AT_ONCE;
        }
        return switch (choice) {
            case DIGEST -> Mailing.IN_THE_MORNING;
            case AT_ONCE -> Mailing.AT_ONCE;
            case URGENT_ONLY -> Mailing.NOT_AT_ALL;
        };
    }

    /** Tells no more of the case than that there is something to look at. */
    private Letter letter(FirmScope scope, Raised alert, Listener listener) {
        var topic = alert.kind().topic();
        String link = address.of(About.path(alert.matter(), alert.appointment(), alert.deadline()));
        return new Letter(
                new Recipient.Colleague(
                        listener.member().id(), listener.member().email()),
                "alert/" + alert.id().value(),
                Texts.text("mail.subject." + topic),
                Texts.text("mail.alert", listener.member().name(), Texts.text("mail.body." + topic), link),
                Optional.empty(),
                Optional.empty(),
                scope.now());
    }
}
