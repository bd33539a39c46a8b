package org.fingerpost.appointment;

import java.time.Instant;
import java.time.ZoneId;
import org.fingerpost.uscis.ChannelClock;
import org.fingerpost.uscis.ChannelTimes;
import org.fingerpost.uscis.Form;

/** An appointment as a list shows it. */
public record AppointmentRow(
        AppointmentId id,
        String clientName,
        Form form,
        String centerName,
        String centerCity,
        String centerState,
        Instant startsAt,
        ZoneId zone,
        int priorReschedules,
        AppointmentState state) {

    public ChannelTimes channelTimes() {
        return ChannelClock.of(startsAt, priorReschedules, form);
    }
}
