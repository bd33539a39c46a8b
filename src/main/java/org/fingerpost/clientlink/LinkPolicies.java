package org.fingerpost.clientlink;

import static org.fingerpost.tenancy.Permission.MANAGE_FIRM;
import static org.fingerpost.tenancy.Permission.SHARE_STATUS;

import org.fingerpost.audit.AuditTrail;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.FirmDatabase;
import org.springframework.stereotype.Service;

/** A firm's admins say for how long links open; it holds for those that are out already. */
@Service
public class LinkPolicies {
    private final FirmDatabase database;
    private final LinkPolicyRepository repository;
    private final AuditTrail audit;

    LinkPolicies(FirmDatabase database, LinkPolicyRepository repository, AuditTrail audit) {
        this.database = database;
        this.repository = repository;
        this.audit = audit;
    }

    public LinkPolicy get(Actor actor) {
        actor.require(SHARE_STATUS);
        return database.in(actor, repository::get);
    }

    public void change(Actor actor, LinkPolicy policy) {
        actor.require(MANAGE_FIRM);
        database.run(actor, scope -> {
            var before = repository.get(scope);
            repository.put(scope, policy);
            audit.changed(scope, "policy.links.changed", scope.firm().value(), before, policy);
        });
    }
}
