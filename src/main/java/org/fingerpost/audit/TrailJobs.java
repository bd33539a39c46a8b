package org.fingerpost.audit;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the scheduler runs for the trail, on one node at a time. */
@Configuration(proxyBeanMethods = false)
class TrailJobs {
    @Bean
    Task<Void> checkTrails(DailyCheck daily) {
        return Tasks.recurring("audit-check", FixedDelay.ofMinutes(10)).execute((_, _) -> daily.run());
    }
}
