package org.fingerpost.user;

import org.fingerpost.audit.AuditTrail;
import org.fingerpost.tenancy.AccountDirectory;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.tenancy.IdentityId;
import org.springframework.stereotype.Service;

/** What a person did with their own account, as each firm sees it that they belong to. */
@Service
public class OwnAccounts {
    private final MemberRepository repository;
    private final AccountDirectory accounts;
    private final AuditTrail audit;

    OwnAccounts(MemberRepository repository, AccountDirectory accounts, AuditTrail audit) {
        this.repository = repository;
        this.accounts = accounts;
        this.audit = audit;
    }

    /** The person's address in this firm becomes the one they sign in with, as a step of another use case. */
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

    /** Writes into the firm's trail what a person did with their own account, as a step of another use case. */
    public void note(FirmScope scope, IdentityId identity, String action) {
        repository
                .find(scope, identity)
                .ifPresent(member -> audit.record(scope, action, member.id().value(), ""));
    }
}
