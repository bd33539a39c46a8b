package org.fingerpost.vault;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * What a column that ends in {@code _sealed} holds: the version of the firm's key in four bytes, the highest first, and
 * what Tink made of the text. Only that key opens it, and only for the same firm, row and column.
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes of one column on their way; nobody compares two
public record SealedText(byte[] value) {
    private static final int VERSION_BYTES = Integer.BYTES;

    static SealedText of(Sealed sealed) {
        return new SealedText(ByteBuffer.allocate(VERSION_BYTES + sealed.content().length)
                .putInt(sealed.keyVersion())
                .put(sealed.content())
                .array());
    }

    /** What stands before each text that was sealed with this version or a later one, as PostgreSQL orders bytes. */
    static SealedText startOf(int keyVersion) {
        return of(new Sealed(keyVersion, new byte[0]));
    }

    Sealed sealed() {
        return new Sealed(ByteBuffer.wrap(value).getInt(), Arrays.copyOfRange(value, VERSION_BYTES, value.length));
    }
}
