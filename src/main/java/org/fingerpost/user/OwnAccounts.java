package org.fingerpost.user;

import org.fingerpost.audit.AuditTrail;
import org.fingerpost.tenancy.AccountDirectory;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.tenancy.IdentityId;
import org.springframework.stereotype.Component;

/** What a person does with their own account, as each of their firms writes it down. Steps of other use cases. */
@Component
public class OwnAccounts {
    private final AccountDirectory accounts;
    private final MemberRepository repository;
    private final AuditTrail audit;

    OwnAccounts(AccountDirectory accounts, MemberRepository repository, AuditTrail audit) {
        this.accounts = accounts;
        this.repository = repository;
        this.audit = audit;
    }

    /** The person's address in this firm becomes the one they sign in with. */
    public void followEmail(FirmScope scope, IdentityId identity) {
        var email = accounts.emailOf(scope, identity);
        repository
                .find(scope, identity)
                .filter(member ->
                        email.filter(now -> !now.equals(member.email())).isPresent())
                .ifPresent(member -> {
                    repository.readdress(scope, member.id(), email.orElseThrow());
                    audit.record(scope, "member.emailChanged", member.id().value(), "");
                });
    }

    public void note(FirmScope scope, IdentityId identity, String action) {
        repository
                .find(scope, identity)
                .ifPresent(member -> audit.record(scope, action, member.id().value(), ""));
    }
}
