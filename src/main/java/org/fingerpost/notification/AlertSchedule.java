package org.fingerpost.notification;

import static org.fingerpost.notification.NotificationJobs.CLIMB_ALERT;
import static org.fingerpost.notification.NotificationJobs.RAISE_ALERT;

import java.util.List;
import org.fingerpost.appointment.AppointmentClosed;
import org.fingerpost.appointment.AppointmentId;
import org.fingerpost.appointment.AppointmentRecorded;
import org.fingerpost.appointment.Appointments;
import org.fingerpost.clientlink.LinksClosed;
import org.fingerpost.deadline.Deadline;
import org.fingerpost.deadline.DeadlineChanged;
import org.fingerpost.matter.MatterId;
import org.fingerpost.notification.AlertRepository.Pending;
import org.fingerpost.platform.Ids;
import org.fingerpost.platform.Jobs;
import org.fingerpost.report.ClientReported;
import org.fingerpost.report.ReportId;
import org.fingerpost.report.ReportSettled;
import org.fingerpost.reschedule.Reschedule;
import org.fingerpost.reschedule.RescheduleClosed;
import org.fingerpost.reschedule.RescheduleSubmitted;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.FirmScope;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Plans alerts in the transaction of their cause, and takes back what is planned when the cause is gone. */
@Component
class AlertSchedule {
    private final AlertRepository repository;
    private final AlertEnds ends;
    private final Appointments appointments;
    private final Policies policies;
    private final Jobs jobs;

    AlertSchedule(AlertRepository repository, AlertEnds ends, Appointments appointments, Policies policies, Jobs jobs) {
        this.repository = repository;
        this.ends = ends;
        this.appointments = appointments;
        this.policies = policies;
        this.jobs = jobs;
    }

    @EventListener
    void on(DeadlineChanged event) {
        takeBack(event.scope(), event.deadline());
        if (event.deadline().isOpen()) {
            plan(event.scope(), event.deadline(), policies.get(event.scope(), kind(event.deadline())));
        }
    }

    /** The second docket control begins when an appointment is copied from its notice. */
    @EventListener
    void on(AppointmentRecorded event) {
        var appointment = event.appointment();
        planNow(event.scope(), AlertKind.APPOINTMENT_RECORDED, appointment.matter(), appointment.id());
    }

    /** Nobody needs to compare the dates of a record that another took the place of, or that is over. */
    @EventListener
    void on(AppointmentClosed event) {
        noneClimbs(event.scope(), ends.settle(event.scope(), event.appointment(), AlertKind.APPOINTMENT_RECORDED));
    }

    @EventListener
    void on(RescheduleSubmitted event) {
        planNow(event.scope(), event.reschedule(), AlertKind.RESCHEDULE_SUBMITTED);
    }

    @EventListener
    void on(RescheduleClosed event) {
        var reschedule = event.reschedule();
        switch (reschedule.state()) {
            case GRANTED -> planNow(event.scope(), reschedule, AlertKind.RESCHEDULE_GRANTED);
            case REFUSED -> planNow(event.scope(), reschedule, AlertKind.RESCHEDULE_REFUSED);
            case WITHDRAWN -> {
                // A draft put aside concerns nobody else.
                if (reschedule.submitted().isPresent()) {
                    planNow(event.scope(), reschedule, AlertKind.RESCHEDULE_WITHDRAWN);
                }
            }
            case DRAFT, SUBMITTED -> throw new IllegalStateException("Closed as " + reschedule.state());
        }
    }

    /** A client's word reaches the firm's people at once. */
    @EventListener
    void on(ClientReported event) {
        var report = event.report();
        plan(
                event.scope(),
                now(event.scope(), AlertKind.of(report.kind()), report.matter(), report.appointment(), report.id()));
    }

    /** Somebody has dealt with what a client told: nobody else needs to look. */
    @EventListener
    void on(ReportSettled event) {
        noneIsRaised(event.scope(), ends.cancel(event.scope(), event.report()));
        noneClimbs(event.scope(), ends.settle(event.scope(), event.report()));
    }

    /** Whoever noted that the contact must be safe may not know that a link was open. */
    @EventListener
    void on(LinksClosed event) {
        planNow(event.scope(), AlertKind.LINKS_CLOSED, event.matter(), null);
    }

    /**
     * Plans what is still to come of an open deadline anew, by a policy that was changed. What was raised stays raised;
     * where all of the policy's moments have passed, what was still planned is told now.
     */
    void replan(FirmScope scope, Deadline deadline, AlertPolicy policy) {
        var cancelled = ends.cancel(scope, deadline.id());
        noneIsRaised(scope, cancelled);
        var moments = AlertPlan.of(policy.kind(), deadline.dueAt(), policy.offsets(), scope.now());
        boolean lastOne = moments.size() == 1 && !cancelled.isEmpty();
        moments.stream()
                .filter(moment -> lastOne || moment.at().isAfter(scope.now()))
                .forEach(moment -> plan(scope, deadline, policy.kind(), moment));
    }

    private void plan(FirmScope scope, Deadline deadline, AlertPolicy policy) {
        AlertPlan.of(policy.kind(), deadline.dueAt(), policy.offsets(), scope.now())
                .forEach(moment -> plan(scope, deadline, policy.kind(), moment));
    }

    private void plan(FirmScope scope, Deadline deadline, AlertKind kind, AlertPlan.Moment moment) {
        plan(
                scope,
                new Pending(
                        Ids.next(AlertId::new),
                        kind,
                        moment.level(),
                        deadline.matter(),
                        deadline.appointment(),
                        deadline.id(),
                        null,
                        deadline.dueAt(),
                        moment.at(),
                        null));
    }

    /** What is planned is cancelled, and what was raised and waits for an acknowledgement needs none any more. */
    private void takeBack(FirmScope scope, Deadline deadline) {
        noneIsRaised(scope, ends.cancel(scope, deadline.id()));
        noneClimbs(scope, ends.settle(scope, deadline.id()));
    }

    private void noneIsRaised(FirmScope scope, List<AlertId> cancelled) {
        cancelled.forEach(alert -> jobs.cancel(scope, RAISE_ALERT, alert.value()));
    }

    private void noneClimbs(FirmScope scope, List<AlertId> settled) {
        settled.forEach(alert -> jobs.cancel(scope, CLIMB_ALERT, alert.value()));
    }

    private void planNow(FirmScope scope, Reschedule reschedule, AlertKind kind) {
        var about = reschedule.newAppointment() == null ? reschedule.appointment() : reschedule.newAppointment();
        planNow(scope, kind, appointments.get(scope, about).matter(), about);
    }

    private void planNow(FirmScope scope, AlertKind kind, MatterId matter, @Nullable AppointmentId appointment) {
        plan(scope, now(scope, kind, matter, appointment, null));
    }

    private static Pending now(
            FirmScope scope,
            AlertKind kind,
            MatterId matter,
            @Nullable AppointmentId appointment,
            @Nullable ReportId report) {
        return new Pending(
                Ids.next(AlertId::new),
                kind,
                AlertPlan.atOnce(kind),
                matter,
                appointment,
                null,
                report,
                null,
                scope.now(),
                scope.actor() instanceof Actor.Person person ? person.member() : null);
    }

    private void plan(FirmScope scope, Pending alert) {
        repository.insert(scope, alert);
        jobs.schedule(scope, RAISE_ALERT, alert.id().value(), alert.raiseAt());
    }

    private static AlertKind kind(Deadline deadline) {
        return AlertKind.of(deadline.kind());
    }
}
