package org.fingerpost.clientlink;

import org.fingerpost.appointment.AppointmentId;
import org.fingerpost.report.ReportKind;
import org.jspecify.annotations.Nullable;

/**
 * Something that a client does on their page.
 *
 * @param appointment the one it is about; none for what is about the client
 */
public record Act(ReportKind kind, @Nullable AppointmentId appointment) {}
