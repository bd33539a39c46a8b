package org.fingerpost.notification;

import static org.fingerpost.notification.NotificationJobs.RAISE_ALERT;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.fingerpost.platform.Jobs.Work;
import org.fingerpost.tenancy.FirmId;
import org.jooq.DSLContext;

/** The jobs a firm has waiting, and those of them that raise alerts run as the scheduler would. */
public class DueJobs {
    private final DSLContext sql;
    private final SchedulerClient scheduler;
    private final AlertRaiser raiser;
    private final Clock clock;

    DueJobs(DSLContext sql, SchedulerClient scheduler, AlertRaiser raiser, Clock clock) {
        this.sql = sql;
        this.scheduler = scheduler;
        this.raiser = raiser;
        this.clock = clock;
    }

    /** Raises the alerts whose time has come by the test's clock. */
    public void raiseAlerts(FirmId firm) {
        for (var work : due(firm, RAISE_ALERT)) {
            raiser.raise(work);
            scheduler.cancel(RAISE_ALERT.instanceId(work.toString()));
        }
    }

    public List<Work> due(FirmId firm, TaskDescriptor<Void> task) {
        return waiting(firm, task).stream()
                .filter(job -> !job.at().isAfter(clock.instant()))
                .map(Waiting::work)
                .toList();
    }

    /** In the order of their time. */
    public List<Waiting> waiting(FirmId firm, TaskDescriptor<Void> task) {
        return sql.resultQuery("""
                        select task_instance, execution_time from operation.scheduled_tasks
                        where task_name = ? and task_instance like ?
                        order by execution_time, task_instance""", task.getTaskName(), firm.value() + "/%")
                .fetch(row -> new Waiting(Work.read(row.get(0, String.class)), row.get(1, Instant.class)));
    }

    /** A job and when it is to run. */
    public record Waiting(Work work, Instant at) {}
}
