package org.fingerpost.uscis;

/**
 * Why a person can't come on the day: the six examples of good cause that USCIS names, and any
 * other reason, which must then be explained ({@code R3}).
 */
public enum RescheduleReason {

    /** Illness, a medical appointment or a stay in hospital. */
    ILLNESS("uscis.reason.ILLNESS", "uscis.reason.ILLNESS.evidence"),
    /** A journey planned before the notice came. */
    TRAVEL("uscis.reason.TRAVEL", "uscis.reason.TRAVEL.evidence"),
    /** A wedding, a funeral, a graduation or the like. */
    LIFE_EVENT("uscis.reason.LIFE_EVENT", "uscis.reason.LIFE_EVENT.evidence"),
    /** No way to get to the support center. */
    TRANSPORT("uscis.reason.TRANSPORT", "uscis.reason.TRANSPORT.evidence"),
    /** No leave from work, or someone to care for. */
    WORK_OR_CARE("uscis.reason.WORK_OR_CARE", "uscis.reason.WORK_OR_CARE.evidence"),
    /** The notice came late or never. */
    LATE_NOTICE("uscis.reason.LATE_NOTICE", "uscis.reason.LATE_NOTICE.evidence"),
    /** Anything else; USCIS's list is not exhaustive. */
    OTHER("uscis.reason.OTHER", "uscis.reason.OTHER.evidence");

    private final String messageKey;
    private final String evidenceKey;

    RescheduleReason(String messageKey, String evidenceKey) {
        this.messageKey = messageKey;
        this.evidenceKey = evidenceKey;
    }

    /** The text that names the reason. */
    public String messageKey() {
        return messageKey;
    }

    /** The text that says, in one line, which papers usually support it. */
    public String evidenceKey() {
        return evidenceKey;
    }
}
