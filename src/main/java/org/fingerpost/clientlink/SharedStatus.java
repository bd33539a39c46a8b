package org.fingerpost.clientlink;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fingerpost.firm.Firm;
import org.fingerpost.matter.Language;
import org.fingerpost.report.ClientReport;
import org.fingerpost.uscis.Form;
import org.fingerpost.uscis.SpecialCase;

/**
 * What a client sees of their matter: no A-number, no full name, no whole receipt number, nothing the firm only
 * prepares.
 *
 * @param firstName how the client is greeted
 * @param language the one the firm noted for the client
 * @param receipts masked, as {@code IOE•••••••678}
 * @param visits the appointments to show, the next one first; none while USCIS has sent no notice
 * @param steps what has happened, what is next and what comes later, in this order
 * @param since since when things stand as the first appointment says, or, without one, as the firm knows of the case
 * @param todos what the client is to do, in the order of the appointments
 * @param told what came through this link, newest first
 * @param unsent what was begun through this link, and can still be sent
 * @param cases what is special, and means something to the client
 * @param asOf when all of this was true
 */
public record SharedStatus(
        Firm firm,
        String firstName,
        Language language,
        Form form,
        List<String> receipts,
        List<Visit> visits,
        List<Step> steps,
        LocalDate since,
        List<Todo> todos,
        List<ClientReport> told,
        List<ClientReport> unsent,
        Set<SpecialCase> cases,
        Instant asOf) {

    /** What happens next. */
    public Optional<Step> next() {
        return steps.stream()
                .filter(step -> step.progress() == Step.Progress.NEXT)
                .findFirst();
    }

    /** What the client told last of an appointment. */
    public Optional<ClientReport> lastTold(Visit visit) {
        return told.stream()
                .filter(report -> visit.id().equals(report.appointment()))
                .findFirst();
    }

    /** A parent or guardian comes along. */
    public boolean forMinor() {
        return cases.contains(SpecialCase.MINOR);
    }

    /** The client talks to the firm before going. */
    public boolean attorneyFirst() {
        return cases.contains(SpecialCase.ATTORNEY_FIRST);
    }

    public boolean accommodation() {
        return cases.contains(SpecialCase.ACCOMMODATION);
    }
}
