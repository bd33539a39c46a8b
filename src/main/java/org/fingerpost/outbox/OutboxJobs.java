package org.fingerpost.outbox;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import org.fingerpost.platform.Jobs.Work;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the scheduler runs for the outbox. After a crash a message may go out twice, under one id. */
@Configuration(proxyBeanMethods = false)
class OutboxJobs {
    static final TaskDescriptor<Void> SEND_MESSAGE = TaskDescriptor.of("send-message");

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(5);
    private static final Duration NEXT_TURN = Duration.ofSeconds(1);

    @Bean
    Task<Void> sendMessage(Delivery delivery) {
        return Tasks.oneTime(SEND_MESSAGE)
                .onFailure((failed, operations) ->
                        operations.reschedule(failed, failed.getTimeDone().plus(waitAfter(failed))))
                .execute((instance, _) -> delivery.deliver(Work.read(instance.getId())));
    }

    @Bean
    Task<Void> sendPersonalLetter(PersonalPost post) {
        return Tasks.oneTime(PersonalPost.SEND)
                .onFailure((failed, operations) ->
                        operations.reschedule(failed, failed.getTimeDone().plus(waitAfter(failed))))
                .execute((instance, context) ->
                        post.send(UUID.fromString(instance.getId()), context.getExecution().consecutiveFailures));
    }

    private static Duration waitAfter(ExecutionComplete failed) {
        return switch (failed.getCause().orElse(null)) {
            case Delivery.Busy _ -> NEXT_TURN;
            case Delivery.TryAgain again -> waitAfter(again.triesBefore());
            case null, default -> waitAfter(failed.getExecution().consecutiveFailures);
        };
    }

    /** 5 s, 10 s, 20 s … up to ten minutes. */
    static Duration waitAfter(int failures) {
        var wait = SHORTEST_WAIT.multipliedBy(1L << Math.min(failures, 20));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }
}
