package org.fingerpost.notification;

import static org.fingerpost.tenancy.Permission.VIEW_CASES;

import java.util.Optional;
import org.fingerpost.platform.Cursor;
import org.fingerpost.platform.Page;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.FirmDatabase;
import org.springframework.stereotype.Service;

/** A person reads the alerts that went to them, and marks them as seen. */
@Service
public class Alerts {
    private final FirmDatabase database;
    private final AlertRepository repository;

    Alerts(FirmDatabase database, AlertRepository repository) {
        this.database = database;
        this.repository = repository;
    }

    /** Newest first. */
    public Page<AlertLine> mine(Actor.Person actor, Optional<Cursor> after) {
        actor.require(VIEW_CASES);
        return database.in(actor, scope -> repository.page(scope, actor.member(), after));
    }

    public int unseen(Actor.Person actor) {
        actor.require(VIEW_CASES);
        return database.in(actor, scope -> repository.unseen(scope, actor.member()));
    }

    /** Another person's alert stays as it is. */
    public void see(Actor.Person actor, AlertId id) {
        actor.require(VIEW_CASES);
        database.run(actor, scope -> repository.see(scope, actor.member(), Optional.of(id)));
    }

    public void seeAll(Actor.Person actor) {
        actor.require(VIEW_CASES);
        database.run(actor, scope -> repository.see(scope, actor.member(), Optional.empty()));
    }
}
