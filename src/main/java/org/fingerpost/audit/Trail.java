package org.fingerpost.audit;

import static org.fingerpost.tenancy.Permission.VIEW_AUDIT;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fingerpost.audit.SubjectNames.Named;
import org.fingerpost.platform.Page;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.FirmDatabase;
import org.fingerpost.tenancy.FirmId;
import org.fingerpost.tenancy.FirmScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** A firm's admins read the trail, take it along, and have it looked through; that they did stands in it too. */
@Service
public class Trail {
    private static final Logger LOG = LoggerFactory.getLogger(Trail.class);
    private static final int PORTION = 1_000;

    private final FirmDatabase database;
    private final TrailRepository repository;
    private final AuditTrail audit;
    private final List<SubjectNames> names;

    Trail(FirmDatabase database, TrailRepository repository, AuditTrail audit, List<SubjectNames> names) {
        this.database = database;
        this.repository = repository;
        this.audit = audit;
        this.names = names;
    }

    /** Somebody who belongs to the firm, or did. */
    public record Person(UUID id, String name) {}

    /** @param names of those records that are still there */
    public record Look(
            Page<TrailLine> page,
            Map<UUID, Named> names,
            List<Person> people,
            Optional<TrailCheck> lastCheck,
            long lines,
            long chainedLater) {}

    public Look look(Actor.Person actor, TrailFilter filter) {
        actor.require(VIEW_AUDIT);
        return database.in(actor, scope -> {
            var page = repository.page(scope, filter);
            var head = repository.head(scope);
            audit.looked(scope, "audit.viewed", scope.firm().value(), "");
            return new Look(
                    page,
                    names(scope, page.rows()),
                    repository.people(scope),
                    repository.lastCheck(scope),
                    head.position(),
                    head.chainedLater());
        });
    }

    /** Looks through every line, from the first to the last. */
    public TrailCheck check(Actor.Person actor) {
        actor.require(VIEW_AUDIT);
        return database.in(actor, this::check);
    }

    /** Like {@link #check(Actor.Person)}, as the portal does each day. */
    void check(FirmId firm) {
        database.in(new Actor.Portal(firm), this::check);
    }

    /** Refuses whoever hasn't shown lately who they are. */
    public void requireMayExport(Actor.Person actor) {
        actor.require(VIEW_AUDIT);
        database.run(actor, scope -> actor.requireFreshProof(scope.now()));
    }

    /**
     * Writes the lines that are wanted, oldest first, in portions: nothing is held but one of them, and no transaction is
     * open while the network is slow.
     */
    public void export(Actor.Person actor, TrailFilter filter, TrailFormat format, OutputStream out)
            throws IOException {
        actor.require(VIEW_AUDIT);
        var whole = filter.whole();
        long end = database.in(actor, scope -> {
            actor.requireFreshProof(scope.now());
            var said = (format.name() + " " + whole.said()).strip();
            audit.record(scope, "audit.exported", scope.firm().value(), said);
            return repository.head(scope).position();
        });
        out.write(format.head());
        long behind = 0;
        while (true) {
            long from = behind;
            var lines = database.in(actor, scope -> repository.lines(scope, whole, from, end, PORTION));
            if (lines.isEmpty()) {
                return;
            }
            for (var line : lines) {
                out.write(format.line(actor.firm(), line));
            }
            behind = lines.getLast().position();
        }
    }

    private TrailCheck check(FirmScope scope) {
        var check = lookThrough(scope);
        repository.insert(scope, check);
        log(scope.firm(), check);
        return check;
    }

    /** What a look through every line finds, without writing that down; a step of another use case. */
    public TrailCheck lookThrough(FirmScope scope) {
        var head = repository.head(scope);
        var chain = new Chain(scope.firm(), head, repository.remembered(scope));
        while (true) {
            var lines = repository.lines(scope, TrailFilter.EVERYTHING, chain.position(), Long.MAX_VALUE, PORTION);
            if (lines.isEmpty()) {
                return new TrailCheck(scope.now(), chain.position(), chain.hash(), chain.end());
            }
            chain.take(lines);
        }
    }

    /** The operator's log lies outside the database: whoever rewrites all of that can't rewrite this. */
    private static void log(FirmId firm, TrailCheck check) {
        check.broken()
                .ifPresentOrElse(
                        broken -> LOG.error(
                                "Audit trail of firm {}: line {} is not as it was written ({})",
                                firm.value(),
                                broken.position(),
                                broken.problem()),
                        () -> LOG.info(
                                "Audit trail of firm {}: {} lines, whole, the last is {}",
                                firm.value(),
                                check.lines(),
                                check.hash()));
    }

    private Map<UUID, Named> names(FirmScope scope, List<TrailLine> lines) {
        var byKind = lines.stream()
                .collect(Collectors.groupingBy(
                        TrailLine::kind, Collectors.mapping(TrailLine::subject, Collectors.toSet())));
        var found = new HashMap<UUID, Named>();
        for (var feature : names) {
            var wanted = feature.kinds().stream()
                    .flatMap(kind -> byKind.getOrDefault(kind, Set.of()).stream())
                    .collect(Collectors.toSet());
            if (!wanted.isEmpty()) {
                found.putAll(feature.of(scope, wanted));
            }
        }
        return found;
    }
}
