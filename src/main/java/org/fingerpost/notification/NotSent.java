package org.fingerpost.notification;

import java.time.Instant;
import org.fingerpost.appointment.AppointmentId;
import org.jspecify.annotations.Nullable;

/** A message that no mail server has taken yet, and why. */
public record NotSent(
        MessageId id,
        String address,
        String clientName,
        AppointmentId appointment,
        MessageState state,
        Instant queuedAt,
        int attempts,
        @Nullable String lastError) {}
