package org.fingerpost.deadline;

import static org.fingerpost.tenancy.Permission.VIEW_CASES;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.fingerpost.appointment.Appointment;
import org.fingerpost.appointment.AppointmentClosed;
import org.fingerpost.appointment.AppointmentId;
import org.fingerpost.appointment.AppointmentRecorded;
import org.fingerpost.appointment.Appointments;
import org.fingerpost.matter.MatterChanged;
import org.fingerpost.platform.Ids;
import org.fingerpost.reschedule.RescheduleClosed;
import org.fingerpost.reschedule.RescheduleState;
import org.fingerpost.reschedule.RescheduleSubmitted;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.FirmDatabase;
import org.fingerpost.tenancy.FirmScope;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** Sets an appointment's deadlines when it is recorded, and closes or reopens them with what is done about it. */
@Service
public class Deadlines {
    private final FirmDatabase database;
    private final DeadlineRepository repository;
    private final Appointments appointments;
    private final ApplicationEventPublisher events;

    Deadlines(
            FirmDatabase database,
            DeadlineRepository repository,
            Appointments appointments,
            ApplicationEventPublisher events) {
        this.database = database;
        this.repository = repository;
        this.appointments = appointments;
        this.events = events;
    }

    /** In the order in which they fall due. */
    public List<Deadline> of(Actor actor, AppointmentId appointment) {
        actor.require(VIEW_CASES);
        return database.in(actor, scope -> repository.of(scope, appointment));
    }

    @EventListener
    void on(AppointmentRecorded event) {
        var appointment = event.appointment();
        var times = appointment.channelTimes();
        times.toolCloses().ifPresent(at -> open(event.scope(), appointment, DeadlineKind.TOOL_CLOSES, at));
        open(event.scope(), appointment, DeadlineKind.LAST_PHONE_MOMENT, times.lastPhoneMoment());
        open(event.scope(), appointment, DeadlineKind.APPOINTMENT, appointment.startsAt());
    }

    /** The form decides whether the online tool takes a request at all (R6). */
    @EventListener
    void on(MatterChanged event) {
        appointments.of(event.scope(), event.matter()).stream()
                .filter(Appointment::isScheduled)
                .forEach(appointment -> recompute(event.scope(), appointment));
    }

    @EventListener
    void on(AppointmentClosed event) {
        close(event.scope(), event.appointment(), DeadlineState.ENDED, _ -> true);
    }

    @EventListener
    void on(RescheduleSubmitted event) {
        close(event.scope(), event.reschedule().appointment(), DeadlineState.MET, DeadlineKind::metByRequest);
    }

    /** Refused or withdrawn: the old appointment stands, and it may still be possible to ask once more. */
    @EventListener
    void on(RescheduleClosed event) {
        if (event.reschedule().state() == RescheduleState.GRANTED) {
            return;
        }
        repository.of(event.scope(), event.reschedule().appointment()).stream()
                .filter(deadline -> deadline.state() == DeadlineState.MET)
                .forEach(deadline -> reopen(event.scope(), deadline));
    }

    private void open(FirmScope scope, Appointment appointment, DeadlineKind kind, Instant dueAt) {
        var deadline =
                new Deadline(Ids.next(DeadlineId::new), appointment.id(), kind, dueAt, kind.rule(), DeadlineState.OPEN);
        repository.insert(scope, deadline);
        events.publishEvent(new DeadlineOpened(scope, deadline));
    }

    private void recompute(FirmScope scope, Appointment appointment) {
        var all = repository.of(scope, appointment.id());
        var tool = all.stream()
                .filter(deadline -> deadline.kind() == DeadlineKind.TOOL_CLOSES)
                .findFirst();
        var closes = appointment.channelTimes().toolCloses();
        if (closes.isEmpty()) {
            tool.filter(deadline -> deadline.state() != DeadlineState.ENDED)
                    .ifPresent(deadline -> close(scope, deadline, DeadlineState.ENDED));
            return;
        }
        if (tool.isEmpty()) {
            open(scope, appointment, DeadlineKind.TOOL_CLOSES, closes.get());
        } else if (tool.get().state() == DeadlineState.ENDED) {
            reopen(scope, tool.get());
        }
        // A request that is with USCIS meets what was opened just now, too.
        if (all.stream().anyMatch(deadline -> deadline.state() == DeadlineState.MET)) {
            close(scope, appointment.id(), DeadlineState.MET, DeadlineKind.TOOL_CLOSES::equals);
        }
    }

    private void reopen(FirmScope scope, Deadline deadline) {
        repository.setState(scope, deadline.id(), DeadlineState.OPEN);
        events.publishEvent(new DeadlineOpened(scope, deadline));
    }

    private void close(FirmScope scope, AppointmentId appointment, DeadlineState state, Predicate<DeadlineKind> which) {
        repository.of(scope, appointment).stream()
                .filter(deadline -> deadline.state() == DeadlineState.OPEN && which.test(deadline.kind()))
                .forEach(deadline -> close(scope, deadline, state));
    }

    private void close(FirmScope scope, Deadline deadline, DeadlineState state) {
        repository.setState(scope, deadline.id(), state);
        events.publishEvent(new DeadlineClosed(scope, deadline));
    }
}
