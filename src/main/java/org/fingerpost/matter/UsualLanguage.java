package org.fingerpost.matter;

import static org.fingerpost.tenancy.Permission.MANAGE_FIRM;
import static org.fingerpost.tenancy.Permission.VIEW_CASES;

import org.fingerpost.audit.AuditTrail;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.FirmDatabase;
import org.springframework.stereotype.Service;

/** The language that most of a firm's new clients read: where a new client's begins, until somebody chooses another. */
@Service
public class UsualLanguage {
    private final FirmDatabase database;
    private final UsualLanguageRepository repository;
    private final AuditTrail audit;

    UsualLanguage(FirmDatabase database, UsualLanguageRepository repository, AuditTrail audit) {
        this.database = database;
        this.repository = repository;
        this.audit = audit;
    }

    public Language get(Actor actor) {
        actor.require(VIEW_CASES);
        return database.in(actor, repository::get);
    }

    public void change(Actor actor, Language language) {
        actor.require(MANAGE_FIRM);
        database.run(actor, scope -> {
            var before = repository.get(scope);
            repository.put(scope, language);
            audit.record(scope, "firm.language.changed", scope.firm().value(), before + " → " + language);
        });
    }
}
