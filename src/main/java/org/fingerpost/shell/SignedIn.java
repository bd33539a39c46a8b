package org.fingerpost.shell;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.fingerpost.tenancy.FirmId;
import org.fingerpost.tenancy.IdentityId;
import org.jspecify.annotations.Nullable;

/** Who a session belongs to. Without a firm the person has several and has yet to say which. */
record SignedIn(UUID identityId, @Nullable UUID firmId) implements Serializable {
    static final String MEMBER = "MEMBER";

    IdentityId identity() {
        return new IdentityId(identityId);
    }

    Optional<FirmId> firm() {
        return Optional.ofNullable(firmId).map(FirmId::new);
    }

    SignedIn in(FirmId firm) {
        return new SignedIn(identityId, firm.value());
    }
}
