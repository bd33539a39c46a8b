package org.fingerpost.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.vault.FirmKeyRepository.Wrapped;
import org.jspecify.annotations.Nullable;

/**
 * A firm's keys for the length of one transaction: read once, each unwrapped once. No key outlives its transaction in
 * memory, so that one that was exchanged or destroyed is so on every node with the next transaction.
 */
final class KeyRing {
    /** Marks what is searched for, and seals nothing. */
    static final int INDEX = 0;

    private static final int FIRST = 1;

    private final FirmScope scope;
    private final MasterKey master;
    private final FirmKeyRepository repository;
    private final Map<Integer, Aead> opened = new HashMap<>();
    private @Nullable PrfSet marks;
    private @Nullable List<Wrapped> known;
    private boolean held;

    KeyRing(FirmScope scope, MasterKey master, FirmKeyRepository repository) {
        this.scope = scope;
        this.master = master;
        this.repository = repository;
    }

    /**
     * The version that seals from now on, made the first time. Whoever seals holds the keys: none is destroyed before what
     * it sealed can be seen.
     */
    int newest() throws GeneralSecurityException {
        if (!held) {
            known = repository.hold(scope);
            if (known.isEmpty()) {
                make(FIRST, PredefinedAeadParameters.AES256_GCM);
                make(INDEX, PredefinedPrfParameters.HMAC_SHA256_PRF);
                known = repository.hold(scope);
            }
            held = true;
        }
        if (isDestroyed()) {
            throw new Refusal(Vault.DESTROYED);
        }
        return last(known());
    }

    Aead version(int version) throws GeneralSecurityException {
        if (known().stream().noneMatch(key -> key.version() == version)) {
            known = repository.all(scope);
        }
        var aead = opened.get(version);
        if (aead == null) {
            aead = unwrapped(version).getPrimitive(RegistryConfiguration.get(), Aead.class);
            opened.put(version, aead);
        }
        return aead;
    }

    PrfSet marks() throws GeneralSecurityException {
        if (marks == null) {
            // Firms whose key is older than the index.
            if (!has(INDEX)) {
                make(INDEX, PredefinedPrfParameters.HMAC_SHA256_PRF);
                known = repository.all(scope);
            }
            marks = unwrapped(INDEX).getPrimitive(RegistryConfiguration.get(), PrfSet.class);
        }
        return marks;
    }

    /** Whether anything can have been marked, and still be found. */
    boolean hasMarks() {
        return known().stream().anyMatch(key -> key.version() == INDEX && key.bytes() != null);
    }

    boolean isDestroyed() {
        return !known().isEmpty() && known().stream().allMatch(key -> key.bytes() == null);
    }

    void openAll() throws GeneralSecurityException {
        for (var key : known()) {
            if (key.bytes() != null) {
                unwrapped(key.version());
            }
        }
    }

    int addVersion() throws GeneralSecurityException {
        newest();
        repository.lock(scope);
        forget();
        int version = last(known()) + 1;
        make(version, PredefinedAeadParameters.AES256_GCM);
        forget();
        return version;
    }

    /** Returns how many keys the previous master key wrapped. */
    int rewrap() throws GeneralSecurityException {
        repository.lock(scope);
        forget();
        var rewrapped = new TreeMap<Integer, byte[]>();
        for (var key : known()) {
            byte[] bytes = key.bytes();
            if (bytes != null && !master.wraps(bytes, place(key.version()))) {
                rewrapped.put(key.version(), master.wrap(unwrapped(key.version()), place(key.version())));
            }
        }
        repository.rewrap(scope, rewrapped);
        forget();
        return rewrapped.size();
    }

    /** What was read so far counts no longer. */
    void forget() {
        known = null;
        held = false;
        marks = null;
        opened.clear();
    }

    private List<Wrapped> known() {
        if (known == null) {
            known = repository.all(scope);
        }
        return known;
    }

    private boolean has(int version) {
        return known().stream().anyMatch(key -> key.version() == version);
    }

    private void make(int version, Parameters kind) throws GeneralSecurityException {
        repository.insertIfAbsent(scope, version, master.wrap(KeysetHandle.generateNew(kind), place(version)));
    }

    private KeysetHandle unwrapped(int version) throws GeneralSecurityException {
        for (var key : known()) {
            byte[] bytes = key.bytes();
            if (key.version() == version && bytes != null) {
                return master.unwrap(bytes, place(version));
            }
        }
        if (isDestroyed()) {
            throw new Refusal(Vault.DESTROYED);
        }
        throw new GeneralSecurityException("No key has the version " + version);
    }

    private byte[] place(int version) {
        return (scope.firm().value() + "/key/" + version).getBytes(StandardCharsets.US_ASCII);
    }

    private static int last(List<Wrapped> keys) {
        return keys.stream().mapToInt(Wrapped::version).max().orElseThrow();
    }
}
