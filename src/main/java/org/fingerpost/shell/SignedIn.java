package org.fingerpost.shell;

import java.io.Serializable;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fingerpost.platform.Ids;
import org.fingerpost.tenancy.FirmId;
import org.fingerpost.tenancy.IdentityId;
import org.fingerpost.user.Proof;
import org.jspecify.annotations.Nullable;

/**
 * Who a session belongs to, and how they showed it. Without a firm the person has several and has yet to say which.
 *
 * @param session the number of its row; no secret, unlike the cookie that the browser holds
 */
record SignedIn(
        UUID identityId,
        @Nullable UUID firmId,
        EnumSet<Proof> proofs,
        Instant provenAt,
        UUID session,
        Instant startedAt)
        implements Serializable {
    static final String MEMBER = "MEMBER";

    static SignedIn by(Proof proof, IdentityId identity, Instant now) {
        return new SignedIn(identity.value(), null, EnumSet.of(proof), now, Ids.<UUID>next(id -> id), now);
    }

    IdentityId identity() {
        return new IdentityId(identityId);
    }

    Optional<FirmId> firm() {
        return Optional.ofNullable(firmId).map(FirmId::new);
    }

    /** What speaks for one firm alone is left behind there. */
    SignedIn in(FirmId firm) {
        var kept = EnumSet.copyOf(proofs);
        if (firmId != null && !firmId.equals(firm.value())) {
            kept.removeIf(Proof::isOfOneFirm);
        }
        return new SignedIn(identityId, firm.value(), kept, provenAt, session, startedAt);
    }

    /** Whether nothing was shown that would count in another firm too. */
    boolean isOfItsFirmAlone() {
        return proofs.stream().allMatch(Proof::isOfOneFirm);
    }

    SignedIn with(Proof proof, Instant now) {
        var more = EnumSet.copyOf(proofs);
        more.add(proof);
        return new SignedIn(identityId, firmId, more, now, session, startedAt);
    }

    Set<Proof> shown() {
        return Collections.unmodifiableSet(proofs);
    }
}
