package org.fingerpost.reschedule;

import org.fingerpost.appointment.Appointment;
import org.jspecify.annotations.Nullable;

/**
 * One time that USCIS was asked for another date, in the history of an appointment and all that took its place.
 *
 * @param number counted over the whole history: 1, 2, 3 …
 * @param about the appointment that was to be moved, as its last record has it
 * @param given the appointment that USCIS gave, as its last record has it
 */
public record Attempt(
        int number,
        Reschedule request,
        Appointment about,
        @Nullable Appointment given) {}
