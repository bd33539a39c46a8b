package org.fingerpost.notification;

import static org.fingerpost.notification.NotificationJobs.RAISE_ALERT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fingerpost.deadline.Deadline;
import org.fingerpost.deadline.DeadlineClosed;
import org.fingerpost.deadline.DeadlineOpened;
import org.fingerpost.notification.AlertRepository.Pending;
import org.fingerpost.platform.Ids;
import org.fingerpost.platform.Jobs;
import org.fingerpost.reschedule.Reschedule;
import org.fingerpost.reschedule.RescheduleClosed;
import org.fingerpost.reschedule.RescheduleSubmitted;
import org.fingerpost.tenancy.FirmScope;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Plans alerts in the transaction of their cause. A deadline opened so late that moments of warning have passed already
 * is told of once, now, and then at the moments that remain.
 */
@Component
class AlertSchedule {
    private final AlertRepository repository;
    private final Jobs jobs;

    AlertSchedule(AlertRepository repository, Jobs jobs) {
        this.repository = repository;
        this.jobs = jobs;
    }

    @EventListener
    void on(DeadlineOpened event) {
        var scope = event.scope();
        var deadline = event.deadline();
        var kind = AlertKind.of(deadline.kind());
        for (Instant at : moments(deadline, kind, scope.now())) {
            plan(
                    scope,
                    new Pending(
                            Ids.next(AlertId::new), kind, deadline.appointment(), deadline.id(), deadline.dueAt(), at));
        }
    }

    @EventListener
    void on(DeadlineClosed event) {
        repository
                .cancel(event.scope(), event.deadline().id())
                .forEach(alert -> jobs.cancel(event.scope(), RAISE_ALERT, alert.value()));
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

    private void planNow(FirmScope scope, Reschedule reschedule, AlertKind kind) {
        var about = reschedule.newAppointment() == null ? reschedule.appointment() : reschedule.newAppointment();
        plan(scope, new Pending(Ids.next(AlertId::new), kind, about, null, null, scope.now()));
    }

    private void plan(FirmScope scope, Pending alert) {
        repository.insert(scope, alert);
        jobs.schedule(scope, RAISE_ALERT, alert.id().value(), alert.raiseAt());
    }

    static List<Instant> moments(Deadline deadline, AlertKind kind, Instant now) {
        if (!deadline.dueAt().isAfter(now)) {
            return List.of();
        }
        var moments = new ArrayList<Instant>();
        for (var ahead : kind.ahead()) {
            var at = deadline.dueAt().minus(ahead);
            if (at.isAfter(now)) {
                moments.add(at);
            } else if (moments.isEmpty()) {
                moments.add(now);
            }
        }
        return moments;
    }
}
