package org.fingerpost.evidence;

import static org.fingerpost.tenancy.Permission.PREPARE_RESCHEDULES;
import static org.fingerpost.tenancy.Permission.VIEW_CASES;

import java.util.ArrayList;
import java.util.List;
import org.fingerpost.audit.AuditTrail;
import org.fingerpost.document.DocumentId;
import org.fingerpost.document.Documents;
import org.fingerpost.document.Upload;
import org.fingerpost.platform.Ids;
import org.fingerpost.platform.PlainText;
import org.fingerpost.reschedule.Reschedule;
import org.fingerpost.reschedule.RescheduleId;
import org.fingerpost.reschedule.Reschedules;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.FirmDatabase;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.tenancy.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Evidence is added to a request, put in order, described and taken out, while the request is open: a doctor's letter
 * may come after USCIS was asked. Once the request is closed its evidence stays as it was.
 */
@Service
public class Exhibits {
    public static final int LONGEST_CAPTION = 120;

    private final FirmDatabase database;
    private final ExhibitRepository repository;
    private final Reschedules reschedules;
    private final Documents documents;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    Exhibits(
            FirmDatabase database,
            ExhibitRepository repository,
            Reschedules reschedules,
            Documents documents,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.database = database;
        this.repository = repository;
        this.reschedules = reschedules;
        this.documents = documents;
        this.audit = audit;
        this.events = events;
    }

    /** Behind those that are there already, each called as its file is. */
    public List<ExhibitId> add(
            Actor.Person actor, RescheduleId reschedule, @Nullable EvidenceItem item, List<Upload> files) {
        actor.require(PREPARE_RESCHEDULES);
        return database.in(actor, scope -> {
            requireOpen(scope, reschedule);
            var stored = files.stream()
                    .map(file -> new Stored(documents.add(scope, actor.member(), file), file.fileName()))
                    .toList();
            return add(scope, actor, reschedule, item, stored);
        });
    }

    /** A file that is kept already, under the name it came with. */
    public record Stored(DocumentId document, String fileName) {}

    /** Like the other, with what is stored already, as a step of another use case; nothing where there are no files. */
    public void add(FirmScope scope, Actor.Person actor, RescheduleId reschedule, List<Stored> files) {
        if (!files.isEmpty()) {
            requireOpen(scope, reschedule);
            add(scope, actor, reschedule, null, files);
        }
    }

    /** Says what the exhibit is, and what it answers. */
    public void describe(Actor actor, ExhibitId id, @Nullable EvidenceItem item, String caption) {
        actor.require(PREPARE_RESCHEDULES);
        database.run(actor, scope -> {
            requireOpen(scope, repository.get(scope, id).reschedule());
            repository.describe(scope, id, item, caption(caption));
        });
    }

    /** Puts the exhibit in a place among the request's others, which close ranks; the first is 0. */
    public void move(Actor actor, ExhibitId id, int place) {
        actor.require(PREPARE_RESCHEDULES);
        database.run(actor, scope -> {
            var moved = repository.get(scope, id);
            requireOpen(scope, moved.reschedule());
            var order = new ArrayList<>(repository.of(scope, moved.reschedule()));
            order.remove(moved);
            order.add(Math.clamp(place, 0, order.size()), moved);
            for (int i = 0; i < order.size(); i++) {
                repository.place(scope, order.get(i).id(), i);
            }
        });
    }

    /** Takes the exhibit out. Its file, who added it and who took it out stay on record. */
    public void remove(Actor.Person actor, ExhibitId id) {
        actor.require(PREPARE_RESCHEDULES);
        database.run(actor, scope -> {
            var exhibit = repository.get(scope, id);
            var request = requireOpen(scope, exhibit.reschedule());
            repository.remove(scope, id, actor.member());
            audit.record(scope, "evidence.removed", id.value(), exhibit.fileName());
            if (!any(scope, request.id())) {
                events.publishEvent(new EvidenceGone(scope, request));
            }
        });
    }

    /** In their order. */
    public List<Exhibit> of(Actor actor, RescheduleId reschedule) {
        actor.require(VIEW_CASES);
        return database.in(actor, scope -> repository.of(scope, reschedule));
    }

    /** Whether there is evidence, as a step of another use case, which has authorised already. */
    public boolean any(FirmScope scope, RescheduleId reschedule) {
        return !repository.of(scope, reschedule).isEmpty();
    }

    private List<ExhibitId> add(
            FirmScope scope,
            Actor.Person actor,
            RescheduleId reschedule,
            @Nullable EvidenceItem item,
            List<Stored> files) {
        int place = repository.of(scope, reschedule).size();
        var ids = new ArrayList<ExhibitId>();
        for (var file : files) {
            ids.add(add(scope, actor, reschedule, item, file, place + ids.size()));
        }
        events.publishEvent(new EvidenceAdded(scope, reschedule));
        return ids;
    }

    private ExhibitId add(
            FirmScope scope,
            Actor.Person actor,
            RescheduleId reschedule,
            @Nullable EvidenceItem item,
            Stored file,
            int place) {
        var id = Ids.next(ExhibitId::new);
        String caption = file.fileName().replaceFirst("\\.[^.]+$", "");
        repository.insert(
                scope,
                new Exhibit(id, reschedule, file.document(), file.fileName(), item, caption, actor.name(), scope.now()),
                place,
                actor.member());
        audit.record(scope, "evidence.added", id.value(), file.fileName());
        return id;
    }

    /** Not found for another firm. */
    private Reschedule requireOpen(FirmScope scope, RescheduleId id) {
        var request = reschedules.get(scope, id);
        if (!request.state().isOpen()) {
            throw new Refusal("evidence.closed");
        }
        return request;
    }

    private static String caption(String typed) {
        String caption = PlainText.tidy(typed);
        if (caption.isEmpty()) {
            throw new Refusal("evidence.caption.empty");
        }
        if (caption.length() > LONGEST_CAPTION) {
            throw new Refusal("evidence.caption.long", LONGEST_CAPTION);
        }
        return caption;
    }
}
