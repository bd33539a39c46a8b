package org.fingerpost.factor;

import java.util.Optional;
import org.fingerpost.tenancy.FactorDirectory;
import org.fingerpost.user.Entrant;
import org.fingerpost.user.SignInDemand;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Asks a person for their second factor where they have one, and leads who must have one to set it up. What a provider of
 * single sign-on asked for besides a password is the provider's matter, and the firm's that chose it.
 */
@Component
@Order(2)
public class FactorDemand implements SignInDemand {
    public static final String ASK = "/second-factor";
    public static final String SET_UP = "/second-factor/new";

    private final FactorDirectory directory;
    private final SignInPolicies policies;

    FactorDemand(FactorDirectory directory, SignInPolicies policies) {
        this.directory = directory;
        this.policies = policies;
    }

    @Override
    public Optional<String> page(Entrant entrant) {
        if (SecondFactors.isMore(entrant.proofs())) {
            return Optional.empty();
        }
        if (directory.hasAny(entrant.identity())) {
            return Optional.of(ASK);
        }
        return policies.demands(entrant.firm(), entrant.role()) ? Optional.of(SET_UP) : Optional.empty();
    }
}
