package org.fingerpost.factor;

import java.util.Set;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.IdentityId;
import org.fingerpost.user.Proof;

/** A person at the door of a firm or inside it, by what they have shown so far who they are. */
public record Holder(Actor.Person person, IdentityId identity, String email, Set<Proof> proofs) {
    public Holder {
        proofs = Set.copyOf(proofs);
    }

    /** Whether nothing more needs to be shown: a passkey asks for a finger or a PIN itself, a provider for what it likes. */
    boolean hasShownMore() {
        return SecondFactors.isMore(proofs);
    }
}
