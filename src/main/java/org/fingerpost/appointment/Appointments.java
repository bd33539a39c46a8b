package org.fingerpost.appointment;

import static org.fingerpost.tenancy.Permission.MANAGE_CASES;
import static org.fingerpost.tenancy.Permission.VIEW_CASES;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fingerpost.audit.AuditTrail;
import org.fingerpost.document.DocumentId;
import org.fingerpost.document.Documents;
import org.fingerpost.matter.MatterId;
import org.fingerpost.matter.Matters;
import org.fingerpost.platform.Ids;
import org.fingerpost.platform.Page;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.FirmDatabase;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.uscis.ReceiptNumber;
import org.fingerpost.uscis.ZipCode;
import org.fingerpost.uscis.ZipZones;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** An appointment is recorded from its notice, superseded by a later one, attended or missed. */
@Service
public class Appointments {
    /** Where a day begins first: a date in no zone is not in the future once it has begun there. */
    private static final ZoneOffset FURTHEST_EAST = ZoneOffset.ofHours(14);

    private final FirmDatabase database;
    private final AppointmentRepository repository;
    private final AppointmentList list;
    private final Matters matters;
    private final Documents documents;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final ZipZones zips = ZipZones.load();

    Appointments(
            FirmDatabase database,
            AppointmentRepository repository,
            AppointmentList list,
            Matters matters,
            Documents documents,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.database = database;
        this.repository = repository;
        this.list = list;
        this.matters = matters;
        this.documents = documents;
        this.audit = audit;
        this.events = events;
    }

    /** Records what the notice says. Refuses a time that the clocks of its zone skip, or show twice without a choice. */
    public AppointmentId record(Actor.Person actor, MatterId matter, Notice notice) {
        actor.require(MANAGE_CASES);
        return database.in(actor, scope -> {
            return record(scope, actor, matter, notice, null);
        });
    }

    /**
     * Puts a new appointment in the place of one that is still scheduled, as a step of granting a reschedule. From then
     * on the old one counts as moved (R5).
     */
    public AppointmentId supersede(FirmScope scope, Actor.Person actor, AppointmentId old, Notice notice) {
        var matter = repository.get(scope, old).matter();
        closed(scope, old, AppointmentState.SUPERSEDED, repository.move(scope, old));
        return record(scope, actor, matter, notice, old);
    }

    /** As a step of another use case, which has authorised already; takes no other record's place. */
    public AppointmentId record(FirmScope scope, Actor.Person actor, MatterId matter, Notice notice) {
        return record(scope, actor, matter, notice, null);
    }

    /** Replaces a record that was copied wrongly from its notice; the wrong one stays in the history. */
    public AppointmentId correct(Actor.Person actor, AppointmentId wrong, Notice notice) {
        actor.require(MANAGE_CASES);
        return database.in(actor, scope -> {
            var matter = repository.get(scope, wrong).matter();
            close(scope, wrong, AppointmentState.SUPERSEDED);
            var right = record(scope, actor, matter, notice, wrong);
            events.publishEvent(new AppointmentCorrected(scope, wrong, right));
            return right;
        });
    }

    /** The client was there. Refuses before the appointment's time. */
    public void attended(Actor actor, AppointmentId id) {
        actor.require(MANAGE_CASES);
        database.run(actor, scope -> attended(scope, id));
    }

    /** As a step of another use case, which has authorised already. */
    public void attended(FirmScope scope, AppointmentId id) {
        closePast(scope, id, AppointmentState.ATTENDED);
    }

    /** The client was not there. Refuses before the appointment's time. */
    public void missed(Actor actor, AppointmentId id) {
        actor.require(MANAGE_CASES);
        database.run(actor, scope -> closePast(scope, id, AppointmentState.MISSED));
    }

    public Appointment get(Actor actor, AppointmentId id) {
        actor.require(VIEW_CASES);
        return database.in(actor, scope -> repository.get(scope, id));
    }

    /** As a step of another use case, which has authorised already. */
    public Appointment get(FirmScope scope, AppointmentId id) {
        return repository.get(scope, id);
    }

    public List<Appointment> of(Actor actor, MatterId matter) {
        actor.require(VIEW_CASES);
        return database.in(actor, scope -> of(scope, matter));
    }

    /** Newest first, as a step of another use case, which has authorised already. */
    public List<Appointment> of(FirmScope scope, MatterId matter) {
        return repository.of(scope, matter);
    }

    public Page<AppointmentRow> page(Actor actor, AppointmentFilter filter) {
        actor.require(VIEW_CASES);
        return database.in(actor, scope -> list.page(scope, filter));
    }

    /** The zone of a ZIP code: from the table of ZIP codes, else as someone of the firm chose it for an earlier notice. */
    public Optional<ZoneId> zoneOf(Actor actor, ZipCode zip) {
        actor.require(VIEW_CASES);
        return zips.zoneOf(zip).or(() -> database.in(actor, scope -> repository.zoneOf(scope, zip)));
    }

    /**
     * How often the appointment of these receipts was moved already, as far as this firm granted it: over all of them,
     * since USCIS counts the appointment and not the filing (R5).
     */
    public int knownReschedules(Actor actor, List<ReceiptNumber> receipts) {
        actor.require(VIEW_CASES);
        return database.in(actor, scope -> repository.moved(scope, receipts));
    }

    private AppointmentId record(
            FirmScope scope, Actor.Person actor, MatterId matter, Notice notice, @Nullable AppointmentId supersedes) {
        require(scope, matter, notice);
        var id = Ids.next(AppointmentId::new);
        DocumentId document =
                notice.document() == null ? null : documents.add(scope, actor.member(), notice.document());
        repository.insert(scope, id, matter, notice, document, supersedes);
        audit.record(
                scope, "appointment.recorded", id.value(), notice.startsAt().toString());
        events.publishEvent(new AppointmentRecorded(scope, repository.get(scope, id)));
        return id;
    }

    /** Refuses what can't be a notice for this matter, or is recorded already. */
    private void require(FirmScope scope, MatterId matter, Notice notice) {
        var receipt = matters.get(scope, matter).receiptNumber();
        if (!notice.receipts().contains(receipt)) {
            throw new Refusal("appointment.receipts.other", receipt.formatted());
        }
        if (notice.noticeDate().isAfter(LocalDate.ofInstant(scope.now(), FURTHEST_EAST))) {
            throw new Refusal("appointment.noticeDate.future");
        }
        int known = repository.moved(scope, notice.receipts());
        if (notice.priorReschedules() < known) {
            throw Refusal.byRule("R5", "appointment.prior.low", known);
        }
        boolean twice = repository.of(scope, matter).stream()
                .anyMatch(one -> one.isScheduled() && one.startsAt().equals(notice.startsAt()));
        if (twice) {
            throw new Refusal("appointment.twice", notice.startsAt());
        }
    }

    private void closePast(FirmScope scope, AppointmentId id, AppointmentState state) {
        var appointment = repository.get(scope, id);
        if (appointment.startsAt().isAfter(scope.now())) {
            throw new Refusal("appointment.close.early", appointment.startsAt());
        }
        close(scope, id, state);
    }

    private void close(FirmScope scope, AppointmentId id, AppointmentState state) {
        closed(scope, id, state, repository.close(scope, id, state));
    }

    private void closed(FirmScope scope, AppointmentId id, AppointmentState state, boolean wasScheduled) {
        if (!wasScheduled) {
            throw new Refusal("appointment.closed");
        }
        audit.record(scope, "appointment." + state.name().toLowerCase(Locale.ROOT), id.value(), "");
        events.publishEvent(new AppointmentClosed(scope, id));
    }
}
