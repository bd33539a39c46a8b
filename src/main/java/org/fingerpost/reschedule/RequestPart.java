package org.fingerpost.reschedule;

import java.util.Locale;

/** The parts of a request, in the order in which a person is asked for them. */
public enum RequestPart {
    /** What happened. */
    REASON,
    /** The questions about that reason. */
    DETAILS,
    /** Why USCIS was not asked before the appointment; of a rescue alone. */
    LATE,
    /** What the client needs because of a disability; of an accommodation alone. */
    NEEDS,
    /** What USCIS is told, and the client's own words beside it. */
    STATEMENT,
    EVIDENCE,
    /** Dates that don't work, and dates that would be best. */
    DATES,
    CHANNEL,
    /** What can go wrong, read one by one. */
    WARNINGS,
    /** An attorney's, where the firm's policy or the rules ask for it. */
    APPROVAL;

    /** As it stands in an address. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }
}
