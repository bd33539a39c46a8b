package org.fingerpost.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.fingerpost.notification.AlertRepository.Raised;

/** How long an alert waits for an acknowledgement before it is told to further people. */
final class Climb {
    /** First to whom the policy names, then to a second person, then to the admins. */
    static final int SECOND_PERSON = 1;

    static final int LAST = 2;

    private static final Duration URGENT = Duration.ofHours(2);
    private static final Duration LAST_RESORT = Duration.ofMinutes(30);
    private static final int STEPS_WITHIN_THE_TIME_LEFT = 4;

    private Climb() {}

    /** By the firm's policy, but never so long that the deadline passes before everyone was told. */
    static Duration waitOf(Raised alert, AlertPolicy policy, Instant now) {
        var byLevel = switch (alert.level()) {
            case NORMAL -> policy.climbsAfter();
            case URGENT -> URGENT;
            case LAST_RESORT -> LAST_RESORT;
        };
        var left = Stream.ofNullable(alert.dueAt())
                .map(dueAt -> Duration.between(now, dueAt).dividedBy(STEPS_WITHIN_THE_TIME_LEFT))
                .filter(Duration::isPositive);
        return Stream.concat(Stream.of(policy.climbsAfter(), byLevel), left)
                .min(Duration::compareTo)
                .orElse(byLevel);
    }
}
