package org.fingerpost.reschedule;

import static org.fingerpost.tenancy.Permission.PREPARE_RESCHEDULES;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.fingerpost.audit.AuditTrail;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.FirmDatabase;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.uscis.Channel;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** What an agent promised in a call is written down, so that the firm notices when nobody calls back. */
@Service
public class CallBacks {
    private final FirmDatabase database;
    private final RescheduleRepository repository;
    private final SubmissionLog log;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    CallBacks(
            FirmDatabase database,
            RescheduleRepository repository,
            SubmissionLog log,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.database = database;
        this.repository = repository;
        this.log = log;
        this.audit = audit;
        this.events = events;
    }

    /** Empty where nothing was promised. Refuses a request that was made online (R26), or is answered already. */
    public void promise(Actor actor, RescheduleId id, Optional<CallBack> promised) {
        actor.require(PREPARE_RESCHEDULES);
        database.run(actor, scope -> promise(scope, id, promised));
    }

    /** As a step of another use case. */
    void promise(FirmScope scope, RescheduleId id, Optional<CallBack> promised) {
        if (repository.get(scope, id).draft().channel() != Channel.PHONE) {
            throw Refusal.byRule("R26", "reschedule.callBack.online");
        }
        if (!repository.promise(scope, id, promised.orElse(null))) {
            throw new Refusal("reschedule.meanwhile");
        }
        audit.record(
                scope,
                "reschedule.promised",
                id.value(),
                promised.map(CallBack::name).orElse(""));
        log.tell(scope, id, LogKind.of(promised), "", "");
        var request = repository.get(scope, id);
        events.publishEvent(new CallBackPromised(scope, request, lastCall(scope, request)));
    }

    /** The log is younger than some requests. */
    private Instant lastCall(FirmScope scope, Reschedule request) {
        return log.asked(scope, request.id())
                .filter(entry -> Channel.PHONE.name().equals(entry.channel()))
                .map(LogEntry::happenedAt)
                .max(Comparator.naturalOrder())
                .orElseGet(() -> request.submitted().orElseThrow().at());
    }
}
