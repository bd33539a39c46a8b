package org.fingerpost.dossier;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fingerpost.appointment.Appointment;
import org.fingerpost.firm.Firm;
import org.fingerpost.matter.Denial;
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
 * @param denial of the filing, where this is about mending it
 * @param proofs the requests that were made in time, where this is about mending what came of them
 * @param broken the first entry of the log that isn't what the portal wrote
 */
record Dossier(
        Firm firm,
        Matter matter,
        Optional<ANumber> aNumber,
        Appointment appointment,
        Optional<Appointment> fresh,
        Reschedule request,
        Optional<Denial> denial,
        List<Proof> proofs,
        List<LogEntry> log,
        Optional<LogBreak> broken,
        List<Paper> papers) {

    Dossier with(Optional<ANumber> number) {
        return new Dossier(firm, matter, number, appointment, fresh, request, denial, proofs, log, broken, papers);
    }

    /** The support center's, in which the appointment is set. */
    ZoneId zone() {
        return appointment.zone();
    }

    String local(Instant at) {
        return Moments.full(at, zone());
    }

    /** In their order: a proof only where there is one. */
    List<Part> parts() {
        return Arrays.stream(Part.values())
                .filter(part -> part != Part.PROOF || !proofs.isEmpty())
                .toList();
    }

    boolean isDraft() {
        return request.state() == RescheduleState.DRAFT;
    }

    /** The one that the matter is about. */
    String receipt() {
        return matter.receiptNumber().formatted();
    }
}
