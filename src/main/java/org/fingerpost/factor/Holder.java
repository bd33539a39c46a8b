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

    /** Whether a factor of the person's own was shown. */
    boolean hasShownFactor() {
        return proofs.contains(Proof.CODE) || proofs.contains(Proof.PASSKEY);
    }

    /** Whether a firm's provider alone has said who this is; of what counts in the person's other firms too it has no say. */
    boolean isVouchedForAlone() {
        return proofs.stream().allMatch(Proof::isOfOneFirm);
    }
}
