package org.fingerpost.account;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.util.UUID;
import org.fingerpost.platform.Jobs.Work;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the scheduler runs for people's accounts. Each may run twice. */
@Configuration(proxyBeanMethods = false)
class AccountJobs {
    @Bean
    Task<Void> answerPasswordReset(PasswordResets resets) {
        return Tasks.oneTime(PasswordResets.ANSWER)
                .execute((instance, _) -> resets.answer(UUID.fromString(instance.getId())));
    }

    @Bean
    Task<Void> followEmail(EmailChanges changes) {
        return Tasks.oneTime(EmailChanges.FOLLOW).execute((instance, _) -> changes.follow(Work.read(instance.getId())));
    }
}
