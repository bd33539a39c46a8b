package org.fingerpost.vault;

import org.fingerpost.audit.AuditTrail;
import org.fingerpost.tenancy.FirmScope;
import org.springframework.stereotype.Component;

/** The life of a firm's keys: exchanged, wrapped by another master key, destroyed. For whoever operates the portal. */
@Component
public class FirmKeys {
    private final KeyRings rings;
    private final FirmKeyRepository repository;
    private final AuditTrail audit;

    FirmKeys(KeyRings rings, FirmKeyRepository repository, AuditTrail audit) {
        this.rings = rings;
        this.repository = repository;
        this.audit = audit;
    }

    /**
     * A new data key: what is sealed from now on takes it. What was sealed before is sealed anew in the background, and
     * then the old key is destroyed. The index key stays. Returns the new version.
     */
    public int rotate(FirmScope scope) {
        int version = Vault.tried(rings.of(scope)::addVersion);
        audit.record(scope, "keys.rotated", scope.firm().value(), String.valueOf(version));
        return version;
    }

    /**
     * Wraps all keys of the firm by the present master key that the previous one wraps still. Returns how many; none is
     * left where it returns 0.
     */
    public int rewrapAll(FirmScope scope) {
        int rewrapped = Vault.tried(rings.of(scope)::rewrap);
        if (rewrapped > 0) {
            audit.record(scope, "keys.rewrapped", scope.firm().value(), String.valueOf(rewrapped));
        }
        return rewrapped;
    }

    /**
     * Destroys all keys of the firm, the index key too. What it sealed is lost from then on, on every node, and nothing can be
     * sealed any more. Copies of the database from before hold the keys still, wrapped by the master key.
     */
    public void destroy(FirmScope scope) {
        repository.destroyAll(scope);
        rings.of(scope).forget();
        audit.record(scope, "keys.destroyed", scope.firm().value(), "");
    }

    /** Whether the firm's keys were destroyed. */
    public boolean destroyed(FirmScope scope) {
        return rings.of(scope).isDestroyed();
    }
}
