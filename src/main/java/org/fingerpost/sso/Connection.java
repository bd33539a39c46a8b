package org.fingerpost.sso;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A firm's provider, without the secret that the two share.
 *
 * @param testedAt when an admin signed in with it for the first time
 */
public record Connection(
        ConnectionId id,
        State state,
        Issuer issuer,
        String clientId,
        Instant createdAt,
        @Nullable Instant testedAt) {
    /** Only one of each of the first two at a time. */
    public enum State {
        /** Counts for nothing yet. */
        DRAFT,
        /** Signs people in. */
        ACTIVE,
        ENDED
    }
}
