package org.fingerpost.reschedule;

import java.time.Instant;
import java.util.Optional;
import org.fingerpost.appointment.AppointmentId;
import org.jspecify.annotations.Nullable;

/**
 * A request to USCIS about an appointment, with its documented reason (R3).
 *
 * @param approval an attorney's, of what the draft says now
 * @param callBack what the agent promised, where the request was made by phone (R26)
 * @param closedAt when it was granted, refused or withdrawn
 * @param outcomeNote what USCIS or the client said then
 */
public record Reschedule(
        RescheduleId id,
        RequestKind kind,
        AppointmentId appointment,
        RescheduleState state,
        Draft draft,
        String startedBy,
        Instant startedAt,
        @Nullable Approval approval,
        @Nullable Submission submission,
        @Nullable CallBack callBack,
        @Nullable Instant closedAt,
        @Nullable String outcomeNote,
        @Nullable AppointmentId newAppointment) {

    public Optional<Submission> submitted() {
        return Optional.ofNullable(submission);
    }
}
