package org.fingerpost.notification;

import static org.fingerpost.notification.NotificationJobs.REPLAN_ALERTS;
import static org.fingerpost.tenancy.Permission.MANAGE_FIRM;
import static org.fingerpost.tenancy.Permission.VIEW_CASES;

import java.util.Arrays;
import java.util.List;
import org.fingerpost.audit.AuditTrail;
import org.fingerpost.platform.Jobs;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.FirmDatabase;
import org.fingerpost.tenancy.FirmScope;
import org.springframework.stereotype.Service;

/** A firm's admins say how the firm hears of its deadlines, and when its clients are written to. */
@Service
public class Policies {
    private final FirmDatabase database;
    private final PolicyRepository repository;
    private final Jobs jobs;
    private final AuditTrail audit;

    Policies(FirmDatabase database, PolicyRepository repository, Jobs jobs, AuditTrail audit) {
        this.database = database;
        this.repository = repository;
        this.jobs = jobs;
        this.audit = audit;
    }

    /** One for each kind of alert. */
    public List<AlertPolicy> all(Actor actor) {
        actor.require(VIEW_CASES);
        return database.in(actor, scope -> {
            var changed = repository.all(scope);
            return Arrays.stream(AlertKind.values())
                    .map(kind -> of(changed, kind))
                    .toList();
        });
    }

    public AlertPolicy get(Actor actor, AlertKind kind) {
        actor.require(VIEW_CASES);
        return database.in(actor, scope -> get(scope, kind));
    }

    /** From now on, and for what is planned already: a job plans the alerts of open deadlines anew. */
    public void change(Actor actor, AlertPolicy policy) {
        actor.require(MANAGE_FIRM);
        database.run(actor, scope -> {
            var before = get(scope, policy.kind());
            var id = repository.put(scope, policy);
            audit.changed(scope, "policy.alerts.changed", id, before, policy);
            if (policy.kind().isAhead()) {
                jobs.scheduleIfAbsent(scope, REPLAN_ALERTS, id, scope.now());
            }
        });
    }

    public ContactPolicy contact(Actor actor) {
        actor.require(VIEW_CASES);
        return database.in(actor, repository::contact);
    }

    public void change(Actor actor, ContactPolicy policy) {
        actor.require(MANAGE_FIRM);
        database.run(actor, scope -> {
            var before = repository.contact(scope);
            repository.put(scope, policy);
            audit.changed(scope, "policy.contact.changed", scope.firm().value(), before, policy);
        });
    }

    AlertPolicy get(FirmScope scope, AlertKind kind) {
        return of(repository.all(scope), kind);
    }

    private static AlertPolicy of(List<AlertPolicy> changed, AlertKind kind) {
        return changed.stream()
                .filter(policy -> policy.kind() == kind)
                .findFirst()
                .orElseGet(() -> AlertPolicy.byDefault(kind));
    }
}
