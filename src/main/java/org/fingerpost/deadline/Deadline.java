package org.fingerpost.deadline;

import java.time.Instant;
import org.fingerpost.appointment.AppointmentId;

/** One moment that must not be missed, and the rule it comes from. */
public record Deadline(
        DeadlineId id, AppointmentId appointment, DeadlineKind kind, Instant dueAt, String rule, DeadlineState state) {}
