package org.fingerpost.notification;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.fingerpost.platform.Jobs.Work;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the scheduler runs for this feature. Each may run twice after a crash: an alert is raised once all the same, a
 * message may then go out twice, under one id. */
@Configuration(proxyBeanMethods = false)
class NotificationJobs {
    static final TaskDescriptor<Void> RAISE_ALERT = TaskDescriptor.of("raise-alert");
    static final TaskDescriptor<Void> SEND_MESSAGE = TaskDescriptor.of("send-message");

    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(5);

    @Bean
    Task<Void> raiseAlert(AlertRaiser raiser) {
        return Tasks.oneTime(RAISE_ALERT)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofSeconds(10)))
                .execute((instance, _) -> raiser.raise(Work.read(instance.getId())));
    }

    @Bean
    Task<Void> sendMessage(Outbox outbox) {
        return Tasks.oneTime(SEND_MESSAGE)
                .onFailure((failed, operations) -> operations.reschedule(
                        failed, failed.getTimeDone().plus(waitAfter(failed.getExecution().consecutiveFailures))))
                .execute((instance, _) -> outbox.deliver(Work.read(instance.getId())));
    }

    /** 5 s, 10 s, 20 s … up to an hour. */
    static Duration waitAfter(int failures) {
        var wait = SHORTEST_WAIT.multipliedBy(1L << Math.min(failures, 20));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }
}
