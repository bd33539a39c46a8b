package org.fingerpost.reschedule;

/** From draft to submitted, then granted, refused or withdrawn. */
public enum RescheduleState {
    DRAFT,
    SUBMITTED,
    GRANTED,
    REFUSED,
    WITHDRAWN;

    /** Whether something is still to happen with it. */
    public boolean isOpen() {
        return this == DRAFT || this == SUBMITTED;
    }
}
