package org.fingerpost.reschedule;

import java.util.List;
import org.fingerpost.appointment.AppointmentCorrected;
import org.fingerpost.tenancy.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes a draft along when its appointment is corrected. */
@Component
class CorrectedAppointments {
    private final RescheduleRepository repository;
    private final Statements statements;
    private final ApplicationEventPublisher events;

    CorrectedAppointments(RescheduleRepository repository, Statements statements, ApplicationEventPublisher events) {
        this.repository = repository;
        this.statements = statements;
        this.events = events;
    }

    /** Refuses while a request is with USCIS. */
    @EventListener
    void on(AppointmentCorrected event) {
        var before = repository.of(event.scope(), List.of(event.wrong()));
        if (before.stream().anyMatch(one -> one.state() == RescheduleState.SUBMITTED)) {
            throw new Refusal("appointment.correct.submitted");
        }
        repository.follow(event.scope(), event.wrong(), event.right());
        repository.of(event.scope(), List.of(event.right())).forEach(draft -> {
            statements.redraft(event.scope(), draft.id());
            events.publishEvent(new RescheduleStarted(event.scope(), repository.get(event.scope(), draft.id())));
        });
    }
}
