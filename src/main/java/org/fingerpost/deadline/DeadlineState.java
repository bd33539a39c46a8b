package org.fingerpost.deadline;

/** Open until it was met, or until its cause ended. */
public enum DeadlineState {
    OPEN,
    MET,
    ENDED
}
