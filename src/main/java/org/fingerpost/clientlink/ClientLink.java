package org.fingerpost.clientlink;

import java.time.Instant;
import org.fingerpost.matter.MatterId;
import org.jspecify.annotations.Nullable;

/**
 * A link that a firm gave to a client. What it opens is a status page; the secret in it is stored nowhere.
 *
 * @param createdBy the name of the person who shared it
 * @param expiresAt from then on it opens nothing
 */
public record ClientLink(
        ClientLinkId id,
        MatterId matter,
        String createdBy,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant revokedAt) {

    public boolean opensAt(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }
}
