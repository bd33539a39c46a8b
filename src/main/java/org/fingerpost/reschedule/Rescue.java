package org.fingerpost.reschedule;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fingerpost.appointment.Appointment;
import org.fingerpost.appointment.AppointmentState;
import org.fingerpost.matter.Denial;

/**
 * Where an appointment stands whose time has come, and what can still be done about it.
 *
 * @param timely the entries of the submission log by which USCIS was asked before the appointment (R19)
 * @param refused whether USCIS refused a request that was made in time
 * @param denial of the matter, where USCIS denied it
 */
public record Rescue(Appointment appointment, List<LogEntry> timely, boolean refused, Optional<Denial> denial) {

    /** What the firm can do. */
    public enum Way {
        /** USCIS was asked in time and must have lost it: by phone, with the log as proof (R19). */
        SERVICE_ERROR,
        /** The motion against the denial (R18). */
        MOTION,
        /** Nobody asked in time: by phone, and USCIS may say no (R7). */
        LATE_REQUEST
    }

    public Rescue {
        timely = List.copyOf(timely);
    }

    /** In the order in which to go them: a proof comes first, and a motion has a date. */
    public List<Way> ways() {
        if (!timely.isEmpty()) {
            return denial.isPresent() ? List.of(Way.SERVICE_ERROR, Way.MOTION) : List.of(Way.SERVICE_ERROR);
        }
        return denial.isPresent() ? List.of(Way.MOTION, Way.LATE_REQUEST) : List.of(Way.LATE_REQUEST);
    }

    public boolean isTimely() {
        return !timely.isEmpty();
    }

    public boolean isDenied() {
        return denial.isPresent();
    }

    /** Whether the stamped notice is kept, which proves that the client was there. */
    public boolean isStamped() {
        return appointment.stamp() != null;
    }

    public boolean hasNotice() {
        return appointment.notice() != null;
    }

    /** Whether there is anything to rescue: it is over, and nobody was there as far as is known, or USCIS denied. */
    public boolean isWanted(Instant now) {
        boolean over = !appointment.startsAt().isAfter(now);
        boolean absent = appointment.isScheduled() || appointment.state() == AppointmentState.MISSED;
        return over && (absent || isDenied());
    }
}
