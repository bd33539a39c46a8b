package org.fingerpost.notification;

import java.util.Optional;
import org.fingerpost.deadline.Deadline;
import org.fingerpost.deadline.DeadlineKind;
import org.fingerpost.deadline.Deadlines;
import org.fingerpost.platform.Cursor;
import org.fingerpost.platform.Jobs.Work;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.FirmDatabase;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.tenancy.NotFound;
import org.springframework.stereotype.Component;

/** After a firm changed its policy for a kind, the alerts of its open deadlines are planned anew, batch by batch. */
@Component
class Replan {
    private static final int BATCH = 200;

    private final FirmDatabase database;
    private final PolicyRepository repository;
    private final Policies policies;
    private final Deadlines deadlines;
    private final AlertSchedule schedule;

    Replan(
            FirmDatabase database,
            PolicyRepository repository,
            Policies policies,
            Deadlines deadlines,
            AlertSchedule schedule) {
        this.database = database;
        this.repository = repository;
        this.policies = policies;
        this.deadlines = deadlines;
        this.schedule = schedule;
    }

    void replan(Work work) {
        var portal = new Actor.Portal(work.firm());
        AlertPolicy policy;
        do {
            policy = database.in(portal, scope -> policy(scope, work));
            batches(portal, policy);
            // Somebody may have changed it once more while the batches ran.
        } while (!policy.equals(database.in(portal, scope -> policy(scope, work))));
    }

    private void batches(Actor.Portal portal, AlertPolicy policy) {
        var after = Optional.<Cursor>empty();
        do {
            var from = after;
            after = database.in(portal, scope -> batch(scope, policy, from));
        } while (after.isPresent());
    }

    private Optional<Cursor> batch(FirmScope scope, AlertPolicy policy, Optional<Cursor> after) {
        var batch = deadlines.open(scope, DeadlineKind.valueOf(policy.kind().name()), after, BATCH);
        batch.forEach(deadline -> schedule.replan(scope, deadline, policy));
        return batch.size() < BATCH ? Optional.empty() : Optional.of(place(batch.getLast()));
    }

    private AlertPolicy policy(FirmScope scope, Work work) {
        return policies.get(scope, repository.kind(scope, work.id()).orElseThrow(() -> new NotFound(work.id())));
    }

    private static Cursor place(Deadline deadline) {
        return new Cursor(deadline.dueAt(), deadline.id().value());
    }
}
