package org.fingerpost.reschedule;

import org.fingerpost.tenancy.MemberId;

/** Who spoke with USCIS's agent. Nobody else may ask. */
public sealed interface Caller {

    /** An attorney of the firm. */
    record OfTheFirm(MemberId member) implements Caller {}

    /** The applicant or petitioner themselves, with the firm on the line. */
    record TheClient() implements Caller {}
}
