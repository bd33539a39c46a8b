package org.fingerpost.vault;

import java.util.List;
import org.fingerpost.audit.AuditTrail;
import org.fingerpost.tenancy.FirmScope;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The life of a firm's keys: exchanged, wrapped by another master key, destroyed. For whoever operates the portal. */
@Component
public class FirmKeys {
    private static final int AT_ONCE = 50;

    private final KeyRings rings;
    private final FirmKeyRepository repository;
    private final ObjectProvider<KeepsSealed> keepers;
    private final AuditTrail audit;

    FirmKeys(KeyRings rings, FirmKeyRepository repository, ObjectProvider<KeepsSealed> keepers, AuditTrail audit) {
        this.rings = rings;
        this.repository = repository;
        this.keepers = keepers;
        this.audit = audit;
    }

    /**
     * A new data key: what is sealed from now on takes it. What was sealed before is sealed anew in the background, and
     * then the old key is destroyed. The index key stays. Returns the new version.
     */
    public int rotate(FirmScope scope) {
        int version = Vault.tried(rings.of(scope)::addVersion);
        record(scope, "keys.rotated", String.valueOf(version));
        return version;
    }

    /**
     * Wraps by the present master key all keys of the firm that the previous one wraps still. Returns how many; none is left
     * where it returns 0.
     */
    public int rewrapAll(FirmScope scope) {
        int rewrapped = Vault.tried(rings.of(scope)::rewrap);
        if (rewrapped > 0) {
            record(scope, "keys.rewrapped", String.valueOf(rewrapped));
        }
        return rewrapped;
    }

    /**
     * Destroys all keys of the firm, the index key too. What they sealed is lost from then on, on every node, and nothing can
     * be sealed any more. What was plain still is sealed before. Copies of the database from before hold the keys, wrapped
     * by the master key.
     */
    public void destroy(FirmScope scope) {
        if (destroyed(scope)) {
            return;
        }
        sealAll(scope);
        repository.lock(scope);
        repository.destroyAll(scope);
        rings.of(scope).forget();
        record(scope, "keys.destroyed", "");
    }

    /** Seals with the newest key whatever is plain or sealed with an older one, without waiting for the background. */
    public void sealAll(FirmScope scope) {
        while (catchUp(scope, AT_ONCE) > 0) {
            // The next portion.
        }
    }

    /** Whether the firm's keys were destroyed. */
    public boolean destroyed(FirmScope scope) {
        return rings.of(scope).isDestroyed();
    }

    /** Seals a portion of what is plain or sealed with an older key. Returns how much it was. */
    int catchUp(FirmScope scope, int atMost) {
        int version = Vault.tried(rings.of(scope)::newest);
        int left = atMost;
        for (var place : places()) {
            left -= place.catchUp(scope, version, left);
        }
        return atMost - left;
    }

    /** Destroys the older keys once nothing needs them any more. */
    void retireOld(FirmScope scope) {
        // From here on nobody is about to seal with an older one.
        repository.lock(scope);
        rings.of(scope).forget();
        int version = Vault.tried(rings.of(scope)::newest);
        if (places().stream().noneMatch(place -> place.isBehind(scope, version))
                && repository.destroyBefore(scope, version) > 0) {
            record(scope, "keys.retired", String.valueOf(version));
        }
    }

    private List<SealedPlace> places() {
        return keepers.stream()
                .<SealedPlace>flatMap(keeper -> keeper.sealedPlaces().stream())
                .toList();
    }

    private void record(FirmScope scope, String action, String detail) {
        audit.record(scope, action, scope.firm().value(), detail);
    }
}
