package org.fingerpost.reschedule;

import java.util.Optional;

/** What an entry of the submission log tells of. */
public enum LogKind {
    /** USCIS was asked to move the appointment. */
    SUBMITTED,
    /** A further call about the request. */
    CALL,
    /** The request was made once more online, since USCIS had not answered. */
    ASKED_AGAIN,
    /** USCIS's number came, or another one. */
    CONFIRMATION,
    URGENT_CALL_BACK,
    ROUTINE_CALL_BACK,
    /** No call back was promised after all. */
    NO_CALL_BACK,
    GRANTED,
    REFUSED,
    /** USCIS was told that the client can go after all. */
    WITHDRAWN,
    NOTE;

    /** Whether USCIS was asked for something. */
    boolean asks() {
        return this == SUBMITTED || this == CALL || this == ASKED_AGAIN;
    }

    static LogKind of(Optional<CallBack> promised) {
        return promised.map(callBack -> switch (callBack) {
                    case URGENT -> URGENT_CALL_BACK;
                    case ROUTINE -> ROUTINE_CALL_BACK;
                })
                .orElse(NO_CALL_BACK);
    }
}
