package org.fingerpost.clientlink;

import java.time.Instant;
import org.fingerpost.matter.MatterId;
import org.fingerpost.report.LinkRecipient;
import org.jspecify.annotations.Nullable;

/**
 * A link that a firm gave to one person. What it opens is a status page; the secret in it is stored nowhere.
 *
 * @param name who another recipient is; empty for the client, the spouse and the sponsor
 * @param email where the recipient is written to, if the firm noted it
 * @param createdBy the name of the person who shared it
 * @param expiresAt from then on it opens nothing; follows the matter's last appointment
 * @param closedForSafety whether the portal closed it because the client's contact must be safe from now on
 */
public record ClientLink(
        ClientLinkId id,
        MatterId matter,
        LinkRecipient recipient,
        String name,
        @Nullable String email,
        SecondStep step,
        String createdBy,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant revokedAt,
        boolean closedForSafety) {

    public boolean opensAt(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }
}
