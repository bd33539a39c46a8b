package org.fingerpost.report;

import static java.util.Objects.requireNonNullElse;
import static org.fingerpost.db.Tables.CLIENT_REPORT;
import static org.fingerpost.db.Tables.REPORT_PAPER;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fingerpost.document.DocumentId;
import org.fingerpost.matter.MatterId;
import org.fingerpost.reschedule.ClientWords;
import org.fingerpost.reschedule.RescheduleId;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.tenancy.MemberId;
import org.fingerpost.tenancy.NotFound;
import org.fingerpost.vault.KeepsSealed;
import org.fingerpost.vault.SealedColumn;
import org.fingerpost.vault.Vault;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SelectField;
import org.springframework.stereotype.Repository;

@Repository
class ReportRepository implements KeepsSealed {
    private static final SelectField<Sender> SENDER = row(
                    CLIENT_REPORT.clientLink().RECIPIENT, CLIENT_REPORT.clientLink().RECIPIENT_NAME)
            .mapping(Sender::new);
    private static final int MOST = 200;

    private final SealedColumn words;

    ReportRepository(Vault vault) {
        words = SealedColumn.of(
                vault, CLIENT_REPORT.FIRM_ID, CLIENT_REPORT.ID, CLIENT_REPORT.WORDS, CLIENT_REPORT.WORDS_SEALED);
    }

    @Override
    public List<SealedColumn> sealedPlaces() {
        return List.of(words);
    }

    ClientReport get(FirmScope scope, ReportId id) {
        return fetch(scope, CLIENT_REPORT.ID.eq(id), MOST).stream().findFirst().orElseThrow(() -> new NotFound(id));
    }

    Optional<ClientReport> draft(FirmScope scope, ReportSubject subject) {
        return fetch(
                        scope,
                        same(subject)
                                .and(CLIENT_REPORT.KIND.eq(subject.kind()))
                                .and(CLIENT_REPORT.STATE.eq(ReportState.DRAFT)),
                        1)
                .stream()
                .findFirst();
    }

    /** The last one of any kind that was sent through the link about the same. */
    Optional<ClientReport> last(FirmScope scope, ReportSubject subject) {
        return fetch(scope, same(subject).and(CLIENT_REPORT.STATE.ne(ReportState.DRAFT)), 1).stream()
                .findFirst();
    }

    /** What was sent, newest first. */
    List<ClientReport> of(FirmScope scope, MatterId matter) {
        return fetch(scope, CLIENT_REPORT.MATTER_ID.eq(matter).and(CLIENT_REPORT.STATE.ne(ReportState.DRAFT)), MOST);
    }

    /** What was begun through a link and not sent. */
    List<ClientReport> unsent(FirmScope scope, UUID link) {
        return fetch(scope, CLIENT_REPORT.LINK_ID.eq(link).and(CLIENT_REPORT.STATE.eq(ReportState.DRAFT)), MOST);
    }

    /** Newest first. */
    List<ClientReport> waiting(FirmScope scope) {
        return fetch(scope, CLIENT_REPORT.STATE.eq(ReportState.NEW), MOST);
    }

    void insert(FirmScope scope, ReportId id, ReportSubject subject, Telling telling) {
        scope.sql()
                .insertInto(CLIENT_REPORT)
                .set(CLIENT_REPORT.FIRM_ID, scope.firm())
                .set(CLIENT_REPORT.ID, id)
                .set(CLIENT_REPORT.LINK_ID, subject.link())
                .set(CLIENT_REPORT.MATTER_ID, subject.matter())
                .set(CLIENT_REPORT.APPOINTMENT_ID, subject.appointment())
                .set(CLIENT_REPORT.KIND, subject.kind())
                .set(CLIENT_REPORT.STATE, ReportState.DRAFT)
                .set(CLIENT_REPORT.REASON, telling.reason())
                .set(
                        CLIENT_REPORT.WORDS_SEALED,
                        words.seal(scope, id.value(), telling.words().words()))
                .set(CLIENT_REPORT.LANGUAGE, telling.words().language())
                .set(CLIENT_REPORT.BEGUN_AT, scope.now())
                .execute();
    }

    void update(FirmScope scope, ReportId id, Telling telling) {
        scope.sql()
                .update(CLIENT_REPORT)
                .set(CLIENT_REPORT.REASON, telling.reason())
                .setNull(CLIENT_REPORT.WORDS)
                .set(
                        CLIENT_REPORT.WORDS_SEALED,
                        words.seal(scope, id.value(), telling.words().words()))
                .set(CLIENT_REPORT.LANGUAGE, telling.words().language())
                .where(scope.owns(CLIENT_REPORT.FIRM_ID))
                .and(CLIENT_REPORT.ID.eq(id))
                .and(CLIENT_REPORT.STATE.eq(ReportState.DRAFT))
                .execute();
    }

    void send(FirmScope scope, ReportId id, boolean needsSomebody) {
        scope.sql()
                .update(CLIENT_REPORT)
                .set(CLIENT_REPORT.STATE, needsSomebody ? ReportState.NEW : ReportState.CLOSED)
                .set(CLIENT_REPORT.SENT_AT, scope.now())
                .set(CLIENT_REPORT.CLOSED_AT, needsSomebody ? null : scope.now())
                .where(scope.owns(CLIENT_REPORT.FIRM_ID))
                .and(CLIENT_REPORT.ID.eq(id))
                .and(CLIENT_REPORT.STATE.eq(ReportState.DRAFT))
                .execute();
    }

    /** Whether the report still waited for somebody. */
    boolean close(FirmScope scope, ReportId id, ReportState to, MemberId by) {
        return scope.sql()
                        .update(CLIENT_REPORT)
                        .set(CLIENT_REPORT.STATE, to)
                        .set(CLIENT_REPORT.CLOSED_BY, by)
                        .set(CLIENT_REPORT.CLOSED_AT, scope.now())
                        .where(scope.owns(CLIENT_REPORT.FIRM_ID))
                        .and(CLIENT_REPORT.ID.eq(id))
                        .and(CLIENT_REPORT.STATE.eq(ReportState.NEW))
                        .execute()
                == 1;
    }

    void became(FirmScope scope, ReportId id, RescheduleId request) {
        scope.sql()
                .update(CLIENT_REPORT)
                .set(CLIENT_REPORT.RESCHEDULE_ID, request)
                .where(scope.owns(CLIENT_REPORT.FIRM_ID))
                .and(CLIENT_REPORT.ID.eq(id))
                .execute();
    }

    void addPaper(FirmScope scope, ReportId id, DocumentId document, int position) {
        scope.sql()
                .insertInto(REPORT_PAPER)
                .set(REPORT_PAPER.FIRM_ID, scope.firm())
                .set(REPORT_PAPER.REPORT_ID, id)
                .set(REPORT_PAPER.DOCUMENT_ID, document)
                .set(REPORT_PAPER.POSITION, position)
                .execute();
    }

    void removePaper(FirmScope scope, ReportId id, DocumentId document) {
        scope.sql()
                .update(REPORT_PAPER)
                .set(REPORT_PAPER.REMOVED_AT, scope.now())
                .where(scope.owns(REPORT_PAPER.FIRM_ID))
                .and(REPORT_PAPER.REPORT_ID.eq(id))
                .and(REPORT_PAPER.DOCUMENT_ID.eq(document))
                .and(REPORT_PAPER.REMOVED_AT.isNull())
                .execute();
    }

    /** How many were ever added, those that were taken out again too. */
    int papersEver(FirmScope scope, ReportId id) {
        return scope.sql()
                .fetchCount(REPORT_PAPER, scope.owns(REPORT_PAPER.FIRM_ID).and(REPORT_PAPER.REPORT_ID.eq(id)));
    }

    /** Whether a file of this content is among the report's papers. */
    boolean holds(FirmScope scope, ReportId id, byte[] sha256) {
        return scope.sql()
                .fetchExists(select(REPORT_PAPER.DOCUMENT_ID)
                        .from(REPORT_PAPER)
                        .where(scope.owns(REPORT_PAPER.FIRM_ID))
                        .and(REPORT_PAPER.REPORT_ID.eq(id))
                        .and(REPORT_PAPER.REMOVED_AT.isNull())
                        .and(REPORT_PAPER.document().SHA256.eq(sha256)));
    }

    private static Condition same(ReportSubject subject) {
        var appointment = subject.appointment();
        return CLIENT_REPORT
                .LINK_ID
                .eq(subject.link())
                .and(CLIENT_REPORT.MATTER_ID.eq(subject.matter()))
                .and(
                        appointment == null
                                ? CLIENT_REPORT.APPOINTMENT_ID.isNull()
                                : CLIENT_REPORT.APPOINTMENT_ID.eq(appointment));
    }

    private static Field<List<ReportPaper>> papers(FirmScope scope) {
        return multiset(select(REPORT_PAPER.DOCUMENT_ID, REPORT_PAPER.document().FILE_NAME)
                        .from(REPORT_PAPER)
                        .where(scope.owns(REPORT_PAPER.FIRM_ID))
                        .and(REPORT_PAPER.REPORT_ID.eq(CLIENT_REPORT.ID))
                        .and(REPORT_PAPER.REMOVED_AT.isNull())
                        .orderBy(REPORT_PAPER.POSITION, REPORT_PAPER.DOCUMENT_ID))
                .convertFrom(rows -> rows.map(mapping(ReportPaper::new)));
    }

    private List<ClientReport> fetch(FirmScope scope, Condition which, int most) {
        return scope.sql()
                .select(
                        CLIENT_REPORT.ID,
                        CLIENT_REPORT.KIND,
                        CLIENT_REPORT.STATE,
                        CLIENT_REPORT.LINK_ID,
                        SENDER,
                        CLIENT_REPORT.MATTER_ID,
                        CLIENT_REPORT.matter().client().FULL_NAME,
                        CLIENT_REPORT.APPOINTMENT_ID,
                        CLIENT_REPORT.appointment().STARTS_AT,
                        CLIENT_REPORT.appointment().TIME_ZONE,
                        row(
                                        CLIENT_REPORT.ID,
                                        CLIENT_REPORT.REASON,
                                        CLIENT_REPORT.WORDS,
                                        CLIENT_REPORT.WORDS_SEALED,
                                        CLIENT_REPORT.LANGUAGE)
                                .mapping((id, reason, plain, kept, language) -> new Telling(
                                        reason,
                                        new ClientWords(
                                                requireNonNullElse(words.read(scope, id.value(), plain, kept), ""),
                                                language))),
                        papers(scope),
                        CLIENT_REPORT.SENT_AT,
                        CLIENT_REPORT.member().FULL_NAME,
                        CLIENT_REPORT.CLOSED_AT,
                        CLIENT_REPORT.RESCHEDULE_ID)
                .from(CLIENT_REPORT)
                .where(scope.owns(CLIENT_REPORT.FIRM_ID))
                .and(which)
                .orderBy(CLIENT_REPORT.SENT_AT.desc(), CLIENT_REPORT.ID.desc())
                .limit(most)
                .fetch(mapping(ClientReport::new));
    }
}
