package org.fingerpost.testing;

import com.github.kagkarlsson.scheduler.CurrentlyExecuting;
import com.github.kagkarlsson.scheduler.HeartbeatConfig;
import com.github.kagkarlsson.scheduler.ScheduledExecutionsFilter;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.SchedulerState.SettableSchedulerState;
import com.github.kagkarlsson.scheduler.TaskRepository;
import com.github.kagkarlsson.scheduler.TaskResolver;
import com.github.kagkarlsson.scheduler.event.SchedulerListeners;
import com.github.kagkarlsson.scheduler.jdbc.JdbcTaskRepository;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.fingerpost.tenancy.FirmId;

/**
 * Runs a firm's jobs as the scheduler does, with their own handlers for success and failure, at the test's time and on
 * the test's thread. Jobs of other tests' firms stay where they are.
 */
public class Engine {
    private static final HeartbeatConfig HEARTBEAT =
            new HeartbeatConfig(Duration.ofMinutes(1), 4, Duration.ofMinutes(4));

    private final DataSource database;
    private final SchedulerClient scheduler;
    private final Clock clock;

    Engine(DataSource database, SchedulerClient scheduler, Clock clock) {
        this.database = database;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Each of the task's jobs that is due runs once; answers how many did. */
    public int run(FirmId firm, Task<Void> task) {
        return run(task, firm.value() + "/");
    }

    /** The same for a task that belongs to no firm; jobs of other tests run as well. */
    public int run(Task<Void> task) {
        return run(task, "");
    }

    private int run(Task<Void> task, String beginning) {
        var repository = repository(task);
        var due = repository.getScheduledExecutions(ScheduledExecutionsFilter.all(), task.getName()).stream()
                .filter(execution -> execution.getId().startsWith(beginning))
                .filter(execution -> !execution.getExecutionTime().isAfter(clock.instant()))
                .toList();
        due.forEach(execution ->
                repository.pick(execution, clock.instant()).ifPresent(picked -> run(repository, task, picked)));
        return due.size();
    }

    /** Runs a task that returns by itself, such as each minute, for once. */
    public void once(Task<Void> task) {
        var now = clock.instant();
        var instance = task.instance("recurring");
        task.execute(instance, context(new Execution(now, instance, true, "test", null, null, 0, now, 1)));
    }

    @SuppressWarnings("unchecked")
    private void run(TaskRepository repository, Task<Void> task, Execution picked) {
        var operations = new ExecutionOperations<Void>(repository, SchedulerListeners.NOOP, picked);
        var now = clock.instant();
        try {
            task.execute((TaskInstance<Void>) picked.taskInstance, context(picked))
                    .complete(ExecutionComplete.success(picked, now, now), operations);
        } catch (RuntimeException failure) {
            task.getFailureHandler().onFailure(ExecutionComplete.failure(picked, now, now, failure), operations);
        }
    }

    private ExecutionContext context(Execution picked) {
        return new ExecutionContext(
                new SettableSchedulerState(),
                picked,
                scheduler,
                new CurrentlyExecuting(picked, clock::instant, HEARTBEAT));
    }

    private TaskRepository repository(Task<Void> task) {
        return new JdbcTaskRepository(
                database,
                false,
                "operation.scheduled_tasks",
                new TaskResolver(SchedulerListeners.NOOP, clock::instant, List.of(task)),
                new SchedulerName.Fixed("test"),
                false,
                clock::instant);
    }
}
