package org.fingerpost.reschedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.fingerpost.appointment.Appointment;
import org.fingerpost.appointment.AppointmentId;
import org.fingerpost.appointment.Appointments;
import org.fingerpost.matter.Matters;
import org.fingerpost.tenancy.FirmScope;
import org.springframework.stereotype.Component;

/** Reads what is on record about an appointment that is over: above all, whether USCIS was asked in time. */
@Component
class RescueReader {
    private final RescheduleRepository requests;
    private final SubmissionLogRepository log;
    private final Appointments appointments;
    private final Matters matters;

    RescueReader(
            RescheduleRepository requests, SubmissionLogRepository log, Appointments appointments, Matters matters) {
        this.requests = requests;
        this.log = log;
        this.appointments = appointments;
        this.matters = matters;
    }

    Rescue of(FirmScope scope, Appointment appointment) {
        var attempts = requests.of(scope, records(scope, appointment)).stream()
                .filter(request -> request.kind() == RequestKind.RESCHEDULE)
                .toList();
        var timely = attempts.stream()
                .filter(request ->
                        request.state() == RescheduleState.SUBMITTED || request.state() == RescheduleState.GRANTED)
                .flatMap(request -> asked(scope, request, appointment).stream())
                .toList();
        boolean refused = attempts.stream()
                .filter(request -> request.state() == RescheduleState.REFUSED)
                .anyMatch(request -> !asked(scope, request, appointment).isEmpty());
        var denial = matters.get(scope, appointment.matter()).circumstances().denial();
        return new Rescue(appointment, timely, refused, Optional.ofNullable(denial));
    }

    /** The log is believed, not the request: it alone can't be changed later. */
    private List<LogEntry> asked(FirmScope scope, Reschedule request, Appointment appointment) {
        Predicate<LogEntry> inTime = entry -> entry.happenedAt().isBefore(appointment.startsAt());
        return log.of(scope, request.id()).stream()
                .filter(entry -> entry.kind().equals(LogKind.SUBMITTED.name()))
                .filter(inTime)
                .toList();
    }

    /** The appointment, and the records of it that were copied wrongly; what a granted request moved is another one. */
    private List<AppointmentId> records(FirmScope scope, Appointment appointment) {
        var ids = new ArrayList<>(List.of(appointment.id()));
        var fresh = appointment;
        for (var old = fresh.supersedes(); old != null && !moved(scope, old, fresh.id()); old = fresh.supersedes()) {
            ids.add(old);
            fresh = appointments.get(scope, old);
        }
        return ids;
    }

    private boolean moved(FirmScope scope, AppointmentId old, AppointmentId fresh) {
        return requests.of(scope, List.of(old)).stream().anyMatch(request -> fresh.equals(request.newAppointment()));
    }
}
