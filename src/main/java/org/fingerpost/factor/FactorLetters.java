package org.fingerpost.factor;

import java.util.Optional;
import java.util.UUID;
import org.fingerpost.audit.AuditTrail;
import org.fingerpost.firm.Firms;
import org.fingerpost.outbox.Letter;
import org.fingerpost.outbox.Outbox;
import org.fingerpost.outbox.Recipient;
import org.fingerpost.platform.Ids;
import org.fingerpost.platform.Moments;
import org.fingerpost.platform.Texts;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.tenancy.MemberId;
import org.springframework.stereotype.Component;

/** Writes into the trail, and to the person, what happened to their second factors: it may not have been them. */
@Component
class FactorLetters {
    private final Outbox outbox;
    private final Firms firms;
    private final AuditTrail audit;

    FactorLetters(Outbox outbox, Firms firms, AuditTrail audit) {
        this.outbox = outbox;
        this.firms = firms;
        this.audit = audit;
    }

    void tell(FirmScope scope, MemberId member, String email, FactorEvent event) {
        audit.record(scope, event.action(), member.value(), "");
        var firm = firms.get(scope);
        String what = Texts.text("factor.mail." + event);
        outbox.put(
                scope,
                new Letter(
                        new Recipient.Colleague(member, email),
                        "factor/" + Ids.<UUID>next(id -> id),
                        Texts.text("factor.mail.subject", firm.name()),
                        Texts.text("factor.mail.body", what, Moments.full(scope.now(), firm.zone()), firm.name()),
                        Optional.empty(),
                        Optional.empty(),
                        scope.now()));
    }
}
