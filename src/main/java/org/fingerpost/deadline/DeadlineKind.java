package org.fingerpost.deadline;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What ends, or is awaited, at a deadline's instant. */
public enum DeadlineKind {
    /** The online tool takes no more requests. */
    TOOL_CLOSES("R5", By.RECORD),
    /** The last minute at which an agent of the Contact Center answers before the appointment. */
    LAST_PHONE_MOMENT("R9", By.RECORD),
    /** The appointment itself: who isn't there, and didn't ask in time, is taken to have abandoned the filing. */
    APPOINTMENT("R2", By.RECORD),
    /** The client says whether they can go, while there is still time to ask for another date. */
    CLIENT_CONFIRMATION("R1", By.PERSON),
    /** The papers that show good cause, before the last chance to ask. */
    EVIDENCE("R3", By.PERSON),
    /** USCIS answers a request with a new notice. */
    NEW_NOTICE("R12", By.RECORD),
    /** The new notice is printed: the support center wants it on paper. */
    PRINT_NOTICE("R12", By.PERSON),
    /** A Tier 2 officer calls back. */
    CALL_BACK("R26", By.PERSON),
    /** After attendance, the stamped notice. */
    STAMP(null, By.PERSON),
    /** After attendance, a change of the case's status. */
    STATUS_CHANGE(null, By.PERSON),
    /** After filing, the first appointment notice. */
    NOTICE("R20", By.PERSON),
    /** The motion against a denial for abandonment (Form I-290B). */
    RESCUE("R18", By.PERSON),
    /** A hearing in immigration court, before which biometrics must be complete. */
    HEARING("R16", By.PERSON),
    /** Fingerprint checks lapse. */
    BIOMETRICS_EXPIRY("R21", By.PERSON),
    /** What a person of the firm set. */
    OWN(null, By.PERSON);

    private enum By {
        RECORD,
        PERSON
    }

    private final @Nullable String rule;
    private final By met;

    DeadlineKind(@Nullable String rule, By met) {
        this.rule = rule;
        this.met = met;
    }

    /** The rule of the rulebook it follows from; none where it is the firm's own practice. */
    public Optional<String> rule() {
        return Optional.ofNullable(rule);
    }

    /** Whether a person may say that it is met; else only a request, an outcome or a notice meets it. */
    public boolean metByPerson() {
        return met == By.PERSON;
    }

    /** Whether something is still wanted once its moment has passed: a paper that is missing, an answer, a late motion. */
    public boolean staysWanted() {
        return metByPerson() || this == NEW_NOTICE;
    }

    /** Whether a request to move the appointment, once made, meets it. */
    public boolean metByRequest() {
        return switch (this) {
            case TOOL_CLOSES, LAST_PHONE_MOMENT, CLIENT_CONFIRMATION, EVIDENCE -> true;
            case APPOINTMENT,
                    NEW_NOTICE,
                    PRINT_NOTICE,
                    CALL_BACK,
                    STAMP,
                    STATUS_CHANGE,
                    NOTICE,
                    RESCUE,
                    HEARING,
                    BIOMETRICS_EXPIRY,
                    OWN -> false;
        };
    }
}
