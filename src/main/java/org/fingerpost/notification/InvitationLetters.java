package org.fingerpost.notification;

import java.util.Optional;
import org.fingerpost.firm.Firms;
import org.fingerpost.outbox.Letter;
import org.fingerpost.outbox.Outbox;
import org.fingerpost.outbox.Recipient;
import org.fingerpost.platform.Ids;
import org.fingerpost.platform.PublicAddress;
import org.fingerpost.platform.Texts;
import org.fingerpost.user.MemberInvited;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Mails a person's invitation into the firm. Its link is kept sealed until the letter leaves. */
@Component
class InvitationLetters {
    private final Outbox outbox;
    private final Firms firms;
    private final PublicAddress address;

    InvitationLetters(Outbox outbox, Firms firms, PublicAddress address) {
        this.outbox = outbox;
        this.firms = firms;
        this.address = address;
    }

    @EventListener
    void on(MemberInvited event) {
        var scope = event.scope();
        var member = event.member();
        String firm = firms.get(scope).name();
        outbox.put(
                scope,
                new Letter(
                        new Recipient.Colleague(member.id(), member.email()),
                        "invitation/" + Ids.next(id -> id),
                        Texts.text("mail.invitation.subject", firm),
                        Texts.text("mail.invitation.body", member.name(), firm, Letter.SECRET),
                        Optional.empty(),
                        Optional.empty(),
                        scope.now(),
                        Optional.of(address.of("/welcome/" + event.token().secret()))));
    }
}
