package org.fingerpost.reschedule;

import static org.fingerpost.reschedule.RequestKind.RESCHEDULE;
import static org.fingerpost.reschedule.RescheduleState.DRAFT;
import static org.fingerpost.reschedule.RescheduleState.GRANTED;
import static org.fingerpost.reschedule.RescheduleState.REFUSED;
import static org.fingerpost.reschedule.RescheduleState.SUBMITTED;
import static org.fingerpost.reschedule.RescheduleState.WITHDRAWN;
import static org.fingerpost.tenancy.Permission.PREPARE_RESCHEDULES;
import static org.fingerpost.tenancy.Permission.SUBMIT_RESCHEDULES;
import static org.fingerpost.tenancy.Permission.VIEW_CASES;

import java.util.List;
import java.util.Optional;
import org.fingerpost.appointment.AppointmentId;
import org.fingerpost.appointment.Appointments;
import org.fingerpost.appointment.Notice;
import org.fingerpost.audit.AuditTrail;
import org.fingerpost.document.Upload;
import org.fingerpost.platform.Ids;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.FirmDatabase;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.tenancy.MemberId;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.uscis.Channel;
import org.fingerpost.user.Members;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** A request is drafted, submitted to USCIS, and granted, refused or withdrawn. */
@Service
public class Reschedules {
    private final FirmDatabase database;
    private final RescheduleRepository repository;
    private final Appointments appointments;
    private final Members members;
    private final SubmissionRules rules;
    private final Reviews reviews;
    private final Statements statements;
    private final Outcomes outcomes;
    private final SubmissionLog log;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    Reschedules(
            FirmDatabase database,
            RescheduleRepository repository,
            Appointments appointments,
            Members members,
            SubmissionRules rules,
            Reviews reviews,
            Statements statements,
            Outcomes outcomes,
            SubmissionLog log,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.database = database;
        this.repository = repository;
        this.appointments = appointments;
        this.members = members;
        this.rules = rules;
        this.reviews = reviews;
        this.statements = statements;
        this.outcomes = outcomes;
        this.log = log;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Starts a draft, or goes on with the one that is open already. Also after the appointment's time: what was asked
     * before it can still be recorded, what is asked after it is refused when it is submitted (R7).
     */
    public RescheduleId start(Actor.Person actor, AppointmentId appointment) {
        actor.require(PREPARE_RESCHEDULES);
        return database.in(actor, scope -> goOnWith(scope, actor, appointment).id());
    }

    /** As a step of another use case, which has authorised already: the open request, or a draft that is begun now. */
    public Reschedule goOnWith(FirmScope scope, Actor.Person actor, AppointmentId appointment) {
        return repository.open(scope, appointment, RESCHEDULE).orElseGet(() -> {
            rules.requireScheduled(appointments.get(scope, appointment));
            return repository.get(scope, start(scope, actor, appointment, RESCHEDULE));
        });
    }

    /** Keeps what has been written so far. Refuses once the request was submitted or closed. */
    public void save(Actor actor, RescheduleId id, Draft draft) {
        actor.require(PREPARE_RESCHEDULES);
        database.run(actor, scope -> save(scope, id, draft));
    }

    /** Keeps only what changed, so that what another window wrote stays. For another reason the statement is another. */
    public void change(Actor actor, RescheduleId id, Draft before, Draft after) {
        actor.require(PREPARE_RESCHEDULES);
        database.run(actor, scope -> change(scope, id, before, after));
    }

    /** As a step of another use case, which has authorised already. */
    public void change(FirmScope scope, RescheduleId id, Draft before, Draft after) {
        save(scope, id, repository.getLocked(scope, id).draft().with(before, after));
        statements.redraft(scope, id);
    }

    /**
     * Records that USCIS was asked. Refuses a request without a reason or a statement (R3), without a channel, one
     * made in the future, one that its channel would not have taken at that instant (R1, R5, R6, R7, R8), one that the
     * client made through the representative's account, and, where the firm asked, one with an {@link Obstacle} left: what
     * the client did already needs nobody's approval, and no warning helps any more.
     */
    public void submit(Actor actor, RescheduleId id, Draft draft, Asked asked) {
        actor.require(SUBMIT_RESCHEDULES);
        requireOwnAccount(asked.by(), draft.channel());
        database.run(actor, scope -> {
            asked.by().ifPresent(by -> requireMayAsk(scope, by));
            var step = Step.submitted(draft, asked.by(), asked.at(), log.clock(scope));
            submit(scope, id, draft, step, asked.screenshots());
        });
    }

    /** USCIS gave a new appointment, which takes the place of the old one. */
    public AppointmentId grant(Actor.Person actor, RescheduleId id, Notice notice, String note) {
        actor.require(SUBMIT_RESCHEDULES);
        return database.in(actor, scope -> {
            var request = repository.get(scope, id);
            var old = appointments.get(scope, request.appointment());
            // What was missed stays missed: there the new appointment stands beside it.
            var fresh = request.kind() == RESCHEDULE || old.isScheduled()
                    ? appointments.supersede(scope, actor, old.id(), notice)
                    : appointments.record(scope, actor, old.matter(), notice);
            outcomes.close(scope, id, SUBMITTED, GRANTED, note, fresh);
            return fresh;
        });
    }

    /** USCIS said no: the old appointment stands. */
    public void refuse(Actor actor, RescheduleId id, String note) {
        actor.require(SUBMIT_RESCHEDULES);
        database.run(actor, scope -> outcomes.close(scope, id, SUBMITTED, REFUSED, note, null));
    }

    /** The draft is not needed. The appointment stands. */
    public void discard(Actor actor, RescheduleId id) {
        actor.require(PREPARE_RESCHEDULES);
        database.run(actor, scope -> outcomes.close(scope, id, DRAFT, WITHDRAWN, "", null));
    }

    /** The client can go after all, and USCIS was told. The old appointment stands. */
    public void withdraw(Actor actor, RescheduleId id, String note) {
        actor.require(SUBMIT_RESCHEDULES);
        database.run(actor, scope -> outcomes.close(scope, id, SUBMITTED, WITHDRAWN, note, null));
    }

    public Reschedule get(Actor actor, RescheduleId id) {
        actor.require(VIEW_CASES);
        return database.in(actor, scope -> repository.get(scope, id));
    }

    /** As a step of another use case. */
    public Reschedule get(FirmScope scope, RescheduleId id) {
        return repository.get(scope, id);
    }

    public List<Reschedule> of(Actor actor, AppointmentId... ofAppointments) {
        actor.require(VIEW_CASES);
        return database.in(actor, scope -> of(scope, List.of(ofAppointments)));
    }

    /** Newest first, as a step of another use case, which has authorised already. */
    public List<Reschedule> of(FirmScope scope, List<AppointmentId> ofAppointments) {
        return repository.of(scope, ofAppointments);
    }

    /** As a step of another use case, which has authorised already, and knows that none of the kind is open. */
    RescheduleId start(FirmScope scope, Actor.Person actor, AppointmentId appointment, RequestKind kind) {
        var id = Ids.next(RescheduleId::new);
        repository.insert(scope, id, kind, appointment, actor.member());
        if (!kind.asks(RequestPart.CHANNEL)) {
            save(scope, id, Draft.EMPTY.by(Channel.PHONE));
        }
        audit.record(scope, "reschedule.started", id.value(), kind.name());
        events.publishEvent(new RescheduleStarted(scope, repository.get(scope, id)));
        return id;
    }

    private void save(FirmScope scope, RescheduleId id, Draft draft) {
        if (!repository.save(scope, id, draft)) {
            throw wrongState(scope, id);
        }
    }

    /** As a step of another use case, which has authorised already; the step is the log's first entry. */
    void submit(FirmScope scope, RescheduleId id, Draft draft, Step step, List<Upload> screenshots) {
        var at = step.happenedAt();
        save(scope, id, draft);
        var request = repository.get(scope, id);
        var appointment = appointments.get(scope, request.appointment());
        rules.requireSubmittable(request.kind(), appointment, draft, at, scope.now());
        if (!step.clientAsked()) {
            reviews.requireClear(scope, request, appointment);
        }
        repository.submit(scope, id, Optional.ofNullable(step.askedBy()), at);
        audit.record(scope, "reschedule.submitted", id.value(), draft.channel() + ", " + at);
        log.append(scope, id, step, screenshots);
        events.publishEvent(new RescheduleSubmitted(scope, repository.get(scope, id)));
    }

    /** Of the firm, only who may record a request may have made it: the attorney of record, not staff. */
    void requireMayAsk(FirmScope scope, MemberId by) {
        if (members.active(scope).stream()
                .filter(member -> member.id().equals(by))
                .noneMatch(member -> member.role().permissions().contains(SUBMIT_RESCHEDULES))) {
            throw new Refusal("reschedule.by.unknown");
        }
    }

    /** The representative's account is not the client's. */
    static void requireOwnAccount(Optional<MemberId> by, @Nullable Channel channel) {
        if (by.isEmpty() && channel == Channel.REPRESENTATIVE_ACCOUNT) {
            throw new Refusal("reschedule.by.representative");
        }
    }

    /** Not found for another firm; else somebody was faster. */
    private Refusal wrongState(FirmScope scope, RescheduleId id) {
        repository.get(scope, id);
        return new Refusal("reschedule.meanwhile");
    }
}
