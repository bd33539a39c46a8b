package org.fingerpost.platform;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.FirmDatabase;
import org.fingerpost.tenancy.Operations;
import org.fingerpost.tenancy.Operations.LostJob;
import org.fingerpost.tenancy.Permission;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Finds alerts, their next steps, digests and messages that are due and have no job any more, such as after a restore,
 * and gives them one. A job looks at its row first, so one too many does no harm.
 */
@Component
class Sweep {
    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);
    private static final int AT_MOST = 500;

    private final Operations operations;
    private final FirmDatabase database;
    private final Jobs jobs;
    private final Clock clock;

    Sweep(Operations operations, FirmDatabase database, Jobs jobs, Clock clock) {
        this.operations = operations;
        this.database = database;
        this.jobs = jobs;
        this.clock = clock;
    }

    void run() {
        var lost = operations.lostJobs(clock.instant(), LateWork.LATE_AFTER, AT_MOST);
        lost.forEach(this::scheduleAgain);
        if (!lost.isEmpty()) {
            LOG.warn("{} jobs were lost and are scheduled again", lost.size());
        }
    }

    private void scheduleAgain(LostJob job) {
        var portal = new Actor.Portal(job.firm());
        portal.require(Permission.DELIVER_ALERTS);
        database.run(portal, scope -> jobs.schedule(scope, TaskDescriptor.of(job.task()), job.id(), scope.now()));
    }
}
