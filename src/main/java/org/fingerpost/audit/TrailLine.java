package org.fingerpost.audit;

import java.time.Instant;
import java.util.UUID;
import org.fingerpost.platform.HashedValues;
import org.fingerpost.tenancy.FirmId;
import org.jspecify.annotations.Nullable;

/**
 * One line of the trail, as it is stored.
 *
 * @param position 1, 2, 3 … within the firm
 * @param actorKind {@code Person}, {@code LinkHolder} or {@code Portal}
 * @param actorName as the person was named then; empty for who has no name
 * @param address the network address that the person came from
 * @param kind of the record: the first word of the action
 * @param previousHash of the line before, in hexadecimal digits
 */
public record TrailLine(
        long position,
        UUID id,
        Instant at,
        String actorKind,
        @Nullable UUID actor,
        String actorName,
        @Nullable String address,
        String kind,
        String action,
        UUID subject,
        String detail,
        String previousHash,
        String hash) {

    /** What the hash of an untouched line is; the database makes it by the same rule when the line is written. */
    String hashOf(FirmId firm) {
        return new HashedValues()
                .put("fingerpost audit trail 1")
                .put(firm.value().toString())
                .put(Long.toString(position))
                .put(id.toString())
                .put(at)
                .put(actorKind)
                .put(actor == null ? null : actor.toString())
                .put(actorName)
                .put(address)
                .put(kind)
                .put(action)
                .put(subject.toString())
                .put(detail)
                .put(previousHash)
                .hash();
    }
}
