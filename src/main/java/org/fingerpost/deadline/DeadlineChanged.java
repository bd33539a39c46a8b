package org.fingerpost.deadline;

import org.fingerpost.tenancy.FirmScope;

/** A deadline was set, moved, met, ended or opened again. Told inside the transaction that does so, with what it is now. */
public record DeadlineChanged(FirmScope scope, Deadline deadline, Change change) {

    /** What became of it. */
    public enum Change {
        OPENED,
        MOVED,
        MET,
        ENDED,
        REOPENED
    }
}
