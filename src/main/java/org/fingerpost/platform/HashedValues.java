package org.fingerpost.platform;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 over values. Each stands behind its length in four bytes, big-endian, so that nothing can move from one to the
 * next; a value that isn't there has the length -1. Text is UTF-8, an instant is the seconds since 1970 in UTC with six
 * places, as PostgreSQL keeps it.
 */
public final class HashedValues {
    /** What stands before the first link of a chain. */
    public static final String START = "00".repeat(32);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    public HashedValues put(@Nullable String text) {
        if (text == null) {
            length(-1);
            return this;
        }
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        length(encoded.length);
        bytes.writeBytes(encoded);
        return this;
    }

    public HashedValues put(Instant at) {
        return put("%d.%06d".formatted(at.getEpochSecond(), at.getNano() / 1000));
    }

    /** In hexadecimal digits. */
    public String hash() {
        return HexFormat.of().formatHex(Token.sha256(bytes.toByteArray()));
    }

    private void length(int length) {
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
    }
}
