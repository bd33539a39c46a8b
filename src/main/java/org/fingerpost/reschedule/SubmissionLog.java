package org.fingerpost.reschedule;

import static org.fingerpost.platform.Texts.text;
import static org.fingerpost.tenancy.Permission.PREPARE_RESCHEDULES;
import static org.fingerpost.tenancy.Permission.VIEW_CASES;

import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fingerpost.audit.AuditTrail;
import org.fingerpost.document.DocumentId;
import org.fingerpost.document.Documents;
import org.fingerpost.document.Upload;
import org.fingerpost.firm.Firms;
import org.fingerpost.platform.Ids;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.FirmDatabase;
import org.fingerpost.tenancy.FirmScope;
import org.springframework.stereotype.Service;

/**
 * What happened between a request and USCIS, by whom, when and in which words. Nothing in it is changed or deleted: each
 * entry's hash covers the one before, and the audit trail holds every hash as well.
 */
@Service
public class SubmissionLog {
    /** The audit trail's line for each entry. */
    public static final String APPENDED = "log.appended";

    private final FirmDatabase database;
    private final SubmissionLogRepository repository;
    private final AuditTrail audit;
    private final Firms firms;
    private final Documents documents;

    SubmissionLog(
            FirmDatabase database,
            SubmissionLogRepository repository,
            AuditTrail audit,
            Firms firms,
            Documents documents) {
        this.documents = documents;
        this.database = database;
        this.repository = repository;
        this.audit = audit;
        this.firms = firms;
    }

    public void append(Actor.Person actor, RescheduleId request, Step step) {
        actor.require(PREPARE_RESCHEDULES);
        database.run(actor, scope -> append(scope, request, step));
    }

    /** As a step of another use case. An entry holds one file; each further one is a note of the same moment. */
    void append(FirmScope scope, RescheduleId request, Step step, List<Upload> files) {
        var person = ((Actor.Person) scope.actor()).member();
        var kept =
                files.stream().map(file -> documents.add(scope, person, file)).toList();
        append(scope, request, kept.isEmpty() ? step : step.showing(kept.getFirst()));
        kept.stream()
                .skip(1)
                .map(Step.told(LogKind.NOTE, step.happenedAt(), step.zone(), "", text("log.file.further"))::showing)
                .forEach(further -> append(scope, request, further));
    }

    /** As a step of another use case: if the entry can't be written, nothing is. */
    void append(FirmScope scope, RescheduleId request, Step step) {
        var head = repository.lockedHead(scope, request);
        // An entry that somebody planted must not stop the firm's work: the next one goes behind it.
        int position = Math.max(head.entries(), repository.lastPosition(scope, request)) + 1;
        DocumentId document = step.document();
        var unhashed = new LogEntry(
                Ids.next(LogEntryId::new),
                request,
                position,
                scope.now().truncatedTo(ChronoUnit.MICROS),
                ((Actor.Person) scope.actor()).member(),
                null,
                step.kind().name(),
                step.channel() == null ? null : step.channel().name(),
                step.askedBy(),
                null,
                step.clientAsked(),
                step.happenedAt(),
                step.zone().getId(),
                step.serviceItemNumber(),
                step.agent(),
                step.words(),
                step.confirmation(),
                document,
                document == null ? null : repository.documentHash(scope, document),
                LogHash.VERSION,
                head.hash() == null ? LogHash.START : head.hash(),
                "");
        var entry = unhashed.hashed(LogHash.of(scope.firm(), unhashed));
        repository.insert(scope, entry);
        audit.record(scope, APPENDED, request.value(), LogCheck.line(entry));
    }

    /** As a step of another use case, for something that just became known. */
    void tell(FirmScope scope, RescheduleId request, LogKind kind, String number, String words) {
        append(scope, request, Step.told(kind, scope.now(), clock(scope), number, words));
    }

    /** Oldest first. */
    public List<LogEntry> of(Actor actor, RescheduleId request) {
        actor.require(VIEW_CASES);
        return database.in(actor, scope -> repository.of(scope, request));
    }

    /** The entries that tell of asking USCIS, as a step of another use case, which has authorised already. */
    Stream<LogEntry> asked(FirmScope scope, RescheduleId request) {
        return repository.of(scope, request).stream()
                .filter(entry -> entry.knownKind().filter(LogKind::asks).isPresent());
    }

    /** Whether log and files are what the portal wrote and kept, else the first entry that isn't, and why. */
    public Optional<LogBreak> verify(Actor actor, RescheduleId request) {
        actor.require(VIEW_CASES);
        return database.in(
                actor,
                scope -> new LogCheck(
                                scope.firm(),
                                repository.head(scope, request),
                                repository.of(scope, request),
                                audit.details(scope, APPENDED, request.value()),
                                entry -> fileIsWhole(scope, entry))
                        .firstBreak());
    }

    private boolean fileIsWhole(FirmScope scope, LogEntry entry) {
        return entry.document() == null || documents.isWhole(scope, entry.document(), entry.documentHash());
    }

    /** The clock that the firm's people look at. */
    ZoneId clock(FirmScope scope) {
        return firms.get(scope).zone();
    }
}
