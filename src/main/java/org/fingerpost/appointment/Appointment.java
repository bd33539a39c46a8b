package org.fingerpost.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fingerpost.document.DocumentId;
import org.fingerpost.matter.MatterId;
import org.fingerpost.uscis.BiometricsCode;
import org.fingerpost.uscis.CaseFacts;
import org.fingerpost.uscis.ChannelClock;
import org.fingerpost.uscis.ChannelTimes;
import org.fingerpost.uscis.Form;
import org.fingerpost.uscis.ReceiptNumber;
import org.fingerpost.uscis.SpecialCase;
import org.jspecify.annotations.Nullable;

/**
 * A biometric services appointment.
 *
 * @param receipts the filings the notice covers, at least one
 * @param form the form of the matter it was recorded for
 * @param localTime date and time on the wall of the support center, as printed
 * @param zone the support center's time zone
 * @param startsAt the instant that local time and zone mean
 * @param priorReschedules how often the appointment had been moved before it came to this one (R5)
 * @param supersedes the appointment that this one took the place of
 * @param stamp the notice that the support center stamped, where it was kept
 * @param cases what is special about the matter, as of now
 * @param hearingOn the next hearing in immigration court
 */
public record Appointment(
        AppointmentId id,
        MatterId matter,
        String clientName,
        Form form,
        List<ReceiptNumber> receipts,
        SupportCenter center,
        LocalDateTime localTime,
        ZoneId zone,
        Instant startsAt,
        BiometricsCode code,
        LocalDate noticeDate,
        @Nullable DocumentId notice,
        int priorReschedules,
        AppointmentState state,
        @Nullable AppointmentId supersedes,
        @Nullable DocumentId stamp,
        Set<SpecialCase> cases,
        @Nullable LocalDate hearingOn) {

    /** Until when each channel takes a request to move it (R9). */
    public ChannelTimes channelTimes() {
        return ChannelClock.of(startsAt, priorReschedules, form);
    }

    /** What the rulebook needs to know to say what holds for it. */
    public CaseFacts caseFacts() {
        return new CaseFacts(form, startsAt, zone, priorReschedules, cases, Optional.ofNullable(hearingOn));
    }

    public boolean isScheduled() {
        return state == AppointmentState.SCHEDULED;
    }
}
