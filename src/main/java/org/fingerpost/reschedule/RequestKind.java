package org.fingerpost.reschedule;

/** What USCIS is asked for. */
public enum RequestKind {
    /** Another date, before the appointment (R1). */
    RESCHEDULE,
    /** What was missed or denied is to be mended, after the appointment (R7, R18, R19). */
    RESCUE,
    /** Biometrics at home, in a hospital or with help, because of a disability (R22). */
    ACCOMMODATION;

    /** Whether a person is asked for this part at all. Only the telephone takes what isn't a request to reschedule. */
    public boolean asks(RequestPart part) {
        return switch (part) {
            case REASON, DATES -> this != ACCOMMODATION;
            case LATE -> this == RESCUE;
            case NEEDS -> this == ACCOMMODATION;
            case DETAILS, CHANNEL -> this == RESCHEDULE;
            case STATEMENT, EVIDENCE, WARNINGS, APPROVAL -> true;
        };
    }
}
