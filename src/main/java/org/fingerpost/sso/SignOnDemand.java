package org.fingerpost.sso;

import java.util.Optional;
import org.fingerpost.audit.AuditTrail;
import org.fingerpost.factor.FactorDemand;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.FirmDatabase;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.user.Entrant;
import org.fingerpost.user.Member;
import org.fingerpost.user.Proof;
import org.fingerpost.user.SignInDemand;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Sends to the firm's provider who came by another way, where the firm wants no other. An admin who is named for
 * emergencies may go round it, once they have shown a second factor and said that they mean to.
 */
@Component
@Order(1)
public class SignOnDemand implements SignInDemand {
    public static final String PAGE = "/only-sign-on";

    private final FirmDatabase database;
    private final SignOnRepository repository;
    private final BreakGlass breakGlass;
    private final AuditTrail audit;

    SignOnDemand(FirmDatabase database, SignOnRepository repository, BreakGlass breakGlass, AuditTrail audit) {
        this.database = database;
        this.repository = repository;
        this.breakGlass = breakGlass;
        this.audit = audit;
    }

    @Override
    public Optional<String> page(Entrant entrant) {
        if (entrant.proofs().contains(Proof.SINGLE_SIGN_ON)) {
            return Optional.empty();
        }
        return database.in(new Actor.Portal(entrant.firm()), scope -> page(scope, entrant));
    }

    private Optional<String> page(FirmScope scope, Entrant entrant) {
        if (!repository.isOnlyWay(scope)) {
            return Optional.empty();
        }
        if (whoGoesRound(scope, entrant).isEmpty()) {
            return Optional.of(PAGE);
        }
        if (!hasShownFactor(entrant)) {
            return Optional.of(FactorDemand.ASK);
        }
        return entrant.proofs().contains(Proof.EMERGENCY) ? Optional.empty() : Optional.of(PAGE);
    }

    /** Whether this person may go round the provider, and has shown enough. */
    public boolean mayGoRound(Entrant entrant) {
        return hasShownFactor(entrant)
                && database.in(
                        new Actor.Portal(entrant.firm()),
                        scope -> whoGoesRound(scope, entrant).isPresent());
    }

    /** Writes down that they do. */
    public void noteGoingRound(Entrant entrant) {
        database.run(
                new Actor.Portal(entrant.firm()),
                scope -> whoGoesRound(scope, entrant)
                        .ifPresent(member -> audit.record(
                                scope, "signOn.breakGlass", member.id().value(), "")));
    }

    private Optional<Member> whoGoesRound(FirmScope scope, Entrant entrant) {
        return breakGlass.ready(scope).stream()
                .filter(member -> member.identity().equals(entrant.identity()))
                .findFirst();
    }

    private static boolean hasShownFactor(Entrant entrant) {
        return entrant.proofs().contains(Proof.CODE) || entrant.proofs().contains(Proof.PASSKEY);
    }
}
