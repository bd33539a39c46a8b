package org.fingerpost.deadline;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.fingerpost.appointment.AppointmentId;
import org.fingerpost.matter.MatterId;
import org.fingerpost.reschedule.RescheduleId;
import org.jspecify.annotations.Nullable;

/**
 * One moment that must not be missed, and what it follows from.
 *
 * @param cause the appointment, request, matter or own deadline that it follows from; each has one deadline of a kind
 * @param title what a person called it; only of an own deadline
 * @param zone the zone in which its wall clock is meant: the support center's, else the firm's
 * @param since when it was first set
 */
public record Deadline(
        DeadlineId id,
        DeadlineKind kind,
        DeadlineState state,
        MatterId matter,
        String clientName,
        @Nullable AppointmentId appointment,
        @Nullable RescheduleId reschedule,
        UUID cause,
        @Nullable String title,
        Instant dueAt,
        ZoneId zone,
        Instant since) {

    public boolean isOpen() {
        return state == DeadlineState.OPEN;
    }
}
