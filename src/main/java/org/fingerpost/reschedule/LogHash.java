package org.fingerpost.reschedule;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import org.fingerpost.platform.Token;
import org.fingerpost.tenancy.FirmId;
import org.jspecify.annotations.Nullable;

/**
 * The hash of an entry: SHA-256 over all that is stored of it and the hash before it. Each value stands behind its length
 * in four bytes, big-endian; a value that isn't there has the length -1. Text is UTF-8, an instant is the
 * seconds since 1970 in UTC with six places, as PostgreSQL keeps it.
 */
final class LogHash {
    static final int VERSION = 1;
    /** Before the first entry. */
    static final String START = "00".repeat(32);

    private static final String NAME = "fingerpost submission log ";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private LogHash() {}

    static String of(FirmId firm, LogEntry entry) {
        var hash = new LogHash();
        hash.put(NAME + entry.version());
        hash.put(firm.value().toString());
        hash.put(entry.reschedule().value().toString());
        hash.put(Integer.toString(entry.position()));
        hash.put(entry.id().value().toString());
        hash.instant(entry.recordedAt());
        hash.put(entry.recordedBy().value().toString());
        hash.put(entry.kind());
        hash.put(entry.channel());
        hash.put(entry.askedBy() == null ? null : entry.askedBy().value().toString());
        hash.put(Boolean.toString(entry.clientAsked()));
        hash.instant(entry.happenedAt());
        hash.put(entry.zone());
        hash.put(entry.serviceItemNumber());
        hash.put(entry.agent());
        hash.put(entry.words());
        hash.put(entry.confirmation());
        hash.put(entry.document() == null ? null : entry.document().value().toString());
        hash.put(entry.documentHash());
        hash.put(entry.previousHash());
        return HexFormat.of().formatHex(Token.sha256(hash.bytes.toByteArray()));
    }

    private void instant(Instant at) {
        put("%d.%06d".formatted(at.getEpochSecond(), at.getNano() / 1000));
    }

    private void put(@Nullable String text) {
        if (text == null) {
            length(-1);
            return;
        }
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        length(encoded.length);
        bytes.writeBytes(encoded);
    }

    private void length(int length) {
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
    }
}
