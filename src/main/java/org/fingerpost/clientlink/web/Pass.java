package org.fingerpost.clientlink.web;

import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.fingerpost.clientlink.LinkOpeningId;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.FirmId;

/**
 * What a visitor holds in place of the link's token, once it was exchanged.
 *
 * @param since when the link was opened; whole seconds
 * @param asked whether a second step has still to be passed
 * @param opening where it is noted that the link was followed, until it is noted too that the status was read
 */
record Pass(Actor.LinkHolder holder, Instant since, boolean asked, Optional<LinkOpeningId> opening) {
    private static final int UUID_BYTES = 2 * Long.BYTES;
    private static final int BYTES = 3 * UUID_BYTES + Long.BYTES + 1;
    private static final UUID NONE = new UUID(0, 0);

    Pass {
        since = since.truncatedTo(ChronoUnit.SECONDS);
    }

    Pass answered() {
        return new Pass(holder, since, false, opening);
    }

    Pass read() {
        return new Pass(holder, since, asked, Optional.empty());
    }

    byte[] bytes() {
        var bytes = ByteBuffer.allocate(BYTES);
        put(bytes, holder.firm().value());
        put(bytes, holder.link());
        bytes.putLong(since.getEpochSecond()).put((byte) (asked ? 1 : 0));
        put(bytes, opening.map(LinkOpeningId::value).orElse(NONE));
        return bytes.array();
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
                    Instant.ofEpochSecond(bytes.getLong()),
                    bytes.get() != 0,
                    Optional.of(uuid(bytes)).filter(id -> !id.equals(NONE)).map(LinkOpeningId::new)));
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
