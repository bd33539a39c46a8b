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

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fingerpost.appointment.AppointmentId;
import org.fingerpost.appointment.Appointments;
import org.fingerpost.appointment.Notice;
import org.fingerpost.audit.AuditTrail;
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
            SubmissionLog log,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.database = database;
        this.repository = repository;
        this.appointments = appointments;
        this.members = members;
        this.rules = rules;
        this.reviews = reviews;
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
        return repository
                .open(scope, appointment, RESCHEDULE)
                .orElseGet(() -> repository.get(scope, start(scope, actor, appointment)));
    }

    /** Keeps what has been written so far. Refuses once the request was submitted or closed. */
    public void save(Actor actor, RescheduleId id, Draft draft) {
        actor.require(PREPARE_RESCHEDULES);
        database.run(actor, scope -> save(scope, id, draft));
    }

    /** Keeps only what changed, so that what was written in another window meanwhile stays. */
    public void change(Actor actor, RescheduleId id, Draft before, Draft after) {
        actor.require(PREPARE_RESCHEDULES);
        database.run(
                actor,
                scope -> save(scope, id, repository.get(scope, id).draft().with(before, after)));
    }

    /**
     * Records that USCIS was asked. Refuses a request without a reason or an statement (R3), without a channel, one
     * made in the future, one that its channel would not have taken at that instant (R1, R5, R6, R7, R8), and one with an
     * {@link Obstacle} left.
     */
    public void submit(Actor actor, RescheduleId id, Draft draft, MemberId by, Instant at) {
        actor.require(SUBMIT_RESCHEDULES);
        database.run(actor, scope -> {
            requireMayAsk(scope, by);
            submit(scope, id, draft, Step.submitted(draft, Optional.of(by), at, log.clock(scope)));
        });
    }

    /**
     * Like {@link #submit}, where the client asked USCIS themselves; not through the representative's account. What is done
     * already needs nobody's approval, and no warning helps any more.
     */
    public void submitForClient(Actor actor, RescheduleId id, Draft draft, Instant at) {
        actor.require(SUBMIT_RESCHEDULES);
        if (draft.channel() == Channel.REPRESENTATIVE_ACCOUNT) {
            throw new Refusal("reschedule.by.representative");
        }
        database.run(
                actor,
                scope -> submit(scope, id, draft, Step.submitted(draft, Optional.empty(), at, log.clock(scope))));
    }

    /** Adds the service item or confirmation number of a request that was submitted. */
    public void confirm(Actor actor, RescheduleId id, String confirmation) {
        actor.require(PREPARE_RESCHEDULES);
        database.run(actor, scope -> {
            var draft = new Draft(null, "", null, confirmation);
            if (!repository.confirm(scope, id, draft.confirmation())) {
                throw wrongState(scope, id);
            }
            audit.record(scope, "reschedule.confirmed", id.value(), draft.confirmation());
            log.tell(scope, id, LogKind.CONFIRMATION, draft.confirmation(), "");
        });
    }

    /** USCIS gave a new appointment, which takes the place of the old one. */
    public AppointmentId grant(Actor.Person actor, RescheduleId id, Notice notice, String note) {
        actor.require(SUBMIT_RESCHEDULES);
        return database.in(actor, scope -> {
            var old = repository.get(scope, id).appointment();
            var fresh = appointments.supersede(scope, actor, old, notice);
            close(scope, id, SUBMITTED, GRANTED, note, fresh);
            return fresh;
        });
    }

    /** USCIS said no: the old appointment stands. */
    public void refuse(Actor actor, RescheduleId id, String note) {
        actor.require(SUBMIT_RESCHEDULES);
        database.run(actor, scope -> close(scope, id, SUBMITTED, REFUSED, note, null));
    }

    /** The draft is not needed. The appointment stands. */
    public void discard(Actor actor, RescheduleId id) {
        actor.require(PREPARE_RESCHEDULES);
        database.run(actor, scope -> close(scope, id, DRAFT, WITHDRAWN, "", null));
    }

    /** The client can go after all, and USCIS was told. The old appointment stands. */
    public void withdraw(Actor actor, RescheduleId id, String note) {
        actor.require(SUBMIT_RESCHEDULES);
        database.run(actor, scope -> close(scope, id, SUBMITTED, WITHDRAWN, note, null));
    }

    public Reschedule get(Actor actor, RescheduleId id) {
        actor.require(VIEW_CASES);
        return database.in(actor, scope -> repository.get(scope, id));
    }

    /** As a step of another use case, which has authorised already. */
    public Reschedule get(FirmScope scope, RescheduleId id) {
        return repository.get(scope, id);
    }

    public List<Reschedule> of(Actor actor, AppointmentId appointment) {
        actor.require(VIEW_CASES);
        return database.in(actor, scope -> of(scope, List.of(appointment)));
    }

    /** Newest first, as a step of another use case, which has authorised already. */
    public List<Reschedule> of(FirmScope scope, List<AppointmentId> ofAppointments) {
        return repository.of(scope, ofAppointments);
    }

    private RescheduleId start(FirmScope scope, Actor.Person actor, AppointmentId appointmentId) {
        rules.requireScheduled(appointments.get(scope, appointmentId));
        var id = Ids.next(RescheduleId::new);
        repository.insert(scope, id, RESCHEDULE, appointmentId, actor.member());
        audit.record(scope, "reschedule.started", id.value(), "");
        events.publishEvent(new RescheduleStarted(scope, repository.get(scope, id)));
        return id;
    }

    /** As a step of another use case, which has authorised already. */
    public void save(FirmScope scope, RescheduleId id, Draft draft) {
        if (!repository.save(scope, id, draft)) {
            throw wrongState(scope, id);
        }
    }

    /** As a step of another use case, which has authorised already; the step is the log's first entry. */
    void submit(FirmScope scope, RescheduleId id, Draft draft, Step step) {
        var at = step.happenedAt();
        save(scope, id, draft);
        var request = repository.get(scope, id);
        var appointment = appointments.get(scope, request.appointment());
        rules.requireSubmittable(appointment, draft, at, scope.now());
        if (!step.clientAsked()) {
            reviews.requireClear(scope, request, appointment);
        }
        repository.submit(scope, id, Optional.ofNullable(step.askedBy()), at);
        audit.record(scope, "reschedule.submitted", id.value(), draft.channel() + ", " + at);
        log.append(scope, id, step);
        events.publishEvent(new RescheduleSubmitted(scope, repository.get(scope, id)));
    }

    private void close(
            FirmScope scope,
            RescheduleId id,
            RescheduleState from,
            RescheduleState to,
            String note,
            @Nullable AppointmentId fresh) {
        String tidy = rules.tidyNote(note);
        if (!repository.close(scope, id, from, to, tidy, fresh)) {
            throw wrongState(scope, id);
        }
        audit.record(scope, "reschedule." + to.name().toLowerCase(Locale.ROOT), id.value(), "");
        if (from == SUBMITTED) {
            log.tell(scope, id, LogKind.valueOf(to.name()), "", tidy);
        }
        events.publishEvent(new RescheduleClosed(scope, repository.get(scope, id)));
    }

    /** Of the firm, only who may record a request may have made it: the attorney of record, not staff. */
    private void requireMayAsk(FirmScope scope, MemberId by) {
        if (members.active(scope).stream()
                .filter(member -> member.id().equals(by))
                .noneMatch(member -> member.role().permissions().contains(SUBMIT_RESCHEDULES))) {
            throw new Refusal("reschedule.by.unknown");
        }
    }

    /** Not found for another firm; else somebody was faster. */
    private Refusal wrongState(FirmScope scope, RescheduleId id) {
        repository.get(scope, id);
        return new Refusal("reschedule.meanwhile");
    }
}
