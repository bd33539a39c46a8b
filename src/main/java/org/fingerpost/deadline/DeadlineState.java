package org.fingerpost.deadline;

/** Open until it was met, or until its appointment ended. */
public enum DeadlineState {
    OPEN,
    MET,
    ENDED
}
