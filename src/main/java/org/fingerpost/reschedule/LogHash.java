package org.fingerpost.reschedule;

import org.fingerpost.platform.HashedValues;
import org.fingerpost.tenancy.FirmId;

/** The hash of an entry: over all that is stored of it and the hash before it. */
final class LogHash {
    static final int VERSION = 1;
    /** Before the first entry. */
    static final String START = HashedValues.START;

    private static final String NAME = "fingerpost submission log ";

    private LogHash() {}

    static String of(FirmId firm, LogEntry entry) {
        return new HashedValues()
                .put(NAME + entry.version())
                .put(firm.value().toString())
                .put(entry.reschedule().value().toString())
                .put(Integer.toString(entry.position()))
                .put(entry.id().value().toString())
                .put(entry.recordedAt())
                .put(entry.recordedBy().value().toString())
                .put(entry.kind())
                .put(entry.channel())
                .put(entry.askedBy() == null ? null : entry.askedBy().value().toString())
                .put(Boolean.toString(entry.clientAsked()))
                .put(entry.happenedAt())
                .put(entry.zone())
                .put(entry.serviceItemNumber())
                .put(entry.agent())
                .put(entry.words())
                .put(entry.confirmation())
                .put(entry.document() == null ? null : entry.document().value().toString())
                .put(entry.documentHash())
                .put(entry.previousHash())
                .hash();
    }
}
