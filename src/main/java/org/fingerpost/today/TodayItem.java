package org.fingerpost.today;

import java.time.Instant;
import java.time.ZoneId;
import org.fingerpost.appointment.AppointmentId;
import org.fingerpost.uscis.Form;

/**
 * One thing that needs a person.
 *
 * @param urgentAt the instant by which something should have been done, or had to be
 * @param rule the rule that this instant follows from
 */
public record TodayItem(
        Kind kind,
        AppointmentId appointment,
        String path,
        String clientName,
        Form form,
        Instant startsAt,
        ZoneId zone,
        Instant urgentAt,
        String rule) {

    /** Why it needs one. */
    public enum Kind {
        /** A request was begun and not submitted. */
        DRAFT,
        /** An appointment comes up; who can't go must ask before the last chance is over. */
        UPCOMING,
        /** It comes up, and no channel takes a request any more. */
        FIXED,
        /** USCIS was asked and has not answered; until then the appointment stands. */
        UNANSWERED,
        /** The time has come and gone, and nobody has said what happened. */
        OUTCOME_WANTED,
        /** It was missed, and nobody has begun to rescue it. */
        RESCUE_WANTED,
        /** A rescue was begun, and USCIS not asked. */
        RESCUE_DRAFT
    }
}
