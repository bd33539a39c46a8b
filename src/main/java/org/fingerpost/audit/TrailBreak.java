package org.fingerpost.audit;

/** The first line with which a trail is not what was written. */
public record TrailBreak(long position, Problem problem) {
    /** What is wrong with the line. */
    public enum Problem {
        /** Something in it isn't what was written, or it stands where another one stood. */
        CHANGED,
        /** It is gone, and later ones are there. */
        MISSING,
        /** It is gone, and all after it. */
        CUT_OFF,
        /** It was put in past the portal. */
        ADDED
    }
}
