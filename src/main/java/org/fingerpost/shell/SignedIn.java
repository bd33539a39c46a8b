package org.fingerpost.shell;

import java.io.Serializable;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fingerpost.tenancy.FirmId;
import org.fingerpost.tenancy.IdentityId;
import org.fingerpost.user.Proof;
import org.jspecify.annotations.Nullable;

/** Who a session belongs to, and how they showed it. Without a firm the person has several and has yet to say which. */
record SignedIn(UUID identityId, @Nullable UUID firmId, EnumSet<Proof> proofs, Instant provenAt)
        implements Serializable {
    static final String MEMBER = "MEMBER";

    static SignedIn by(Proof proof, IdentityId identity, Instant now) {
        return new SignedIn(identity.value(), null, EnumSet.of(proof), now);
    }

    IdentityId identity() {
        return new IdentityId(identityId);
    }

    Optional<FirmId> firm() {
        return Optional.ofNullable(firmId).map(FirmId::new);
    }

    SignedIn in(FirmId firm) {
        return new SignedIn(identityId, firm.value(), proofs, provenAt);
    }

    SignedIn with(Proof proof, Instant now) {
        var more = EnumSet.copyOf(proofs);
        more.add(proof);
        return new SignedIn(identityId, firmId, more, now);
    }

    Set<Proof> shown() {
        return Collections.unmodifiableSet(proofs);
    }
}
