package org.fingerpost.reschedule;

import static org.fingerpost.reschedule.RescheduleState.GRANTED;
import static org.fingerpost.reschedule.RescheduleState.SUBMITTED;

import java.util.Locale;
import org.fingerpost.appointment.AppointmentId;
import org.fingerpost.audit.AuditTrail;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.tenancy.NotFound;
import org.fingerpost.tenancy.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Closes requests of every kind, as the last step of the use cases that say what came of them. */
@Component
class Outcomes {
    private final RescheduleRepository repository;
    private final SubmissionRules rules;
    private final SubmissionLog log;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    Outcomes(
            RescheduleRepository repository,
            SubmissionRules rules,
            SubmissionLog log,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.rules = rules;
        this.log = log;
        this.audit = audit;
        this.events = events;
    }

    /** What was asked for is given, and no new notice came with it. */
    void grantWithout(FirmScope scope, RescheduleId id, RequestKind kind, String note) {
        if (repository.get(scope, id).kind() != kind) {
            throw new NotFound(id);
        }
        close(scope, id, SUBMITTED, GRANTED, note, null);
    }

    void close(
            FirmScope scope,
            RescheduleId id,
            RescheduleState from,
            RescheduleState to,
            String note,
            @Nullable AppointmentId fresh) {
        String tidy = rules.tidyNote(note);
        if (!repository.close(scope, id, from, to, tidy, fresh)) {
            // Not found for another firm; else somebody was faster.
            repository.get(scope, id);
            throw new Refusal("reschedule.meanwhile");
        }
        audit.record(scope, "reschedule." + to.name().toLowerCase(Locale.ROOT), id.value(), "");
        if (from == SUBMITTED) {
            log.tell(scope, id, LogKind.valueOf(to.name()), "", tidy);
        }
        events.publishEvent(new RescheduleClosed(scope, repository.get(scope, id)));
    }
}
