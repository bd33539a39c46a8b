package org.fingerpost.matter;

import static org.fingerpost.tenancy.Permission.MANAGE_CASES;
import static org.fingerpost.tenancy.Permission.VIEW_CASES;
import static org.fingerpost.uscis.SpecialCase.SAFE_CONTACT;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fingerpost.audit.AuditTrail;
import org.fingerpost.platform.Cursor;
import org.fingerpost.platform.Ids;
import org.fingerpost.platform.Page;
import org.fingerpost.platform.PlainText;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.FirmDatabase;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.uscis.ANumber;
import org.fingerpost.uscis.SpecialCase;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** A matter is opened for a client, changed, and found again. A receipt number belongs to one matter of a firm. */
@Service
public class Matters {
    private final FirmDatabase database;
    private final MatterRepository repository;
    private final ConfidentialRepository confidential;
    private final MatterRules rules;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    Matters(
            FirmDatabase database,
            MatterRepository repository,
            ConfidentialRepository confidential,
            MatterRules rules,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.database = database;
        this.repository = repository;
        this.confidential = confidential;
        this.rules = rules;
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

    /** Refuses a receipt number that another matter has, and for staff a form that ends the client's safe contact. */
    public void change(Actor actor, MatterId id, MatterEntry entry) {
        actor.require(MANAGE_CASES);
        database.run(actor, scope -> {
            var before = repository.get(scope, id);
            rules.check(scope, id, entry);
            rules.requireStaysSafe(scope, before, before.circumstances(), entry.form());
            repository.updateClient(scope, before.client().id(), entry);
            repository.update(scope, id, entry);
            audit.record(
                    scope, "matter.changed", id.value(), entry.receiptNumber().value());
            events.publishEvent(new MatterChanged(scope, id));
        });
    }

    /**
     * Notes what is special about a matter. Refuses a denial or a told address in the future, a denial before 1990, and
     * for staff to end the client's safe contact (R23).
     */
    public void setCircumstances(Actor actor, MatterId id, Circumstances circumstances) {
        actor.require(MANAGE_CASES);
        database.run(actor, scope -> {
            var before = repository.get(scope, id);
            rules.check(scope, circumstances);
            rules.requireStaysSafe(scope, before, circumstances, before.form());
            repository.update(scope, id, circumstances);
            audit.record(scope, "matter.circumstances", id.value(), noted(circumstances));
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

    public Confidential confidential(Actor actor, MatterId id) {
        actor.require(VIEW_CASES);
        return database.in(actor, scope -> confidential.get(scope, id));
    }

    /** As a step of another use case, which has authorised already. */
    public Confidential confidential(FirmScope scope, MatterId id) {
        return confidential.get(scope, id);
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

    /** Whether any matter of the client allows only the safe channel (R23), as a step of another use case. */
    public boolean needsSafeContact(FirmScope scope, ClientId client) {
        return repository.casesOfClient(scope, client).stream().anyMatch(cases -> cases.contains(SAFE_CONTACT));
    }

    /** The whole A-number, for a call or a form. That it was looked at is written to the audit trail. */
    public Optional<ANumber> revealANumber(Actor actor, MatterId id) {
        actor.require(MANAGE_CASES);
        return database.in(actor, scope -> {
            audit.record(scope, "matter.a-number.seen", id.value(), "");
            return Optional.ofNullable(confidential.get(scope, id).aNumber());
        });
    }

    private MatterId open(FirmScope scope, ClientId client, MatterEntry entry) {
        var id = Ids.next(MatterId::new);
        rules.check(scope, id, entry);
        repository.insert(scope, id, client, entry);
        audit.record(scope, "matter.opened", id.value(), entry.receiptNumber().value());
        events.publishEvent(new MatterOpened(scope, id));
        return id;
    }

    /** Names of cases alone: the trail tells that a date changed, the matter tells to which. */
    private static String noted(Circumstances circumstances) {
        return circumstances.cases().stream().map(SpecialCase::name).collect(Collectors.joining(", "));
    }
}
