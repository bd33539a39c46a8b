package org.fingerpost.factor;

import static org.fingerpost.tenancy.Permission.MANAGE_FIRM;
import static org.fingerpost.tenancy.Permission.VIEW_CASES;

import java.util.EnumSet;
import java.util.Set;
import org.fingerpost.audit.AuditTrail;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.FirmDatabase;
import org.fingerpost.tenancy.FirmId;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.tenancy.Role;
import org.springframework.stereotype.Service;

/** A firm's admins say of which roles a second factor is asked. It counts at the next page that anyone opens. */
@Service
public class SignInPolicies {
    private final FirmDatabase database;
    private final SignInPolicyRepository repository;
    private final AuditTrail audit;

    SignInPolicies(FirmDatabase database, SignInPolicyRepository repository, AuditTrail audit) {
        this.database = database;
        this.repository = repository;
        this.audit = audit;
    }

    /** The roles that must have one. */
    public Set<Role> get(Actor actor) {
        actor.require(VIEW_CASES);
        return database.in(actor, repository::demanding);
    }

    public void change(Actor.Person actor, Set<Role> demanding) {
        actor.require(MANAGE_FIRM);
        database.run(actor, scope -> {
            actor.requireFreshProof(scope.now());
            for (var role : Role.values()) {
                repository.put(scope, role, demanding.contains(role));
            }
            var names = EnumSet.noneOf(Role.class);
            names.addAll(demanding);
            audit.record(scope, "policy.signIn.changed", scope.firm().value(), "second factor: " + names);
        });
    }

    boolean demands(FirmId firm, Role role) {
        return get(new Actor.Portal(firm)).contains(role);
    }

    boolean demands(FirmScope scope, Role role) {
        return repository.demanding(scope).contains(role);
    }
}
