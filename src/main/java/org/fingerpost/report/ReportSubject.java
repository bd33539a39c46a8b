package org.fingerpost.report;

import java.util.UUID;
import org.fingerpost.appointment.AppointmentId;
import org.fingerpost.matter.MatterId;
import org.jspecify.annotations.Nullable;

/**
 * What a report is about, and through which link it comes.
 *
 * @param appointment none where it is about the client and not about an appointment
 */
public record ReportSubject(
        ReportKind kind,
        UUID link,
        MatterId matter,
        @Nullable AppointmentId appointment) {}
