package org.fingerpost.clientlink;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import org.fingerpost.tenancy.Operations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the scheduler runs for the links, on one node at a time. */
@Configuration(proxyBeanMethods = false)
class LinkJobs {
    @Bean
    Task<Void> forgetVisits(Operations operations, Clock clock) {
        return Tasks.recurring("forget-visits", FixedDelay.ofHours(24))
                .execute((_, _) -> operations.forgetVisits(clock.instant()));
    }
}
