package org.fingerpost.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;

/** What opens the firms' keys: 32 random bytes in Base64, known to the portal and not to its database. */
public final class MasterKey {
    static final int BYTES = 32;

    private final byte[] secret;

    private MasterKey(byte[] secret) {
        this.secret = secret;
    }

    /** Empty where the text can't be one. */
    public static Optional<MasterKey> read(String text) {
        try {
            byte[] secret = Base64.getDecoder().decode(text.strip());
            return secret.length == BYTES ? Optional.of(new MasterKey(secret)) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** What the portal seals for one purpose, such as {@code client-cookie}. */
    public PortalSeal sealFor(String purpose) {
        try {
            return new PortalSeal(purpose, derived(purpose + "/seal"), derived(purpose + "/mark"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] derived(String use) throws GeneralSecurityException {
        return Hkdf.computeHkdf("HMACSHA256", secret, new byte[0], use.getBytes(StandardCharsets.US_ASCII), BYTES);
    }

    Aead aead() throws GeneralSecurityException {
        return new AesGcmJce(secret);
    }

    @Override
    public String toString() {
        return "MasterKey[hidden]";
    }
}
