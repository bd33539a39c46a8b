package org.fingerpost.reschedule;

/**
 * The first entry with which a submission log is not what the portal wrote.
 *
 * @param position of the entry, counted from 1
 */
public record LogBreak(int position, Problem problem) {
    /** What is wrong with the entry. */
    public enum Problem {
        /** Something in it isn't what was written. */
        CHANGED,
        /** It is gone, and later ones are there. */
        MISSING,
        /** It is gone, and all after it. */
        CUT_OFF,
        /** The portal never wrote it. */
        ADDED,
        /** Its words are as they were written; its file isn't what was kept. */
        FILE,
        /** It is as it was written; the request's record of the log's end, or the audit trail, isn't. */
        HEAD
    }
}
