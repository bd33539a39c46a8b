package org.fingerpost.user;

import java.util.Set;
import org.fingerpost.tenancy.FirmId;
import org.fingerpost.tenancy.IdentityId;
import org.fingerpost.tenancy.Role;

/** An active member at the firm's door, and by what they have shown so far who they are. */
public record Entrant(FirmId firm, IdentityId identity, Role role, Set<Proof> proofs) {
    public Entrant {
        proofs = Set.copyOf(proofs);
    }
}
