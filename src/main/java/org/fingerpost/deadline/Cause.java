package org.fingerpost.deadline;

import java.time.ZoneId;
import java.util.UUID;
import org.fingerpost.appointment.Appointment;
import org.fingerpost.appointment.AppointmentId;
import org.fingerpost.matter.MatterId;
import org.fingerpost.reschedule.Reschedule;
import org.fingerpost.reschedule.RescheduleId;
import org.jspecify.annotations.Nullable;

/**
 * What a deadline follows from.
 *
 * @param zone the zone in which the deadline's wall clock is meant
 */
record Cause(
        UUID id,
        MatterId matter,
        @Nullable AppointmentId appointment,
        @Nullable RescheduleId reschedule,
        ZoneId zone) {

    static Cause of(Appointment appointment) {
        return new Cause(appointment.id().value(), appointment.matter(), appointment.id(), null, appointment.zone());
    }

    static Cause of(Reschedule request, Appointment appointment) {
        return new Cause(
                request.id().value(), appointment.matter(), appointment.id(), request.id(), appointment.zone());
    }

    static Cause of(MatterId matter, ZoneId firm) {
        return new Cause(matter.value(), matter, null, null, firm);
    }

    /** A deadline that a person set is its own cause. */
    static Cause own(DeadlineId id, MatterId matter, ZoneId firm) {
        return new Cause(id.value(), matter, null, null, firm);
    }
}
