package org.fingerpost.dossier;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.fingerpost.appointment.Appointment;
import org.fingerpost.firm.Firm;
import org.fingerpost.matter.Matter;
import org.fingerpost.platform.Moments;
import org.fingerpost.reschedule.LogBreak;
import org.fingerpost.reschedule.LogEntry;
import org.fingerpost.reschedule.Reschedule;
import org.fingerpost.reschedule.RescheduleState;
import org.fingerpost.uscis.ANumber;

/**
 * All that the packet of a request tells. It holds nothing about who makes the packet or when, so that the same request
 * makes the same packet.
 *
 * @param fresh the appointment that USCIS gave instead
 * @param broken the first entry of the log that isn't what the portal wrote
 */
record Dossier(
        Firm firm,
        Matter matter,
        Optional<ANumber> aNumber,
        Appointment appointment,
        Optional<Appointment> fresh,
        Reschedule request,
        List<LogEntry> log,
        Optional<LogBreak> broken,
        List<Paper> papers) {

    Dossier with(Optional<ANumber> number) {
        return new Dossier(firm, matter, number, appointment, fresh, request, log, broken, papers);
    }

    /** The support center's, in which the appointment is set. */
    ZoneId zone() {
        return appointment.zone();
    }

    String local(Instant at) {
        return Moments.full(at, zone());
    }

    boolean isDraft() {
        return request.state() == RescheduleState.DRAFT;
    }

    /** The one that the matter is about. */
    String receipt() {
        return matter.receiptNumber().formatted();
    }
}
