package org.fingerpost.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.fingerpost.document.Upload;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.uscis.AppointmentTime;
import org.fingerpost.uscis.BiometricsCode;
import org.fingerpost.uscis.ReceiptNumber;
import org.jspecify.annotations.Nullable;

/**
 * What an appointment notice (I-797C) says, each part checked already.
 *
 * @param chosenOffset which of the two is meant where clocks are set back and the time comes twice
 * @param priorReschedules how often the appointment had been moved before, 0 to 9
 */
public record Notice(
        List<ReceiptNumber> receipts,
        SupportCenter center,
        LocalDateTime localTime,
        ZoneId zone,
        @Nullable ZoneOffset chosenOffset,
        BiometricsCode code,
        LocalDate noticeDate,
        int priorReschedules,
        @Nullable Upload document) {

    /** Refuses a notice without a receipt, one receipt twice, and a notice that is younger than its appointment. */
    public Notice {
        receipts = List.copyOf(receipts);
        if (receipts.isEmpty()) {
            throw new Refusal("appointment.receipts.empty");
        }
        if (receipts.stream().distinct().count() < receipts.size()) {
            throw new Refusal("appointment.receipts.twice");
        }
        if (noticeDate.isAfter(localTime.toLocalDate())) {
            throw new Refusal("appointment.noticeDate.late");
        }
    }

    /** The instant in the support center's zone; refuses a time that clocks skip or show twice (see AppointmentTime). */
    public Instant startsAt() {
        return AppointmentTime.resolve(localTime, zone, Optional.ofNullable(chosenOffset));
    }
}
