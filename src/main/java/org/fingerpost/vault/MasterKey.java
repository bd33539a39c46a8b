package org.fingerpost.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * What opens the firms' keys: 32 random bytes in Base64, known to the portal and not to its database. While it is being
 * exchanged the previous one still opens what it closed, and closes nothing.
 */
public final class MasterKey {
    static final int BYTES = 32;

    /** The present one first. */
    private final List<byte[]> secrets;

    private MasterKey(List<byte[]> secrets) {
        this.secrets = secrets;
    }

    /** Empty where the text can't be one. */
    public static Optional<MasterKey> read(String text) {
        try {
            byte[] secret = Base64.getDecoder().decode(text.strip());
            return secret.length == BYTES ? Optional.of(new MasterKey(List.of(secret))) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    MasterKey after(MasterKey previous) {
        return new MasterKey(List.of(secrets.getFirst(), previous.secrets.getFirst()));
    }

    /** What the portal seals for one purpose, such as {@code client-cookie}. */
    public PortalSeal sealFor(String purpose) {
        try {
            var seals = new ArrayList<Aead>();
            for (byte[] secret : secrets) {
                seals.add(new AesGcmJce(derived(secret, purpose + "/seal")));
            }
            return new PortalSeal(purpose, seals, derived(secrets.getFirst(), purpose + "/mark"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] wrap(KeysetHandle key, byte[] place) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.serializeEncryptedKeyset(key, new AesGcmJce(secrets.getFirst()), place);
    }

    KeysetHandle unwrap(byte[] wrapped, byte[] place) throws GeneralSecurityException {
        for (byte[] secret : secrets) {
            var key = unwrapped(secret, wrapped, place);
            if (key.isPresent()) {
                return key.get();
            }
        }
        throw new GeneralSecurityException("Another master key wraps this key");
    }

    /** Whether the present one does, and not the previous one. */
    boolean wraps(byte[] wrapped, byte[] place) {
        return unwrapped(secrets.getFirst(), wrapped, place).isPresent();
    }

    private static Optional<KeysetHandle> unwrapped(byte[] secret, byte[] wrapped, byte[] place) {
        try {
            return Optional.of(TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, new AesGcmJce(secret), place));
        } catch (GeneralSecurityException another) {
            return Optional.empty();
        }
    }

    private static byte[] derived(byte[] secret, String use) throws GeneralSecurityException {
        return Hkdf.computeHkdf("HMACSHA256", secret, new byte[0], use.getBytes(StandardCharsets.US_ASCII), BYTES);
    }

    @Override
    public String toString() {
        return "MasterKey[hidden]";
    }
}
