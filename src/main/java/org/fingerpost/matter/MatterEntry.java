package org.fingerpost.matter;

import org.fingerpost.platform.EmailAddress;
import org.fingerpost.platform.PersonName;
import org.fingerpost.platform.PhoneNumber;
import org.fingerpost.tenancy.MemberId;
import org.fingerpost.uscis.ANumber;
import org.fingerpost.uscis.Form;
import org.fingerpost.uscis.ReceiptNumber;
import org.jspecify.annotations.Nullable;

/**
 * What a person writes down of a client and a filing, each part checked already.
 *
 * @param secondWatcher who watches its dates beside the responsible person
 */
public record MatterEntry(
        PersonName clientName,
        @Nullable EmailAddress email,
        @Nullable PhoneNumber phone,
        Language language,
        ReceiptNumber receiptNumber,
        Form form,
        @Nullable ANumber aNumber,
        MemberId responsible,
        @Nullable MemberId secondWatcher) {}
