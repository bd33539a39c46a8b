package org.fingerpost.firm;

import static org.fingerpost.tenancy.Permission.MANAGE_FIRM;
import static org.fingerpost.tenancy.Permission.VIEW_CASES;

import java.time.Instant;
import java.util.Optional;
import org.fingerpost.audit.AuditTrail;
import org.fingerpost.document.Upload;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.FirmDatabase;
import org.fingerpost.tenancy.Refusal;
import org.springframework.stereotype.Service;

/** The picture beside the firm's name in the staff app. A client's page has no room for one. */
@Service
public class Logos {
    static final int LARGEST_KB = 200;

    private final FirmDatabase database;
    private final LogoRepository repository;
    private final AuditTrail audit;

    Logos(FirmDatabase database, LogoRepository repository, AuditTrail audit) {
        this.database = database;
        this.repository = repository;
        this.audit = audit;
    }

    /** When the logo was set; empty where there is none. */
    public Optional<Instant> version(Actor actor) {
        actor.require(VIEW_CASES);
        return database.in(actor, repository::version);
    }

    public Optional<Upload> get(Actor actor) {
        actor.require(VIEW_CASES);
        return database.in(actor, repository::get);
    }

    /** Takes a picture that was drawn anew already, as each {@link Upload} is. Refuses what is none, and what is large. */
    public void change(Actor actor, Upload picture) {
        actor.require(MANAGE_FIRM);
        if (!picture.mediaType().startsWith("image/")) {
            throw new Refusal("logo.type");
        }
        if (picture.content().length > LARGEST_KB * 1024) {
            throw new Refusal("logo.large", picture.content().length / 1024 + 1, LARGEST_KB);
        }
        database.run(actor, scope -> {
            repository.put(scope, Optional.of(picture));
            audit.record(scope, "firm.logo.changed", scope.firm().value(), picture.fileName());
        });
    }

    public void remove(Actor actor) {
        actor.require(MANAGE_FIRM);
        database.run(actor, scope -> {
            if (repository.version(scope).isPresent()) {
                repository.put(scope, Optional.empty());
                audit.record(scope, "firm.logo.removed", scope.firm().value(), "");
            }
        });
    }
}
