package org.fingerpost.drill;

/** A change that people must hear of at once, and the kind of the alert that tells them. */
enum Change {
    /** Two days ahead, so that the first warnings are due already. */
    RECORDED("APPOINTMENT"),
    /** To a form that the online tool takes, which opens a deadline. */
    FORM_CHANGED("TOOL_CLOSES"),
    SUBMITTED("RESCHEDULE_SUBMITTED"),
    REFUSED("RESCHEDULE_REFUSED"),
    GRANTED("RESCHEDULE_GRANTED");

    private final String alertKind;

    Change(String alertKind) {
        this.alertKind = alertKind;
    }

    /** A warning ahead of a deadline is cancelled when the deadline is met first; an answer of USCIS is always told. */
    boolean isAlwaysTold() {
        return switch (this) {
            case RECORDED, FORM_CHANGED -> false;
            case SUBMITTED, REFUSED, GRANTED -> true;
        };
    }

    String alertKind() {
        return alertKind;
    }
}
