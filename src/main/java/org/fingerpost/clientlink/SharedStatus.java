package org.fingerpost.clientlink;

import java.time.Instant;
import java.util.List;
import org.fingerpost.firm.Firm;
import org.fingerpost.matter.Language;
import org.fingerpost.uscis.Form;

/**
 * What a client sees of their matter: no A-number, no full name, no whole receipt number, nothing the firm only
 * prepares.
 *
 * @param firstName how the client is greeted
 * @param language the one the firm noted for the client
 * @param receipts masked, as {@code IOE•••••••678}
 * @param visits the appointments to show, the next one first; none while USCIS has sent no notice
 * @param steps what has happened, what is next and what comes later, in this order
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
        Instant asOf) {}
