package org.fingerpost.firm;

import java.util.Optional;
import java.util.function.Consumer;
import org.fingerpost.audit.AuditTrail;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.Directory;
import org.fingerpost.tenancy.FirmDatabase;
import org.fingerpost.tenancy.FirmId;
import org.fingerpost.tenancy.FirmScope;
import org.springframework.stereotype.Service;

/** A firm founds itself on this installation and is found again by its address. */
@Service
public class Firms {
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
