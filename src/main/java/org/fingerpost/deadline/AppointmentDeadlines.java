package org.fingerpost.deadline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fingerpost.appointment.Appointment;
import org.fingerpost.appointment.AppointmentClosed;
import org.fingerpost.appointment.AppointmentRecorded;
import org.fingerpost.appointment.AppointmentStamped;
import org.fingerpost.appointment.AppointmentState;
import org.fingerpost.appointment.Appointments;
import org.fingerpost.matter.MatterChanged;
import org.fingerpost.reschedule.RequestKind;
import org.fingerpost.reschedule.Reschedules;
import org.fingerpost.tenancy.FirmScope;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What must happen by when because of an appointment, before it and after it. */
@Component
class AppointmentDeadlines {
    private final DeadlineBook book;
    private final DeadlineRepository repository;
    private final Appointments appointments;
    private final Reschedules reschedules;

    AppointmentDeadlines(
            DeadlineBook book, DeadlineRepository repository, Appointments appointments, Reschedules reschedules) {
        this.book = book;
        this.repository = repository;
        this.appointments = appointments;
        this.reschedules = reschedules;
    }

    @EventListener
    void on(AppointmentRecorded event) {
        var scope = event.scope();
        var appointment = event.appointment();
        var cause = Cause.of(appointment);
        settleChannels(scope, appointment);
        book.settle(scope, cause, DeadlineKind.APPOINTMENT, Optional.of(appointment.startsAt()));
        book.settle(
                scope,
                cause,
                DeadlineKind.CLIENT_CONFIRMATION,
                DeadlineDates.clientConfirmation(appointment.channelTimes(), scope.now()));
    }

    /** The form decides whether the online tool takes a request at all (R6). */
    @EventListener
    void on(MatterChanged event) {
        appointments.of(event.scope(), event.matter()).stream()
                .filter(Appointment::isScheduled)
                .forEach(appointment -> recompute(event.scope(), appointment));
    }

    /** A wrong record's deadlines end with it; attendance brings deadlines of its own. */
    @EventListener
    void on(AppointmentClosed event) {
        var scope = event.scope();
        var appointment = appointments.get(scope, event.appointment());
        boolean replaced = appointment.state() == AppointmentState.SUPERSEDED;
        // The notice that takes its place is what a request waited for: that closes with the request.
        repository.of(scope, appointment.id()).stream()
                .filter(deadline -> !replaced || deadline.kind() != DeadlineKind.NEW_NOTICE)
                .filter(deadline -> !followsUpARescue(scope, deadline))
                .forEach(deadline -> book.end(scope, deadline));
        if (appointment.state() == AppointmentState.ATTENDED) {
            attended(scope, appointment);
        }
    }

    /** That an appointment was missed is where a rescue begins, and not its end. */
    private boolean followsUpARescue(FirmScope scope, Deadline deadline) {
        var request = deadline.reschedule();
        return request != null && reschedules.get(scope, request).kind() == RequestKind.RESCUE;
    }

    @EventListener
    void on(AppointmentStamped event) {
        find(repository.of(event.scope(), event.appointment()), DeadlineKind.STAMP)
                .ifPresent(stamp -> book.meet(event.scope(), stamp, ""));
    }

    private void attended(FirmScope scope, Appointment appointment) {
        var earlier = repository.of(scope, appointment.matter()).stream()
                .filter(deadline -> deadline.kind() == DeadlineKind.BIOMETRICS_EXPIRY)
                .toList();
        book.end(scope, earlier);
        settle(scope, appointment, DeadlineKind.STAMP, DeadlineDates.stamp(appointment.startsAt()));
        settle(
                scope,
                appointment,
                DeadlineKind.STATUS_CHANGE,
                DeadlineDates.statusChange(appointment.startsAt(), appointment.zone()));
        settle(
                scope,
                appointment,
                DeadlineKind.BIOMETRICS_EXPIRY,
                DeadlineDates.biometricsExpiry(appointment.startsAt(), appointment.zone()));
    }

    private void recompute(FirmScope scope, Appointment appointment) {
        var before = repository.of(scope, appointment.id());
        settleChannels(scope, appointment);
        // A request that is with USCIS meets what was opened just now, too.
        if (find(before, DeadlineKind.LAST_PHONE_MOMENT)
                .filter(phone -> phone.state() == DeadlineState.MET)
                .isPresent()) {
            find(repository.of(scope, appointment.id()), DeadlineKind.TOOL_CLOSES)
                    .ifPresent(tool -> book.meet(scope, tool, ""));
        } else {
            book.recompute(
                    scope,
                    Cause.of(appointment),
                    DeadlineKind.CLIENT_CONFIRMATION,
                    known -> DeadlineDates.clientConfirmation(appointment.channelTimes(), known));
        }
    }

    private void settleChannels(FirmScope scope, Appointment appointment) {
        var times = appointment.channelTimes();
        var cause = Cause.of(appointment);
        book.settle(scope, cause, DeadlineKind.TOOL_CLOSES, times.toolCloses());
        book.settle(scope, cause, DeadlineKind.LAST_PHONE_MOMENT, Optional.of(times.lastPhoneMoment()));
    }

    private void settle(FirmScope scope, Appointment appointment, DeadlineKind kind, Instant dueAt) {
        book.settle(scope, Cause.of(appointment), kind, Optional.of(dueAt));
    }

    private static Optional<Deadline> find(List<Deadline> all, DeadlineKind kind) {
        return all.stream().filter(deadline -> deadline.kind() == kind).findFirst();
    }
}
