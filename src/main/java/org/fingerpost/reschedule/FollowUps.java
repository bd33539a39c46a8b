package org.fingerpost.reschedule;

import static org.fingerpost.tenancy.Permission.PREPARE_RESCHEDULES;
import static org.fingerpost.tenancy.Permission.SUBMIT_RESCHEDULES;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fingerpost.audit.AuditTrail;
import org.fingerpost.document.Upload;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.FirmDatabase;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.tenancy.MemberId;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.uscis.Channel;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** What happens around a request that USCIS has: its number comes, a message does, or it is asked again. All is logged. */
@Service
public class FollowUps {
    private final FirmDatabase database;
    private final RescheduleRepository repository;
    private final Reschedules reschedules;
    private final SubmissionRules rules;
    private final SubmissionLog log;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    FollowUps(
            FirmDatabase database,
            RescheduleRepository repository,
            Reschedules reschedules,
            SubmissionRules rules,
            SubmissionLog log,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.database = database;
        this.repository = repository;
        this.reschedules = reschedules;
        this.rules = rules;
        this.log = log;
        this.audit = audit;
        this.events = events;
    }

    /** Adds the service item or confirmation number of a request that was submitted. */
    public void confirm(Actor.Person actor, RescheduleId id, String confirmation, List<Upload> screenshots) {
        actor.require(PREPARE_RESCHEDULES);
        database.run(actor, scope -> {
            String number = new Draft(null, "", null, confirmation).confirmation();
            if (!repository.confirm(scope, id, number)) {
                repository.get(scope, id);
                throw new Refusal("reschedule.meanwhile");
            }
            audit.record(scope, "reschedule.confirmed", id.value(), number);
            log.append(
                    scope, id, Step.told(LogKind.CONFIRMATION, scope.now(), log.clock(scope), number, ""), screenshots);
        });
    }

    /** Writes down what happened. Refuses a note without words or a file, and one about a request that nobody made. */
    public void note(Actor.Person actor, RescheduleId id, Told told) {
        actor.require(PREPARE_RESCHEDULES);
        database.run(actor, scope -> {
            if (repository.get(scope, id).submitted().isEmpty()) {
                throw new Refusal("log.note.early");
            }
            if (told.isEmpty()) {
                throw new Refusal("log.note.empty");
            }
            rules.requirePast(told.at(), scope.now());
            log.append(scope, id, Step.noted(told, log.clock(scope)), told.screenshots());
        });
    }

    /**
     * Records that USCIS was asked again online, by whom of the firm, else by the client, since it had not answered. A
     * further call is recorded on its {@link CallSheets sheet}.
     */
    public void askAgain(Actor.Person actor, RescheduleId id, Optional<MemberId> by, Channel channel, Told told) {
        actor.require(SUBMIT_RESCHEDULES);
        if (!channel.isOnline()) {
            throw new Refusal("log.again.phone");
        }
        Reschedules.requireOwnAccount(by, channel);
        database.run(actor, scope -> {
            by.ifPresent(member -> reschedules.requireMayAsk(scope, member));
            rules.requirePast(told.at(), scope.now());
            askAgain(scope, id, Step.askedAgain(told, channel, by, log.clock(scope)), told.screenshots());
        });
    }

    /** As a step of another use case. Refuses once USCIS has answered, and a moment before it was asked first. */
    void askAgain(FirmScope scope, RescheduleId id, Step step, List<Upload> screenshots) {
        var request = repository.get(scope, id);
        if (request.state() != RescheduleState.SUBMITTED) {
            throw new Refusal("reschedule.meanwhile");
        }
        Instant first = request.submitted().orElseThrow().at();
        if (step.happenedAt().isBefore(first)) {
            throw new Refusal("reschedule.at.beforeRequest", first);
        }
        boolean latest =
                log.asked(scope, id).allMatch(entry -> !entry.happenedAt().isAfter(step.happenedAt()));
        log.append(scope, id, step, screenshots);
        // What is recorded late must not move the follow-up of a later request.
        if (latest && step.channel() != null) {
            events.publishEvent(new AskedAgain(scope, request, step.channel(), step.happenedAt()));
        }
    }
}
