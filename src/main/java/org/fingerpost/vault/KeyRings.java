package org.fingerpost.vault;

import org.fingerpost.tenancy.FirmScope;
import org.springframework.stereotype.Component;

/** One ring of keys for each transaction. */
@Component
class KeyRings {
    private final MasterKey master;
    private final FirmKeyRepository repository;

    KeyRings(MasterKey master, FirmKeyRepository repository) {
        this.master = master;
        this.repository = repository;
    }

    KeyRing of(FirmScope scope) {
        return scope.once(KeyRing.class, () -> new KeyRing(scope, master, repository));
    }
}
