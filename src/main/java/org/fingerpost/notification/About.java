package org.fingerpost.notification;

import java.time.Instant;
import java.time.ZoneId;
import org.fingerpost.appointment.AppointmentId;
import org.fingerpost.deadline.DeadlineId;
import org.fingerpost.matter.MatterId;
import org.jspecify.annotations.Nullable;

/**
 * What an alert tells.
 *
 * @param title what a person called their own deadline
 * @param dueAt the deadline it is about, where it is about one
 * @param zone the zone in which the deadline or the appointment is meant
 */
public record About(
        AlertKind kind,
        AlertLevel level,
        MatterId matter,
        @Nullable AppointmentId appointment,
        @Nullable DeadlineId deadline,
        String clientName,
        @Nullable String title,
        @Nullable Instant dueAt,
        ZoneId zone) {

    /** The page to look at. */
    public String path() {
        return path(matter, appointment, deadline);
    }

    static String path(MatterId matter, @Nullable AppointmentId appointment, @Nullable DeadlineId deadline) {
        if (deadline != null) {
            return "/deadlines/" + deadline.value();
        }
        return appointment == null ? "/matters/" + matter.value() : "/appointments/" + appointment.value();
    }
}
