package org.fingerpost.sso;

import static org.fingerpost.tenancy.Permission.MANAGE_PEOPLE;

import java.time.Instant;
import java.util.Optional;
import org.fingerpost.audit.AuditTrail;
import org.fingerpost.sso.Connection.State;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.FirmDatabase;
import org.fingerpost.tenancy.MemberId;
import org.springframework.stereotype.Service;

/** Admins see who has an account at the firm's provider, and part the two where the provider made the person anew. */
@Service
public class SignOnAccounts {
    private final FirmDatabase database;
    private final SignOnRepository repository;
    private final SignOnAccountRepository accounts;
    private final AuditTrail audit;

    SignOnAccounts(
            FirmDatabase database, SignOnRepository repository, SignOnAccountRepository accounts, AuditTrail audit) {
        this.database = database;
        this.repository = repository;
        this.accounts = accounts;
        this.audit = audit;
    }

    /** Empty where the person has none, or the firm no provider. */
    public Optional<Instant> linkedAt(Actor.Person actor, MemberId member) {
        actor.require(MANAGE_PEOPLE);
        return database.in(
                actor,
                scope -> repository
                        .find(scope, State.ACTIVE)
                        .flatMap(connection -> accounts.linkedAt(scope, connection.issuer(), member)));
    }

    /** The next sign-in finds the person by their e-mail address again. */
    public void unlink(Actor.Person actor, MemberId member) {
        actor.require(MANAGE_PEOPLE);
        database.run(actor, scope -> {
            actor.requireFreshProof(scope.now());
            repository.find(scope, State.ACTIVE).ifPresent(connection -> {
                accounts.unlink(scope, connection.issuer(), member);
                audit.record(scope, "signOn.unlinked", member.value(), "");
            });
        });
    }
}
