package org.fingerpost.matter;

import java.time.Instant;
import org.fingerpost.uscis.Form;
import org.fingerpost.uscis.ReceiptNumber;

/** A matter as a list shows it. */
public record MatterRow(
        MatterId id,
        String clientName,
        ReceiptNumber receiptNumber,
        Form form,
        String responsibleName,
        Instant openedAt) {}
