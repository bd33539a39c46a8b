package org.fingerpost.matter;

import static org.fingerpost.tenancy.Permission.MANAGE_CASES;
import static org.fingerpost.tenancy.Permission.VIEW_CASES;

import java.util.List;
import java.util.Optional;
import org.fingerpost.audit.AuditTrail;
import org.fingerpost.platform.Cursor;
import org.fingerpost.platform.Ids;
import org.fingerpost.platform.Page;
import org.fingerpost.platform.PlainText;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.FirmDatabase;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.uscis.ANumber;
import org.fingerpost.user.Members;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** A matter is opened for a client, changed, and found again. A receipt number belongs to one matter of a firm. */
@Service
public class Matters {
    private final FirmDatabase database;
    private final MatterRepository repository;
    private final Members members;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    Matters(
            FirmDatabase database,
            MatterRepository repository,
            Members members,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.database = database;
        this.repository = repository;
        this.members = members;
        this.audit = audit;
        this.events = events;
    }

    /** Opens a matter for a new client. Refuses a receipt number that another matter has. */
    public MatterId open(Actor actor, MatterEntry entry) {
        actor.require(MANAGE_CASES);
        return database.in(actor, scope -> {
            var client = Ids.next(ClientId::new);
            repository.insertClient(scope, client, entry);
            return open(scope, client, entry);
        });
    }

    /** Opens a further matter for the client of an earlier one; what the entry says of the client replaces what was known. */
    public MatterId openFurther(Actor actor, MatterId earlier, MatterEntry entry) {
        actor.require(MANAGE_CASES);
        return database.in(actor, scope -> {
            var client = repository.get(scope, earlier).client().id();
            repository.updateClient(scope, client, entry);
            return open(scope, client, entry);
        });
    }

    /** Refuses a receipt number that another matter has. */
    public void change(Actor actor, MatterId id, MatterEntry entry) {
        actor.require(MANAGE_CASES);
        database.run(actor, scope -> {
            var before = repository.get(scope, id);
            check(scope, id, entry);
            repository.updateClient(scope, before.client().id(), entry);
            repository.update(scope, id, entry);
            audit.record(
                    scope, "matter.changed", id.value(), entry.receiptNumber().value());
            events.publishEvent(new MatterChanged(scope, id));
        });
    }

    public Matter get(Actor actor, MatterId id) {
        actor.require(VIEW_CASES);
        return database.in(actor, scope -> repository.get(scope, id));
    }

    /** As a step of another use case, which has authorised already. */
    public Matter get(FirmScope scope, MatterId id) {
        return repository.get(scope, id);
    }

    public Page<MatterRow> page(Actor actor, String search, Optional<Cursor> after) {
        actor.require(VIEW_CASES);
        return database.in(actor, scope -> repository.page(scope, PlainText.search(search), after));
    }

    /** All matters of the matter's client, this one too. */
    public List<MatterRow> ofSameClient(Actor actor, Matter matter) {
        actor.require(VIEW_CASES);
        return database.in(
                actor, scope -> repository.ofClient(scope, matter.client().id()));
    }

    /** The whole A-number, for a call or a form. That it was looked at is written to the audit trail. */
    public Optional<ANumber> revealANumber(Actor actor, MatterId id) {
        actor.require(MANAGE_CASES);
        return database.in(actor, scope -> {
            audit.record(scope, "matter.a-number.seen", id.value(), "");
            return Optional.ofNullable(repository.get(scope, id).aNumber());
        });
    }

    private MatterId open(FirmScope scope, ClientId client, MatterEntry entry) {
        var id = Ids.next(MatterId::new);
        check(scope, id, entry);
        repository.insert(scope, id, client, entry);
        audit.record(scope, "matter.opened", id.value(), entry.receiptNumber().value());
        return id;
    }

    private void check(FirmScope scope, MatterId id, MatterEntry entry) {
        if (repository
                .withReceipt(scope, entry.receiptNumber())
                .filter(other -> !other.equals(id))
                .isPresent()) {
            throw new Refusal("matter.receipt.taken", entry.receiptNumber().formatted());
        }
        if (members.active(scope).stream().noneMatch(member -> member.id().equals(entry.responsible()))) {
            throw new Refusal("matter.responsible.unknown");
        }
    }
}
