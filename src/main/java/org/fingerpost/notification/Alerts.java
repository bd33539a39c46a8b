package org.fingerpost.notification;

import static org.fingerpost.notification.NotificationJobs.CLIMB_ALERT;
import static org.fingerpost.tenancy.Permission.VIEW_CASES;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fingerpost.audit.AuditTrail;
import org.fingerpost.matter.MatterId;
import org.fingerpost.platform.Cursor;
import org.fingerpost.platform.Jobs;
import org.fingerpost.platform.Page;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.FirmDatabase;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.tenancy.MemberId;
import org.fingerpost.tenancy.NotFound;
import org.springframework.stereotype.Service;

/** A person reads the alerts that went to them and acknowledges them; the firm sees who has not looked. */
@Service
public class Alerts {
    private final FirmDatabase database;
    private final AlertRepository repository;
    private final AlertList list;
    private final Jobs jobs;
    private final AuditTrail audit;
    private final AlertFeed feed;

    Alerts(
            FirmDatabase database,
            AlertRepository repository,
            AlertList list,
            Jobs jobs,
            AuditTrail audit,
            AlertFeed feed) {
        this.database = database;
        this.repository = repository;
        this.list = list;
        this.jobs = jobs;
        this.audit = audit;
        this.feed = feed;
    }

    /** Newest first. */
    public Page<AlertLine> mine(Actor.Person actor, Optional<Cursor> after) {
        actor.require(VIEW_CASES);
        return database.in(actor, scope -> list.page(scope, actor.member(), after));
    }

    /** Those that ask the person to acknowledge them, newest first. */
    public Page<AlertLine> waitingForMe(Actor.Person actor, Optional<Cursor> after) {
        actor.require(VIEW_CASES);
        return database.in(actor, scope -> list.open(scope, actor.member(), after));
    }

    /** What anyone of the firm has still to acknowledge, newest first. */
    public Page<FirmAlert> waiting(Actor actor, Optional<Cursor> after) {
        actor.require(VIEW_CASES);
        return database.in(actor, scope -> list.waiting(scope, after));
    }

    /** What was told of a matter and to whom, newest first. */
    public List<FirmAlert> of(Actor actor, MatterId matter) {
        actor.require(VIEW_CASES);
        return database.in(actor, scope -> list.of(scope, matter));
    }

    /** How many ask the person to acknowledge them. */
    public int open(Actor.Person actor) {
        actor.require(VIEW_CASES);
        return database.in(actor, scope -> list.open(scope, actor.member()));
    }

    /**
     * The person takes notice of the alert: it climbs no further, unless it asks each of its people. Doing so twice changes
     * nothing. One that went to somebody else is not found.
     */
    public void acknowledge(Actor.Person actor, AlertId id) {
        actor.require(VIEW_CASES);
        database.in(actor, scope -> acknowledge(scope, actor, id)).forEach(feed::tell);
    }

    /** Whose number on the bell may be another now. */
    private Set<MemberId> acknowledge(FirmScope scope, Actor.Person actor, AlertId id) {
        var alert = repository.find(scope, id).orElseThrow(() -> new NotFound(id));
        var told = repository.recipients(scope, id);
        if (!told.contains(actor.member())) {
            throw new NotFound(id);
        }
        if (!repository.acknowledge(scope, id, actor.member())) {
            return Set.of();
        }
        audit.record(scope, "alert.acknowledged", id.value(), alert.kind().name());
        if (repository.settleIfAnswered(scope, alert)) {
            jobs.cancel(scope, CLIMB_ALERT, id.value());
        }
        return told;
    }
}
