package org.fingerpost.notification;

import java.time.Instant;
import java.time.ZoneId;
import org.fingerpost.appointment.AppointmentId;
import org.jspecify.annotations.Nullable;

/**
 * An alert as the person it went to reads it.
 *
 * @param dueAt the deadline it is about, where it is about one
 * @param zone the zone of the support center
 */
public record AlertLine(
        AlertId id,
        AlertKind kind,
        AppointmentId appointment,
        String clientName,
        ZoneId zone,
        @Nullable Instant dueAt,
        Instant raisedAt,
        @Nullable Instant seenAt) {
    public boolean isNew() {
        return seenAt == null;
    }
}
