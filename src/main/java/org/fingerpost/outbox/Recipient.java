package org.fingerpost.outbox;

import org.fingerpost.matter.ClientId;
import org.fingerpost.tenancy.MemberId;

/** Whom a letter goes to. A client's letter is written in the client's language. */
public sealed interface Recipient {
    String address();

    /** A person of the firm. */
    record Colleague(MemberId member, String address) implements Recipient {}

    /** A client of the firm. */
    record ClientOf(ClientId client, String address) implements Recipient {}

    /** Someone else in a client's matter, such as the spouse. Letters stay with this address if the client's changes. */
    record BesideClient(ClientId client, String address) implements Recipient {}
}
