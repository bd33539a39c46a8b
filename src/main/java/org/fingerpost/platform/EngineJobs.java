package org.fingerpost.platform;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the engine does for itself, on one node at a time. */
@Configuration(proxyBeanMethods = false)
class EngineJobs {
    @Bean
    Task<Void> leaveASign(EnginePulse pulse) {
        return Tasks.recurring("engine-pulse", FixedDelay.ofSeconds(30))
                .execute((_, context) -> pulse.beat(String.valueOf(context.getExecution().pickedBy)));
    }

    @Bean
    Task<Void> findLostJobs(Sweep sweep) {
        return Tasks.recurring("engine-sweep", FixedDelay.ofMinutes(5)).execute((_, _) -> sweep.run());
    }
}
