package org.fingerpost.firm;

import static org.fingerpost.tenancy.Permission.MANAGE_FIRM;

import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import org.fingerpost.audit.AuditTrail;
import org.fingerpost.platform.PhoneNumber;
import org.fingerpost.platform.PlainText;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.Directory;
import org.fingerpost.tenancy.FirmDatabase;
import org.fingerpost.tenancy.FirmId;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.tenancy.Refusal;
import org.springframework.stereotype.Service;

/** A firm founds itself on this installation, is found again by its address, and is changed by its admins. */
@Service
public class Firms {
    private static final int LONGEST_NAME = 120;

    private final FirmDatabase database;
    private final Directory directory;
    private final FirmRepository repository;
    private final AuditTrail audit;

    Firms(FirmDatabase database, Directory directory, FirmRepository repository, AuditTrail audit) {
        this.database = database;
        this.directory = directory;
        this.repository = repository;
        this.audit = audit;
    }

    public Firm get(Actor actor) {
        return database.in(actor, this::get);
    }

    /** The actor's own firm, as a step of another use case. */
    public Firm get(FirmScope scope) {
        return repository.get(scope);
    }

    /** Whether the operator has not closed it, as a step of another use case. */
    public boolean isOpen(FirmScope scope) {
        return repository.isOpen(scope);
    }

    /** The firm behind an address such as {@code /login/harbor}, before anyone has signed in. */
    public Optional<Firm> find(String slug) {
        return directory.firmOf(slug).map(Actor.Portal::new).map(this::get);
    }

    public Firm get(FirmId firm) {
        return get(new Actor.Portal(firm));
    }

    /** What its admins change. Instants stay as they are; a new zone changes how they are shown, and what is planned anew. */
    public void change(Actor actor, String name, PhoneNumber phone, ZoneId zone) {
        actor.require(MANAGE_FIRM);
        database.run(actor, scope -> {
            var before = repository.get(scope);
            var after = new Firm(before.id(), before.slug(), nameOf(name), phone.value(), zone);
            repository.update(scope, after);
            audit.changed(scope, "firm.changed", scope.firm().value(), before, after);
        });
    }

    /** A firm's name as it can be kept. Refuses none at all, and one that no page has room for. */
    public static String nameOf(String typed) {
        String name = PlainText.tidy(typed).replaceAll("\\s+", " ");
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new Refusal("firm.name.length", LONGEST_NAME);
        }
        return name;
    }

    /** Founds the firm together with what belongs to its beginning, in one transaction. */
    public void found(Firm firm, Consumer<FirmScope> beginning) {
        database.run(new Actor.Portal(firm.id()), scope -> {
            directory.registerFirm(scope, firm.slug());
            repository.insert(scope, firm);
            audit.record(scope, "firm.founded", firm.id().value(), firm.name());
            beginning.accept(scope);
        });
    }
}
