package org.fingerpost.reschedule;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import org.fingerpost.document.DocumentId;
import org.fingerpost.tenancy.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a request's submission log, as it is stored. Kind, channel and zone stay text: what somebody put there
 * past the portal must be seen as it is, and not be taken for something the portal knows.
 *
 * @param position 1, 2, 3 … within the request
 * @param documentHash the SHA-256 of the screenshot
 * @param version how the hash is made
 * @param previousHash of the entry before, in hexadecimal digits
 */
public record LogEntry(
        LogEntryId id,
        RescheduleId reschedule,
        int position,
        Instant recordedAt,
        MemberId recordedBy,
        @Nullable String recordedByName,
        String kind,
        @Nullable String channel,
        @Nullable MemberId askedBy,
        @Nullable String askedByName,
        boolean clientAsked,
        Instant happenedAt,
        String zone,
        String serviceItemNumber,
        String agent,
        String words,
        String confirmation,
        @Nullable DocumentId document,
        @Nullable String documentHash,
        int version,
        String previousHash,
        String hash) {

    /** Empty for a kind that the portal never writes. */
    public Optional<LogKind> knownKind() {
        return Arrays.stream(LogKind.values())
                .filter(known -> known.name().equals(kind))
                .findFirst();
    }

    /** The clock that was meant; UTC where no such zone exists. */
    public ZoneId clock() {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException _) {
            return ZoneId.of("UTC");
        }
    }

    /** Enough to tell entries apart by eye. */
    public String shortHash() {
        return hash.substring(0, Math.min(12, hash.length()));
    }

    LogEntry hashed(String made) {
        return new LogEntry(
                id,
                reschedule,
                position,
                recordedAt,
                recordedBy,
                recordedByName,
                kind,
                channel,
                askedBy,
                askedByName,
                clientAsked,
                happenedAt,
                zone,
                serviceItemNumber,
                agent,
                words,
                confirmation,
                document,
                documentHash,
                version,
                previousHash,
                made);
    }
}
