package org.fingerpost.reschedule;

import java.time.Instant;

/** That an attorney of the firm read the request and agreed to it. It ends when what USCIS is told is changed. */
public record Approval(String by, Instant at) {

    /** When a firm wants one. */
    public enum Policy {
        /** Where the appointment was moved twice already, since a further request may be refused (R11). */
        WHERE_REPEATED,
        /** For every request. */
        ALWAYS
    }
}
