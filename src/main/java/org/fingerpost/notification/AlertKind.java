package org.fingerpost.notification;

import java.time.Duration;
import java.util.List;
import org.fingerpost.deadline.DeadlineKind;

/** What an alert tells, and how long before its deadline it is raised. */
public enum AlertKind {
    TOOL_CLOSES(Duration.ofDays(3), Duration.ofDays(1), Duration.ofHours(4)),
    LAST_PHONE_MOMENT(Duration.ofDays(3), Duration.ofDays(1), Duration.ofHours(3)),
    APPOINTMENT(Duration.ofDays(7), Duration.ofDays(1)),
    RESCHEDULE_SUBMITTED(),
    RESCHEDULE_GRANTED(),
    RESCHEDULE_REFUSED(),
    RESCHEDULE_WITHDRAWN();

    private final List<Duration> ahead;

    AlertKind(Duration... ahead) {
        this.ahead = List.of(ahead);
    }

    static AlertKind of(DeadlineKind kind) {
        return switch (kind) {
            case TOOL_CLOSES -> TOOL_CLOSES;
            case LAST_PHONE_MOMENT -> LAST_PHONE_MOMENT;
            case APPOINTMENT -> APPOINTMENT;
        };
    }

    /** Longest first. */
    List<Duration> ahead() {
        return ahead;
    }
}
