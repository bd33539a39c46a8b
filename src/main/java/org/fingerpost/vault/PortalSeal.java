package org.fingerpost.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.subtle.PrfHmacJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals what the portal hands out and takes back itself, such as a cookie, for one purpose: nothing sealed for another
 * opens here. Its key comes from the master key, so that every node opens what another one sealed.
 */
public final class PortalSeal {
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final int MARK_BYTES = 32;

    /** Opens by each of them, and seals by the first. */
    private final List<Aead> seals;

    private final Prf marks;
    private final byte[] purpose;

    PortalSeal(String purpose, List<Aead> seals, byte[] markKey) throws GeneralSecurityException {
        this.purpose = bytes(purpose);
        this.seals = seals;
        this.marks = new PrfHmacJce("HMACSHA256", new SecretKeySpec(markKey, "HMAC"));
    }

    /** In letters that fit a cookie. */
    public String seal(byte[] plain) {
        try {
            return ENCODER.encodeToString(seals.getFirst().encrypt(plain, purpose));
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
                    ? seals.stream()
                            .flatMap(seal -> opened(seal, letters).stream())
                            .findFirst()
                    : Optional.empty();
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    private Optional<byte[]> opened(Aead seal, byte[] letters) {
        try {
            return Optional.of(seal.decrypt(letters, purpose));
        } catch (GeneralSecurityException foreign) {
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

    /** The mark in hexadecimal digits, as the key of a limit. */
    public String key(String text) {
        return HexFormat.of().formatHex(mark(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
