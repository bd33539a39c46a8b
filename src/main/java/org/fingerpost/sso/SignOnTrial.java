package org.fingerpost.sso;

import static org.fingerpost.tenancy.Permission.MANAGE_FIRM;

import java.util.Optional;
import org.fingerpost.audit.AuditTrail;
import org.fingerpost.sso.Connection.State;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.FirmDatabase;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.user.Members;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Service;

/** An admin tries the draft out; it counts once they have come back from it as themselves. */
@Service
public class SignOnTrial {
    private final FirmDatabase database;
    private final SignOnRepository repository;
    private final SignOnAccountRepository accounts;
    private final Providers providers;
    private final Members members;
    private final AuditTrail audit;

    SignOnTrial(
            FirmDatabase database,
            SignOnRepository repository,
            SignOnAccountRepository accounts,
            Providers providers,
            Members members,
            AuditTrail audit) {
        this.database = database;
        this.repository = repository;
        this.accounts = accounts;
        this.providers = providers;
        this.members = members;
        this.audit = audit;
    }

    /** Whether the draft's provider can be reached and is one; the first half of a test. */
    public Optional<Trouble> probe(Actor.Person actor) {
        actor.require(MANAGE_FIRM);
        var draft = database.in(actor, scope -> repository.find(scope, State.DRAFT));
        try {
            providers.askAnew(draft.orElseThrow(() -> new Trouble.Met(Trouble.ENDED)));
            return Optional.empty();
        } catch (Trouble.Met met) {
            return Optional.of(met.trouble());
        }
    }

    /**
     * The second half: who tests has come back from the provider as themselves, and the draft counts from now on. Throws
     * {@link Trouble.Met} where they are somebody else there.
     */
    public void confirm(Actor.Person actor, OAuth2AuthorizationRequest asked, Claims claims) {
        actor.require(MANAGE_FIRM);
        database.run(actor, scope -> {
            requireSame(scope, actor, claims);
            repository.end(scope, State.ACTIVE);
            if (!repository.activate(scope, RoundTrips.connectionOf(asked))) {
                throw new Trouble.Met(Trouble.ENDED);
            }
            accounts.link(scope, claims.issuer(), actor.member(), claims.subject());
            audit.record(
                    scope,
                    "signOn.connected",
                    scope.firm().value(),
                    claims.issuer().value());
        });
    }

    private void requireSame(FirmScope scope, Actor.Person actor, Claims claims) {
        var linked = accounts.memberOf(scope, claims.issuer(), claims.subject());
        if (linked.isEmpty() && claims.email().isEmpty()) {
            throw new Trouble.Met(Trouble.UNVERIFIED);
        }
        var me = members.all(scope).stream()
                .filter(member -> member.id().equals(actor.member()))
                .findFirst()
                .orElseThrow();
        boolean isMe = linked.map(actor.member()::equals)
                .orElseGet(() -> claims.email().filter(me.email()::equals).isPresent());
        if (!isMe) {
            throw new Trouble.Met(Trouble.NOT_YOU);
        }
    }
}
