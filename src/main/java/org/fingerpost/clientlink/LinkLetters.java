package org.fingerpost.clientlink;

import java.util.Optional;
import java.util.UUID;
import org.fingerpost.firm.Firm;
import org.fingerpost.firm.Firms;
import org.fingerpost.matter.Client;
import org.fingerpost.matter.Language;
import org.fingerpost.matter.Matters;
import org.fingerpost.outbox.Letter;
import org.fingerpost.outbox.Outbox;
import org.fingerpost.outbox.Recipient;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.tenancy.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What is mailed to a link's recipient, in the client's language: the link, or a code. No word of the case. */
@Component
class LinkLetters {
    private final Outbox outbox;
    private final Matters matters;
    private final Firms firms;
    private final MessageSource words;

    LinkLetters(Outbox outbox, Matters matters, Firms firms, MessageSource words) {
        this.outbox = outbox;
        this.matters = matters;
        this.firms = firms;
        this.words = words;
    }

    Firm firm(FirmScope scope) {
        return firms.get(scope);
    }

    Language language(FirmScope scope, ClientLink link) {
        return client(scope, link).language();
    }

    /** Once for each link. */
    void sendLink(FirmScope scope, ClientLink link, String address) {
        put(scope, link, "link/" + link.id().value(), "client.mail.link.subject", "client.mail.link.body", address);
    }

    void sendCode(FirmScope scope, ClientLink link, UUID code, String digits) {
        put(scope, link, "link-code/" + code, "client.mail.code.subject", "client.mail.code.body", digits);
    }

    private void put(FirmScope scope, ClientLink link, String cause, String subjectKey, String bodyKey, String secret) {
        if (link.email() == null) {
            throw new Refusal("links.email.missing");
        }
        var client = client(scope, link);
        var firm = firms.get(scope);
        var locale = client.language().locale();
        outbox.put(
                scope,
                new Letter(
                        new Recipient.BesideClient(client.id(), link.email()),
                        cause,
                        words.getMessage(subjectKey, new Object[] {firm.name()}, locale),
                        words.getMessage(bodyKey, new Object[] {firm.name(), firm.phone(), Letter.SECRET}, locale),
                        Optional.empty(),
                        Optional.empty(),
                        scope.now(),
                        Optional.of(secret)));
    }

    private Client client(FirmScope scope, ClientLink link) {
        return matters.get(scope, link.matter()).client();
    }
}
