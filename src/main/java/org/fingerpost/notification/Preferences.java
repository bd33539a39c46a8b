package org.fingerpost.notification;

import static org.fingerpost.tenancy.Permission.VIEW_CASES;

import org.fingerpost.firm.Firms;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.FirmDatabase;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.tenancy.MemberId;
import org.springframework.stereotype.Service;

/** A person says how they want to be written to. */
@Service
public class Preferences {
    private final FirmDatabase database;
    private final PreferenceRepository repository;
    private final Firms firms;

    Preferences(FirmDatabase database, PreferenceRepository repository, Firms firms) {
        this.database = database;
        this.repository = repository;
        this.firms = firms;
    }

    public Preference mine(Actor.Person actor) {
        actor.require(VIEW_CASES);
        return database.in(actor, scope -> of(scope, actor.member()));
    }

    public void change(Actor.Person actor, Preference preference) {
        actor.require(VIEW_CASES);
        database.run(actor, scope -> repository.put(scope, actor.member(), preference));
    }

    /** As a step of another use case, which has authorised already. */
    public Preference of(FirmScope scope, MemberId member) {
        return repository
                .find(scope, member)
                .orElseGet(() -> Preference.byDefault(firms.get(scope).zone()));
    }
}
