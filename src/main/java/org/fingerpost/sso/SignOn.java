package org.fingerpost.sso;

import org.fingerpost.audit.AuditTrail;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.FirmDatabase;
import org.fingerpost.tenancy.FirmId;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.tenancy.IdentityId;
import org.fingerpost.user.Member;
import org.fingerpost.user.Members;
import org.springframework.stereotype.Service;

/**
 * Whom a firm's provider means. The first time it is the active member with the e-mail address that the provider says is
 * theirs; from then on whoever has that account there, since an address may go to somebody else. Nobody is made a member.
 */
@Service
public class SignOn {
    private final FirmDatabase database;
    private final SignOnAccountRepository accounts;
    private final Members members;
    private final AuditTrail audit;

    SignOn(FirmDatabase database, SignOnAccountRepository accounts, Members members, AuditTrail audit) {
        this.database = database;
        this.accounts = accounts;
        this.members = members;
        this.audit = audit;
    }

    private sealed interface Answer {
        record Known(IdentityId identity) implements Answer {}

        record Nobody(Trouble why) implements Answer {}
    }

    /** Throws {@link Trouble.Met} where it is nobody of the firm; the trail says so too. */
    public IdentityId whoCame(FirmId firm, Claims claims) {
        var answer = database.in(new Actor.Portal(firm), scope -> {
            var found = find(scope, claims);
            if (found instanceof Answer.Nobody(var why)) {
                audit.record(scope, "signOn.refused", firm.value(), why.name());
            }
            return found;
        });
        return switch (answer) {
            case Answer.Known(var identity) -> identity;
            case Answer.Nobody(var why) -> throw new Trouble.Met(why);
        };
    }

    private Answer find(FirmScope scope, Claims claims) {
        var active = members.active(scope);
        var linked = accounts.memberOf(scope, claims.issuer(), claims.subject());
        if (linked.isPresent()) {
            return active.stream()
                    .filter(member -> member.id().equals(linked.get()))
                    .findFirst()
                    .<Answer>map(member -> new Answer.Known(member.identity()))
                    .orElse(new Answer.Nobody(Trouble.UNKNOWN));
        }
        if (claims.email().isEmpty()) {
            return new Answer.Nobody(Trouble.UNVERIFIED);
        }
        return active.stream()
                .filter(member -> member.email().equals(claims.email().get()))
                .findFirst()
                .map(member -> link(scope, member, claims))
                .orElse(new Answer.Nobody(Trouble.UNKNOWN));
    }

    private Answer link(FirmScope scope, Member member, Claims claims) {
        if (accounts.linkedAt(scope, claims.issuer(), member.id()).isPresent()) {
            return new Answer.Nobody(Trouble.OTHER_ACCOUNT);
        }
        accounts.link(scope, claims.issuer(), member.id(), claims.subject());
        audit.record(scope, "signOn.linked", member.id().value(), "");
        return new Answer.Known(member.identity());
    }
}
