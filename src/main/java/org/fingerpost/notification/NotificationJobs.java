package org.fingerpost.notification;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.fingerpost.platform.Jobs.Work;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the scheduler runs for this feature. It may run twice after a crash: an alert is raised once all the same. */
@Configuration(proxyBeanMethods = false)
class NotificationJobs {
    static final TaskDescriptor<Void> RAISE_ALERT = TaskDescriptor.of("raise-alert");

    @Bean
    Task<Void> raiseAlert(AlertRaiser raiser) {
        return Tasks.oneTime(RAISE_ALERT)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofSeconds(10)))
                .execute((instance, _) -> raiser.raise(Work.read(instance.getId())));
    }
}
