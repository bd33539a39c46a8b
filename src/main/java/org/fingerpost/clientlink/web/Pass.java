package org.fingerpost.clientlink.web;

import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.FirmId;

/**
 * What a visitor holds in place of the link's token, once it was exchanged.
 *
 * @param since when the link was opened
 */
record Pass(Actor.LinkHolder holder, Instant since) {
    private static final int BYTES = 2 * Long.BYTES * 2 + Long.BYTES;

    byte[] bytes() {
        var bytes = ByteBuffer.allocate(BYTES);
        put(bytes, holder.firm().value());
        put(bytes, holder.link());
        return bytes.putLong(since.getEpochSecond()).array();
    }

    /** Empty where the bytes can't be one, such as those of an earlier release. */
    static Optional<Pass> read(byte[] sealed) {
        if (sealed.length != BYTES) {
            return Optional.empty();
        }
        var bytes = ByteBuffer.wrap(sealed);
        try {
            return Optional.of(new Pass(
                    new Actor.LinkHolder(new FirmId(uuid(bytes)), uuid(bytes)),
                    Instant.ofEpochSecond(bytes.getLong())));
        } catch (DateTimeException outOfTime) {
            return Optional.empty();
        }
    }

    private static void put(ByteBuffer bytes, UUID id) {
        bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private static UUID uuid(ByteBuffer bytes) {
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
