package org.fingerpost.report;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.fingerpost.appointment.AppointmentId;
import org.fingerpost.matter.MatterId;
import org.fingerpost.reschedule.RescheduleId;
import org.jspecify.annotations.Nullable;

/**
 * What a client told the firm through their link, or is about to.
 *
 * @param link the link it came through
 * @param sender whose link that is
 * @param startsAt of the appointment it is about
 * @param zone of that appointment's support center
 * @param papers in the order in which they came
 * @param sentAt null while the client is still writing
 * @param closedBy who made something of it; nobody where it needed nobody
 * @param request the request it became a part of
 */
public record ClientReport(
        ReportId id,
        ReportKind kind,
        ReportState state,
        UUID link,
        Sender sender,
        MatterId matter,
        String clientName,
        @Nullable AppointmentId appointment,
        @Nullable Instant startsAt,
        @Nullable ZoneId zone,
        Telling telling,
        List<ReportPaper> papers,
        @Nullable Instant sentAt,
        @Nullable String closedBy,
        @Nullable Instant closedAt,
        @Nullable RescheduleId request) {

    public boolean isNew() {
        return state == ReportState.NEW;
    }
}
