package org.fingerpost.notification;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.fingerpost.platform.Jobs.Work;
import org.fingerpost.tenancy.FirmId;
import org.fingerpost.testing.Engine;
import org.jooq.DSLContext;

/** The jobs a firm has waiting, and those of the alerts run as the scheduler would, at the test's time. */
public class DueJobs {
    private final DSLContext sql;
    private final Engine engine;
    private final Task<Void> raiseAlert;
    private final Task<Void> climbAlert;
    private final Task<Void> sendDigest;
    private final Task<Void> replanAlerts;
    private final Clock clock;

    DueJobs(
            DSLContext sql,
            Engine engine,
            Task<Void> raiseAlert,
            Task<Void> climbAlert,
            Task<Void> sendDigest,
            Task<Void> replanAlerts,
            Clock clock) {
        this.sql = sql;
        this.engine = engine;
        this.raiseAlert = raiseAlert;
        this.climbAlert = climbAlert;
        this.sendDigest = sendDigest;
        this.replanAlerts = replanAlerts;
        this.clock = clock;
    }

    public void raiseAlerts(FirmId firm) {
        engine.run(firm, raiseAlert);
    }

    /** One step of those whose time has come. */
    public void climbAlerts(FirmId firm) {
        engine.run(firm, climbAlert);
    }

    public void sendDigests(FirmId firm) {
        engine.run(firm, sendDigest);
    }

    public void replanAlerts(FirmId firm) {
        engine.run(firm, replanAlerts);
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
