package org.fingerpost.reschedule;

import static org.fingerpost.db.Tables.DOCUMENT;
import static org.fingerpost.db.Tables.MEMBER;
import static org.fingerpost.db.Tables.RESCHEDULE;
import static org.fingerpost.db.Tables.SUBMISSION_LOG;
import static org.jooq.impl.DSL.row;

import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.fingerpost.db.tables.Member;
import org.fingerpost.document.DocumentId;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.tenancy.NotFound;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class SubmissionLogRepository {
    private static final HexFormat HEX = HexFormat.of();
    private static final Member RECORDER = MEMBER.as("recorder");
    private static final Member ASKER = MEMBER.as("asker");
    private static final Field<String> ZONE = SUBMISSION_LOG.TIME_ZONE.coerce(SQLDataType.CLOB);

    private static final SelectField<LogEntry> ENTRY = row(
                    SUBMISSION_LOG.ID,
                    SUBMISSION_LOG.RESCHEDULE_ID,
                    SUBMISSION_LOG.POSITION,
                    SUBMISSION_LOG.RECORDED_AT,
                    SUBMISSION_LOG.RECORDED_BY,
                    RECORDER.FULL_NAME,
                    SUBMISSION_LOG.KIND,
                    SUBMISSION_LOG.CHANNEL,
                    SUBMISSION_LOG.ASKED_BY,
                    ASKER.FULL_NAME,
                    SUBMISSION_LOG.CLIENT_ASKED,
                    SUBMISSION_LOG.HAPPENED_AT,
                    ZONE,
                    SUBMISSION_LOG.SERVICE_ITEM_NUMBER,
                    SUBMISSION_LOG.AGENT,
                    SUBMISSION_LOG.WORDS,
                    SUBMISSION_LOG.CONFIRMATION,
                    SUBMISSION_LOG.DOCUMENT_ID,
                    DOCUMENT.SHA256.convertFrom(SubmissionLogRepository::hex),
                    SUBMISSION_LOG.VERSION,
                    SUBMISSION_LOG.PREVIOUS_HASH.convertFrom(HEX::formatHex),
                    SUBMISSION_LOG.HASH.convertFrom(HEX::formatHex))
            .mapping(LogEntry::new);

    /** The log's end as the request itself remembers it. */
    record Head(int entries, @Nullable String hash) {}

    Head head(FirmScope scope, RescheduleId request) {
        return scope.sql()
                .select(RESCHEDULE.LOG_ENTRIES, RESCHEDULE.LOG_HEAD)
                .from(RESCHEDULE)
                .where(scope.owns(RESCHEDULE.FIRM_ID))
                .and(RESCHEDULE.ID.eq(request))
                .fetchOptional(row -> new Head(row.value1(), hex(row.value2())))
                .orElseThrow(() -> new NotFound(request));
    }

    /** Whoever appends next waits until this transaction is over. */
    Head lockedHead(FirmScope scope, RescheduleId request) {
        scope.sql()
                .select(RESCHEDULE.ID)
                .from(RESCHEDULE)
                .where(scope.owns(RESCHEDULE.FIRM_ID))
                .and(RESCHEDULE.ID.eq(request))
                .forUpdate()
                .execute();
        return head(scope, request);
    }

    /** The last place taken, by whomever; 0 if the log is empty. */
    int lastPosition(FirmScope scope, RescheduleId request) {
        return Objects.requireNonNull(scope.sql()
                .select(DSL.coalesce(DSL.max(SUBMISSION_LOG.POSITION), 0))
                .from(SUBMISSION_LOG)
                .where(scope.owns(SUBMISSION_LOG.FIRM_ID))
                .and(SUBMISSION_LOG.RESCHEDULE_ID.eq(request))
                .fetchSingle()
                .value1());
    }

    String documentHash(FirmScope scope, DocumentId document) {
        return scope.sql()
                .select(DOCUMENT.SHA256)
                .from(DOCUMENT)
                .where(scope.owns(DOCUMENT.FIRM_ID))
                .and(DOCUMENT.ID.eq(document))
                .fetchOptional(row -> HEX.formatHex(row.value1()))
                .orElseThrow(() -> new NotFound(document));
    }

    void insert(FirmScope scope, LogEntry entry) {
        scope.sql()
                .insertInto(SUBMISSION_LOG)
                .set(SUBMISSION_LOG.FIRM_ID, scope.firm())
                .set(SUBMISSION_LOG.ID, entry.id())
                .set(SUBMISSION_LOG.RESCHEDULE_ID, entry.reschedule())
                .set(SUBMISSION_LOG.POSITION, entry.position())
                .set(SUBMISSION_LOG.RECORDED_AT, entry.recordedAt())
                .set(SUBMISSION_LOG.RECORDED_BY, entry.recordedBy())
                .set(SUBMISSION_LOG.KIND, entry.kind())
                .set(SUBMISSION_LOG.CHANNEL, entry.channel())
                .set(SUBMISSION_LOG.ASKED_BY, entry.askedBy())
                .set(SUBMISSION_LOG.CLIENT_ASKED, entry.clientAsked())
                .set(SUBMISSION_LOG.HAPPENED_AT, entry.happenedAt())
                .set(SUBMISSION_LOG.TIME_ZONE, ZoneId.of(entry.zone()))
                .set(SUBMISSION_LOG.SERVICE_ITEM_NUMBER, entry.serviceItemNumber())
                .set(SUBMISSION_LOG.AGENT, entry.agent())
                .set(SUBMISSION_LOG.WORDS, entry.words())
                .set(SUBMISSION_LOG.CONFIRMATION, entry.confirmation())
                .set(SUBMISSION_LOG.DOCUMENT_ID, entry.document())
                .set(SUBMISSION_LOG.VERSION, entry.version())
                .set(SUBMISSION_LOG.PREVIOUS_HASH, HEX.parseHex(entry.previousHash()))
                .set(SUBMISSION_LOG.HASH, HEX.parseHex(entry.hash()))
                .execute();
        scope.sql()
                .update(RESCHEDULE)
                .set(RESCHEDULE.LOG_ENTRIES, entry.position())
                .set(RESCHEDULE.LOG_HEAD, HEX.parseHex(entry.hash()))
                .where(scope.owns(RESCHEDULE.FIRM_ID))
                .and(RESCHEDULE.ID.eq(entry.reschedule()))
                .execute();
    }

    /**
     * Oldest first. People and screenshots are joined loosely: an entry that points nowhere must not disappear, it must
     * be seen to be wrong.
     */
    List<LogEntry> of(FirmScope scope, RescheduleId request) {
        return scope.sql()
                .select(ENTRY)
                .from(SUBMISSION_LOG)
                .leftJoin(RECORDER)
                .on(RECORDER.FIRM_ID.eq(SUBMISSION_LOG.FIRM_ID))
                .and(RECORDER.ID.eq(SUBMISSION_LOG.RECORDED_BY))
                .leftJoin(ASKER)
                .on(ASKER.FIRM_ID.eq(SUBMISSION_LOG.FIRM_ID))
                .and(ASKER.ID.eq(SUBMISSION_LOG.ASKED_BY))
                .leftJoin(DOCUMENT)
                .on(DOCUMENT.FIRM_ID.eq(SUBMISSION_LOG.FIRM_ID))
                .and(DOCUMENT.ID.eq(SUBMISSION_LOG.DOCUMENT_ID))
                .where(scope.owns(SUBMISSION_LOG.FIRM_ID))
                .and(SUBMISSION_LOG.RESCHEDULE_ID.eq(request))
                .orderBy(SUBMISSION_LOG.POSITION, SUBMISSION_LOG.ID)
                .fetch(row -> row.value1());
    }

    private static @Nullable String hex(byte @Nullable [] bytes) {
        return bytes == null ? null : HEX.formatHex(bytes);
    }
}
