package org.fingerpost.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.PrfHmacJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals what the portal hands out and takes back itself, such as a cookie, for one purpose: nothing sealed for another
 * opens here. Its key comes from the master key, so that every node opens what another one sealed.
 */
public final class PortalSeal {
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final int MARK_BYTES = 32;

    private final Aead aead;
    private final Prf marks;
    private final byte[] purpose;

    PortalSeal(String purpose, byte[] sealKey, byte[] markKey) throws GeneralSecurityException {
        this.purpose = bytes(purpose);
        this.aead = new AesGcmJce(sealKey);
        this.marks = new PrfHmacJce("HMACSHA256", new SecretKeySpec(markKey, "HMAC"));
    }

    /** In letters that fit a cookie. */
    public String seal(byte[] plain) {
        try {
            return ENCODER.encodeToString(aead.encrypt(plain, purpose));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Empty for anything that was not sealed here for this purpose. */
    public Optional<byte[]> open(String sealed) {
        try {
            byte[] letters = Base64.getUrlDecoder().decode(sealed);
            // The last letter has bits that stand for nothing: only one way of writing a seal is taken.
            return ENCODER.encodeToString(letters).equals(sealed)
                    ? Optional.of(aead.decrypt(letters, purpose))
                    : Optional.empty();
        } catch (GeneralSecurityException | IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    /** A keyed hash: the same for the same text, and telling nothing of it to whoever has not the key. */
    public byte[] mark(String text) {
        try {
            return marks.compute(bytes(text), MARK_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
