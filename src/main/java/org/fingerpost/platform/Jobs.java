package org.fingerpost.platform;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Instant;
import java.util.UUID;
import org.fingerpost.tenancy.FirmId;
import org.fingerpost.tenancy.FirmScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Hands work to db-scheduler inside the transaction that causes it: both are committed or neither is. What the scheduler
 * stores of it are two ids, the firm's and the row's.
 */
@Component
public class Jobs {
    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

    private final ObjectProvider<SchedulerClient> scheduler;

    Jobs(ObjectProvider<SchedulerClient> scheduler) {
        this.scheduler = scheduler;
    }

    /** One row of one firm that a job is about. */
    public record Work(FirmId firm, UUID id) {
        public static Work read(String instance) {
            String[] ids = instance.split("/");
            return new Work(new FirmId(UUID.fromString(ids[0])), UUID.fromString(ids[1]));
        }

        @Override
        public String toString() {
            return firm.value() + "/" + id;
        }
    }

    /** The job runs once, at the instant or as soon after it as a node is up. */
    public void schedule(FirmScope scope, TaskDescriptor<Void> task, UUID id, Instant at) {
        var work = new Work(scope.firm(), id);
        scheduler
                .getObject()
                .schedule(SchedulableInstance.of(task.instance(work.toString()).build(), at));
    }

    /** Like {@link #schedule}; where the job waits already, it stays as it is. */
    public void scheduleIfAbsent(FirmScope scope, TaskDescriptor<Void> task, UUID id, Instant at) {
        scheduleIfAbsent(new Work(scope.firm(), id), task, at);
    }

    /** A job about what belongs to no firm; in the transaction of its cause. */
    public void schedule(TaskDescriptor<Void> task, UUID id, Instant at) {
        scheduler
                .getObject()
                .schedule(SchedulableInstance.of(task.instance(id.toString()).build(), at));
    }

    /** A job in a firm that is not the transaction's; where it waits already, it stays as it is. */
    public void scheduleIfAbsent(Work work, TaskDescriptor<Void> task, Instant at) {
        scheduler
                .getObject()
                .scheduleIfNotExists(
                        SchedulableInstance.of(task.instance(work.toString()).build(), at));
    }

    /**
     * Takes the job back if it still waits. One that runs at this very moment, or just has, is left alone: jobs look at
     * their row first and do nothing for one that is cancelled.
     */
    public void cancel(FirmScope scope, TaskDescriptor<Void> task, UUID id) {
        try {
            scheduler.getObject().cancel(task.instanceId(new Work(scope.firm(), id).toString()));
        } catch (TaskInstanceException running) {
            LOG.debug("A job could not be taken back", running);
        }
    }
}
