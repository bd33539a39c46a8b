package org.fingerpost.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fingerpost.platform.Ids;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.FirmDatabase;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.tenancy.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where every other feature writes what was done. Append-only: the portal's database role may neither change nor delete a
 * line, and the database chains each to the one before.
 */
@Component
public class AuditTrail {
    private static final Duration SAME_LOOK = Duration.ofHours(1);

    private final FirmDatabase database;
    private final TrailRepository repository;

    AuditTrail(FirmDatabase database, TrailRepository repository) {
        this.database = database;
        this.repository = repository;
    }

    /** One entry as a person reads it; {@code who} is empty where no person of the firm acted. */
    public record Entry(Instant at, String who, String action, String detail) {}

    /** A line as it is handed to the database, which numbers and chains it. */
    record NewLine(
            UUID id,
            String actorKind,
            UUID actor,
            String actorName,
            @Nullable String address,
            String action,
            UUID subject,
            String detail) {}

    /**
     * Writes the line in the transaction of the change it tells of, as its last step.
     *
     * @param action the kind of record, a dot, and what was done, such as {@code matter.opened}; its words are the text
     *     {@code history.matter.opened}
     * @param detail holds no secret and no A-number
     */
    public void record(FirmScope scope, String action, UUID subject, String detail) {
        var line = line(scope.actor(), action, subject, detail);
        scope.last(() -> repository.append(scope, line));
    }

    /** Writes what differs; nothing where nothing does. */
    public void changed(FirmScope scope, String action, UUID subject, Record before, Record after) {
        var changes = Changes.between(before, after);
        if (!changes.isEmpty()) {
            record(scope, action, subject, changes);
        }
    }

    /** Writes that something was looked at; looking again within the hour is the same look. */
    public void looked(FirmScope scope, String action, UUID subject, String detail) {
        if (!repository.exists(
                scope, action, subject, idOf(scope.actor()), scope.now().minus(SAME_LOOK))) {
            record(scope, action, subject, detail);
        }
    }

    /** What happened to the records, newest first, at most a hundred entries. */
    public List<Entry> of(Actor actor, List<UUID> subjects) {
        actor.require(Permission.VIEW_CASES);
        return database.in(actor, scope -> repository.of(scope, subjects));
    }

    /** The details of all entries of one kind about a record, as a step of another use case. */
    public List<String> details(FirmScope scope, String action, UUID subject) {
        return repository.details(scope, action, subject);
    }

    private static NewLine line(Actor actor, String action, UUID subject, String detail) {
        UUID id = Ids.next(fresh -> fresh);
        String kind = actor.getClass().getSimpleName();
        return switch (actor) {
            case Actor.Person person ->
                new NewLine(
                        id,
                        kind,
                        idOf(actor),
                        person.name(),
                        emptyToNull(person.sitting().address()),
                        action,
                        subject,
                        detail);
            case Actor.Operator operator ->
                new NewLine(id, kind, idOf(actor), operator.name(), null, action, subject, detail);
            // A client's address is not kept: they may be somebody whom nobody must find.
            case Actor.LinkHolder _, Actor.Portal _ ->
                new NewLine(id, kind, idOf(actor), "", null, action, subject, detail);
        };
    }

    private static UUID idOf(Actor actor) {
        return switch (actor) {
            case Actor.Person person -> person.member().value();
            case Actor.LinkHolder holder -> holder.link();
            case Actor.Portal portal -> portal.firm().value();
            case Actor.Operator operator -> operator.firm().value();
        };
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
