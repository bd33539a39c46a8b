package org.fingerpost.deadline;

import org.fingerpost.appointment.Appointment;
import org.fingerpost.appointment.AppointmentCorrected;
import org.fingerpost.appointment.AppointmentId;
import org.fingerpost.appointment.Appointments;
import org.fingerpost.reschedule.RescheduleClosed;
import org.fingerpost.tenancy.FirmScope;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A notice that USCIS gave as the answer to a request is to be printed: the support center wants it on paper (R12). */
@Component
class PrintDeadlines {
    private final DeadlineBook book;
    private final DeadlineRepository repository;
    private final Appointments appointments;

    PrintDeadlines(DeadlineBook book, DeadlineRepository repository, Appointments appointments) {
        this.book = book;
        this.repository = repository;
        this.appointments = appointments;
    }

    @EventListener
    void on(RescheduleClosed event) {
        // A case that is reopened, or help that is arranged, may come without a new appointment.
        var fresh = event.reschedule().newAppointment();
        if (fresh != null) {
            settle(event.scope(), fresh);
        }
    }

    /** What was wrong is the record: a paper that is printed already stays printed. */
    @EventListener
    void on(AppointmentCorrected event) {
        repository
                .find(event.scope(), event.wrong().value(), DeadlineKind.PRINT_NOTICE)
                .filter(deadline -> deadline.state() == DeadlineState.ENDED)
                .ifPresent(_ -> settle(event.scope(), event.right()));
    }

    private void settle(FirmScope scope, AppointmentId id) {
        Appointment appointment = appointments.get(scope, id);
        book.settle(
                scope,
                Cause.of(appointment),
                DeadlineKind.PRINT_NOTICE,
                DeadlineDates.printedNotice(appointment.startsAt(), appointment.zone(), scope.now()));
    }
}
