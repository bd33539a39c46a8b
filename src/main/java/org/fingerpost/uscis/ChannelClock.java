package org.fingerpost.uscis;

import java.time.Instant;
import org.fingerpost.tenancy.Refusal;

/**
 * Works out until when each channel takes a request to reschedule ({@code R9}). These moments, and
 * not the appointment itself, are the deadlines: for a Monday morning they fall on the weekend or
 * before it.
 */
public final class ChannelClock {

    private ChannelClock() {}

    /**
     * The closing moments for one appointment.
     *
     * @param appointment the appointment's instant, worked out in the support center's zone
     * @param priorReschedules how often this appointment was rescheduled before
     * @param form the form the appointment belongs to
     * @throws Refusal if the number of earlier reschedules is below zero
     */
    public static ChannelTimes of(Instant appointment, int priorReschedules, Form form) {
        return new ChannelTimes(
                appointment,
                OnlineTool.of(appointment, priorReschedules, form),
                ContactCenter.lastStaffedBefore(appointment));
    }
}
