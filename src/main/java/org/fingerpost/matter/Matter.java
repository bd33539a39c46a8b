package org.fingerpost.matter;

import java.time.Instant;
import java.util.Set;
import org.fingerpost.tenancy.MemberId;
import org.fingerpost.uscis.Form;
import org.fingerpost.uscis.ReceiptNumber;
import org.fingerpost.uscis.SpecialCase;
import org.jspecify.annotations.Nullable;

/**
 * One filing with USCIS that the firm handles for a client.
 *
 * @param responsible the person of the firm who is alerted first
 * @param secondWatcher another person of the firm, who watches the same dates
 */
public record Matter(
        MatterId id,
        Client client,
        ReceiptNumber receiptNumber,
        Form form,
        MemberId responsible,
        String responsibleName,
        @Nullable MemberId secondWatcher,
        @Nullable String secondWatcherName,
        Circumstances circumstances,
        Instant openedAt) {

    /** What holds for this filing, whoever noted it: a protected form can't be made unprotected. */
    public Set<SpecialCase> cases() {
        return Circumstances.casesOf(circumstances.cases(), circumstances.hearingOn(), form);
    }
}
