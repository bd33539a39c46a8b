package org.fingerpost.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.fingerpost.tenancy.FirmScope;
import org.springframework.stereotype.Component;

/**
 * Seals what a firm keeps, and opens it again. A seal holds the firm and the place, so that what was copied into another
 * firm's row, or into another row of the same firm, doesn't open.
 */
@Component
public class Vault {
    private static final int FIRST = 1;

    private final MasterKey master;
    private final FirmKeyRepository repository;

    Vault(MasterKey master, FirmKeyRepository repository) {
        this.master = master;
        this.repository = repository;
    }

    /** A seal that does not open: another key, another place, or bytes that were changed. */
    public static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Broken(GeneralSecurityException cause) {
            super("What is kept here does not open", cause);
        }
    }

    /** Makes the firm's key the first time. */
    public Sealed seal(FirmScope scope, UUID place, byte[] plain) {
        try {
            int version = newest(scope);
            return new Sealed(version, key(scope, version).encrypt(plain, place(scope, place)));
        } catch (GeneralSecurityException e) {
            throw new Broken(e);
        }
    }

    public byte[] open(FirmScope scope, UUID place, Sealed sealed) {
        try {
            return key(scope, sealed.keyVersion()).decrypt(sealed.content(), place(scope, place));
        } catch (GeneralSecurityException e) {
            throw new Broken(e);
        }
    }

    /** Whether the firm's newest key opens; a firm that has none yet is well. */
    public boolean opens(FirmScope scope) {
        try {
            var newest = repository.newest(scope);
            return newest.isEmpty() || key(scope, newest.get()) != null;
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    private int newest(FirmScope scope) throws GeneralSecurityException {
        var known = repository.newest(scope);
        if (known.isPresent()) {
            return known.get();
        }
        var fresh = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
        repository.insertIfAbsent(
                scope,
                FIRST,
                TinkProtoKeysetFormat.serializeEncryptedKeyset(fresh, master.aead(), version(scope, FIRST)));
        return FIRST;
    }

    private Aead key(FirmScope scope, int version) throws GeneralSecurityException {
        byte[] wrapped = repository
                .wrapped(scope, version)
                .orElseThrow(() -> new GeneralSecurityException("No key has the version " + version));
        return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, master.aead(), version(scope, version))
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    private static byte[] version(FirmScope scope, int version) {
        return bytes(scope.firm().value() + "/key/" + version);
    }

    private static byte[] place(FirmScope scope, UUID place) {
        return bytes(scope.firm().value() + "/" + place);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
