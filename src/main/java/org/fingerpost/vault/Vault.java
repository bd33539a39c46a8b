package org.fingerpost.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.UUID;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.tenancy.Refusal;
import org.springframework.stereotype.Component;

/**
 * Seals what a firm keeps, and opens it again. A seal holds the firm and the place, so that what was copied into another
 * firm's row, or into another row or column of the same firm, doesn't open. Once a firm's keys were destroyed, all of it is
 * refused with {@code vault.destroyed}.
 */
@Component
public class Vault {
    /** The key of the refusal where a firm's keys were destroyed. */
    public static final String DESTROYED = "vault.destroyed";

    private static final int MARK_BYTES = 32;

    private final KeyRings rings;

    Vault(KeyRings rings) {
        this.rings = rings;
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
        return seal(scope, place(scope, place), plain);
    }

    public byte[] open(FirmScope scope, UUID place, Sealed sealed) {
        return open(scope, place(scope, place), sealed);
    }

    /** @param column the name that the plain column would have, without {@code _sealed} */
    public SealedText seal(FirmScope scope, UUID row, String column, String text) {
        return SealedText.of(seal(scope, place(scope, row, column), bytes(text)));
    }

    public String open(FirmScope scope, UUID row, String column, SealedText sealed) {
        return new String(open(scope, place(scope, row, column), sealed.sealed()), StandardCharsets.UTF_8);
    }

    /**
     * What finds the text again without opening anything. The firm's index key makes it, not the one that seals.
     *
     * @param text in the one way of writing that the value has
     */
    public Mark mark(FirmScope scope, String column, String text) {
        return tried(() -> new Mark(rings.of(scope).marks().computePrimary(bytes(column + "/" + text), MARK_BYTES)));
    }

    /** The mark to search for; empty where the firm can't have marked anything that is still to be found. */
    public Optional<Mark> searched(FirmScope scope, String column, String text) {
        return rings.of(scope).hasMarks() ? Optional.of(mark(scope, column, text)) : Optional.empty();
    }

    /** The version of the key that seals from now on. */
    public int version(FirmScope scope) {
        return tried(() -> rings.of(scope).newest());
    }

    private Sealed seal(FirmScope scope, byte[] place, byte[] plain) {
        return tried(() -> {
            var ring = rings.of(scope);
            int version = ring.newest();
            return new Sealed(version, ring.version(version).encrypt(plain, place));
        });
    }

    private byte[] open(FirmScope scope, byte[] place, Sealed sealed) {
        return tried(() -> rings.of(scope).version(sealed.keyVersion()).decrypt(sealed.content(), place));
    }

    /** May throw {@link Refusal} where the keys were destroyed. */
    interface Sealing<T> {
        T run() throws GeneralSecurityException;
    }

    static <T> T tried(Sealing<T> work) {
        try {
            return work.run();
        } catch (GeneralSecurityException e) {
            throw new Broken(e);
        }
    }

    /** Whether the firm's keys open. One that has none yet is well, and so is one whose keys were destroyed. */
    public boolean opens(FirmScope scope) {
        try {
            rings.of(scope).openAll();
            return true;
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    private static byte[] place(FirmScope scope, UUID place) {
        return bytes(scope.firm().value() + "/" + place);
    }

    private static byte[] place(FirmScope scope, UUID row, String column) {
        return bytes(scope.firm().value() + "/" + row + "/" + column);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
