package org.fingerpost.report;

import static org.fingerpost.tenancy.Permission.VIEW_CASES;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fingerpost.audit.AuditTrail;
import org.fingerpost.document.DocumentId;
import org.fingerpost.document.Documents;
import org.fingerpost.document.Upload;
import org.fingerpost.matter.MatterId;
import org.fingerpost.platform.Ids;
import org.fingerpost.platform.Token;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.FirmDatabase;
import org.fingerpost.tenancy.FirmScope;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * A client writes a report, step by step, and sends it. What they typed or added is kept at each step and found again.
 * What takes a scope is a step of the link's use cases, which have authorised already and hold the link, so that two
 * requests at once come one after the other.
 */
@Service
public class ClientReports {
    /** A client may take a file out and put in another; not without end. */
    private static final int MOST_PAPERS_EVER = 40;

    private final FirmDatabase database;
    private final ReportRepository repository;
    private final Documents documents;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    ClientReports(
            FirmDatabase database,
            ReportRepository repository,
            Documents documents,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.database = database;
        this.repository = repository;
        this.documents = documents;
        this.audit = audit;
        this.events = events;
    }

    /** What waits for a person of the firm, newest first. */
    public List<ClientReport> waiting(Actor actor) {
        actor.require(VIEW_CASES);
        return database.in(actor, repository::waiting);
    }

    /** What came from the client of a matter, newest first. */
    public List<ClientReport> of(Actor actor, MatterId matter) {
        actor.require(VIEW_CASES);
        return database.in(actor, scope -> of(scope, matter));
    }

    public List<ClientReport> of(FirmScope scope, MatterId matter) {
        return repository.of(scope, matter);
    }

    /** What was begun through a link and not sent, about anything. */
    public List<ClientReport> unsent(FirmScope scope, UUID link) {
        return repository.unsent(scope, link);
    }

    /** What was written and not sent yet. */
    public Optional<ClientReport> draft(FirmScope scope, ReportSubject subject) {
        return repository.draft(scope, subject);
    }

    /** Keeps what was typed so far. */
    public ClientReport keep(FirmScope scope, ReportSubject subject, Telling telling) {
        var draft = repository.draft(scope, subject);
        var id = draft.map(ClientReport::id).orElseGet(() -> Ids.next(ReportId::new));
        if (draft.isPresent()) {
            repository.update(scope, id, telling);
        } else {
            repository.insert(scope, id, subject, telling);
        }
        return repository.get(scope, id);
    }

    /** Adds a file to what was kept; one that is there already is not added twice. False where no more fit. */
    public boolean attach(FirmScope scope, ClientReport draft, Upload file) {
        if (repository.holds(scope, draft.id(), Token.sha256(file.content()))) {
            return true;
        }
        int ever = repository.papersEver(scope, draft.id());
        int there = repository.get(scope, draft.id()).papers().size();
        if (there >= draft.kind().mostPapers() || ever >= MOST_PAPERS_EVER) {
            return false;
        }
        repository.addPaper(scope, draft.id(), documents.addFromClient(scope, file), ever);
        return true;
    }

    /** Takes a file out of what was kept. */
    public void detach(FirmScope scope, ClientReport draft, DocumentId paper) {
        repository.removePaper(scope, draft.id(), paper);
    }

    /**
     * The report that arrived already, where the same is sent again: pressed twice, the page gone back to, or another
     * window. Nothing was written since, and nothing is new in it.
     */
    public Optional<ClientReport> sentBefore(
            FirmScope scope, ReportSubject subject, Telling telling, List<Upload> files) {
        return repository
                .last(scope, subject)
                .filter(last -> last.kind() == subject.kind() && last.telling().equals(telling))
                .filter(last -> files.stream()
                        .allMatch(file -> repository.holds(scope, last.id(), Token.sha256(file.content()))))
                .filter(_ -> repository.draft(scope, subject).isEmpty());
    }

    /** What was kept goes to the firm. */
    public ClientReport send(FirmScope scope, ClientReport draft) {
        repository.send(scope, draft.id(), draft.kind().needsSomebody());
        var sent = repository.get(scope, draft.id());
        audit.record(scope, "report.sent", sent.id().value(), sent.kind().name());
        events.publishEvent(new ClientReported(scope, sent));
        return sent;
    }
}
