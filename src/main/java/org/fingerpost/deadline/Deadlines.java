package org.fingerpost.deadline;

import static org.fingerpost.tenancy.Permission.MANAGE_CASES;
import static org.fingerpost.tenancy.Permission.VIEW_CASES;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fingerpost.appointment.AppointmentId;
import org.fingerpost.appointment.Appointments;
import org.fingerpost.audit.AuditTrail;
import org.fingerpost.firm.Firms;
import org.fingerpost.matter.MatterId;
import org.fingerpost.matter.Matters;
import org.fingerpost.platform.Cursor;
import org.fingerpost.platform.Ids;
import org.fingerpost.platform.Page;
import org.fingerpost.platform.PlainText;
import org.fingerpost.reschedule.RequestKind;
import org.fingerpost.reschedule.Reschedules;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.FirmDatabase;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.tenancy.MemberId;
import org.fingerpost.tenancy.Refusal;
import org.springframework.stereotype.Service;

/** Deadlines are looked up, marked as met, and set by a person beside those that follow from the record. */
@Service
public class Deadlines {
    private static final int LONGEST_NOTE = 500;

    private final FirmDatabase database;
    private final DeadlineRepository repository;
    private final DeadlineBook book;
    private final Matters matters;
    private final Appointments appointments;
    private final Reschedules reschedules;
    private final Firms firms;
    private final AuditTrail audit;

    Deadlines(
            FirmDatabase database,
            DeadlineRepository repository,
            DeadlineBook book,
            Matters matters,
            Appointments appointments,
            Reschedules reschedules,
            Firms firms,
            AuditTrail audit) {
        this.database = database;
        this.repository = repository;
        this.book = book;
        this.matters = matters;
        this.appointments = appointments;
        this.reschedules = reschedules;
        this.firms = firms;
        this.audit = audit;
    }

    public Deadline get(Actor actor, DeadlineId id) {
        actor.require(VIEW_CASES);
        return database.in(actor, scope -> repository.get(scope, id));
    }

    /** As a step of another use case, which has authorised already. */
    public Deadline get(FirmScope scope, DeadlineId id) {
        return repository.get(scope, id);
    }

    /** In the order in which they fall due. */
    public List<Deadline> of(Actor actor, AppointmentId appointment) {
        actor.require(VIEW_CASES);
        return database.in(actor, scope -> repository.of(scope, appointment));
    }

    /** In the order in which they fall due, those of its appointments and requests too. */
    public List<Deadline> of(Actor actor, MatterId matter) {
        actor.require(VIEW_CASES);
        return database.in(actor, scope -> of(scope, matter));
    }

    /** As a step of another use case, which has authorised already. */
    public List<Deadline> of(FirmScope scope, MatterId matter) {
        return repository.of(scope, matter);
    }

    /** The firm's docket: what is open, the next one first; of one person's matters alone where one is given. */
    public Page<Deadline> open(Actor actor, Optional<MemberId> watcher, Optional<Cursor> after) {
        actor.require(VIEW_CASES);
        return database.in(actor, scope -> repository.page(scope, watcher, after));
    }

    /** What waits for a person of the firm: the open ones that only a person meets, due before an instant, oldest first. */
    public List<Deadline> wanted(Actor actor, Instant before) {
        actor.require(VIEW_CASES);
        return database.in(actor, scope -> repository.wanted(scope, before));
    }

    /** A batch of the open ones of a kind, as a step of another use case. */
    public List<Deadline> open(FirmScope scope, DeadlineKind kind, Optional<Cursor> after, int most) {
        return repository.open(scope, kind, after, most);
    }

    /** What became of it so far, oldest first. */
    public List<DeadlineEvent> history(Actor actor, DeadlineId id) {
        actor.require(VIEW_CASES);
        return database.in(actor, scope -> {
            repository.get(scope, id);
            return repository.history(scope, id);
        });
    }

    /** A person says that it is met. Refuses a kind that only a request, an outcome or a notice meets. */
    public void meet(Actor actor, DeadlineId id, String note) {
        actor.require(MANAGE_CASES);
        String words = tidy(note);
        database.run(actor, scope -> {
            var deadline = repository.get(scope, id);
            if (!deadline.kind().metByPerson()) {
                throw new Refusal("deadline.meet.byRecord");
            }
            book.meet(scope, deadline, words);
            audit.record(scope, "deadline.met", id.value(), deadline.kind().name());
        });
    }

    /** It was not met after all. Refuses one that ended with its cause, and one whose appointment or request is over. */
    public void reopen(Actor actor, DeadlineId id) {
        actor.require(MANAGE_CASES);
        database.run(actor, scope -> {
            var deadline = repository.get(scope, id);
            if (!deadline.kind().metByPerson()
                    || deadline.state() == DeadlineState.ENDED && !isOwn(deadline)
                    || isOver(scope, deadline)) {
                throw new Refusal("deadline.reopen.ended");
            }
            book.reopen(scope, deadline);
            audit.record(scope, "deadline.reopened", id.value(), deadline.kind().name());
        });
    }

    /** Sets a deadline of the firm's own on a matter. Refuses a moment that has passed. */
    public DeadlineId add(Actor actor, MatterId matter, OwnDeadline own) {
        actor.require(MANAGE_CASES);
        return database.in(actor, scope -> {
            var id = Ids.next(DeadlineId::new);
            var zone = firms.get(scope).zone();
            matters.get(scope, matter);
            book.open(scope, id, Cause.own(id, matter, zone), DeadlineKind.OWN, own.title(), own.dueAt(zone, scope));
            audit.record(scope, "deadline.added", id.value(), matter.value().toString());
            return id;
        });
    }

    /** Changes or moves a deadline that a person set; a closed one is open again. */
    public void change(Actor actor, DeadlineId id, OwnDeadline own) {
        actor.require(MANAGE_CASES);
        database.run(actor, scope -> {
            var deadline = own(scope, id);
            var zone = firms.get(scope).zone();
            book.move(scope, deadline, Cause.own(id, deadline.matter(), zone), own.title(), own.dueAt(zone, scope));
            audit.record(scope, "deadline.changed", id.value(), "");
        });
    }

    /** Ends a deadline that a person set; it stays in the history. */
    public void remove(Actor actor, DeadlineId id) {
        actor.require(MANAGE_CASES);
        database.run(actor, scope -> {
            book.end(scope, own(scope, id));
            audit.record(scope, "deadline.removed", id.value(), "");
        });
    }

    private Deadline own(FirmScope scope, DeadlineId id) {
        var deadline = repository.get(scope, id);
        if (!isOwn(deadline)) {
            throw new Refusal("deadline.change.notOwn");
        }
        return deadline;
    }

    private boolean isOver(FirmScope scope, Deadline deadline) {
        var request = Optional.ofNullable(deadline.reschedule()).map(id -> reschedules.get(scope, id));
        if (request.filter(one -> one.kind() == RequestKind.RESCUE).isPresent()) {
            return request.get().closedAt() != null;
        }
        var appointment = deadline.appointment();
        boolean aheadOfIt =
                deadline.kind().metByRequest() || deadline.kind() == DeadlineKind.PRINT_NOTICE || request.isPresent();
        return aheadOfIt
                && appointment != null
                && (!appointments.get(scope, appointment).isScheduled()
                        || request.filter(one -> one.closedAt() != null).isPresent());
    }

    private static boolean isOwn(Deadline deadline) {
        return deadline.kind() == DeadlineKind.OWN;
    }

    private static String tidy(String note) {
        String words = PlainText.tidy(note);
        if (words.length() > LONGEST_NOTE) {
            throw new Refusal("deadline.note.long", words.length(), LONGEST_NOTE);
        }
        return words;
    }
}
