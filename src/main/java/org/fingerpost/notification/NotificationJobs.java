package org.fingerpost.notification;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.fingerpost.platform.Jobs.Work;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the scheduler runs for this feature. Each may run twice after a crash, and then finds that it is done. */
@Configuration(proxyBeanMethods = false)
class NotificationJobs {
    static final TaskDescriptor<Void> RAISE_ALERT = TaskDescriptor.of("raise-alert");
    static final TaskDescriptor<Void> CLIMB_ALERT = TaskDescriptor.of("climb-alert");
    static final TaskDescriptor<Void> SEND_DIGEST = TaskDescriptor.of("send-digest");
    static final TaskDescriptor<Void> REPLAN_ALERTS = TaskDescriptor.of("replan-alerts");

    @Bean
    Task<Void> raiseAlert(AlertRaiser raiser) {
        return Tasks.oneTime(RAISE_ALERT)
                .onFailure(again())
                .execute((instance, _) -> raiser.raise(Work.read(instance.getId())));
    }

    /** Comes again at the next step, until somebody has acknowledged the alert or everyone was told. */
    @Bean
    Task<Void> climbAlert(AlertRaiser raiser) {
        return Tasks.custom(CLIMB_ALERT).onFailure(again()).execute((instance, _) -> {
            var next = raiser.climb(Work.read(instance.getId()));
            return (done, operations) ->
                    next.ifPresentOrElse(at -> operations.reschedule(done, at), operations::remove);
        });
    }

    @Bean
    Task<Void> sendDigest(Digests digests) {
        return Tasks.oneTime(SEND_DIGEST)
                .onFailure(again())
                .execute((instance, _) -> digests.send(Work.read(instance.getId())));
    }

    @Bean
    Task<Void> replanAlerts(Replan replan) {
        return Tasks.oneTime(REPLAN_ALERTS)
                .onFailure(again())
                .execute((instance, _) -> replan.replan(Work.read(instance.getId())));
    }

    private static FailureHandler<Void> again() {
        return new FailureHandler.OnFailureRetryLater<>(Duration.ofSeconds(10));
    }
}
