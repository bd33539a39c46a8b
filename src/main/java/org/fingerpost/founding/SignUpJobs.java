package org.fingerpost.founding;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the scheduler runs for firms that sign up. It may run twice. */
@Configuration(proxyBeanMethods = false)
class SignUpJobs {
    @Bean
    Task<Void> answerSignUp(SignUps signUps) {
        return Tasks.oneTime(SignUps.ANSWER)
                .execute((instance, _) -> signUps.answer(UUID.fromString(instance.getId())));
    }
}
