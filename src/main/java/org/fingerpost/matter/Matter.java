package org.fingerpost.matter;

import java.time.Instant;
import org.fingerpost.tenancy.MemberId;
import org.fingerpost.uscis.ANumber;
import org.fingerpost.uscis.Form;
import org.fingerpost.uscis.ReceiptNumber;
import org.jspecify.annotations.Nullable;

/**
 * One filing with USCIS that the firm handles for a client.
 *
 * @param responsible the person of the firm who is alerted first
 */
public record Matter(
        MatterId id,
        Client client,
        ReceiptNumber receiptNumber,
        Form form,
        @Nullable ANumber aNumber,
        MemberId responsible,
        String responsibleName,
        Instant openedAt) {}
