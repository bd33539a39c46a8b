package org.fingerpost.deadline;

/** What ends at a deadline's instant. */
public enum DeadlineKind {
    /** The online tool takes no more requests (R5). */
    TOOL_CLOSES("R5"),
    /** The last minute at which an agent of the Contact Center answers before the appointment (R9). */
    LAST_PHONE_MOMENT("R9"),
    /** The appointment itself: who isn't there, and didn't ask in time, is taken to have abandoned the filing (R2). */
    APPOINTMENT("R2");

    private final String rule;

    DeadlineKind(String rule) {
        this.rule = rule;
    }

    public String rule() {
        return rule;
    }

    /** Whether a request to move the appointment, once made, meets it. */
    public boolean metByRequest() {
        return this != APPOINTMENT;
    }
}
