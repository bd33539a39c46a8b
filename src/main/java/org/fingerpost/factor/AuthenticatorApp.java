package org.fingerpost.factor;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.fingerpost.tenancy.FactorDirectory;
import org.fingerpost.tenancy.FirmDatabase;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.tenancy.IdentityId;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.vault.MasterKey;
import org.fingerpost.vault.PortalSeal;
import org.springframework.stereotype.Service;

/**
 * An app that shows another code of six digits every thirty seconds (RFC 6238). A code counts half a minute early and
 * late, and once: it is the step of time that is used up, on all nodes alike.
 */
@Service
public class AuthenticatorApp {
    private static final int SECRET_BYTES = 20;
    private static final int STEP_SECONDS = 30;
    private static final int ID_BYTES = 16;

    private final FactorDirectory directory;
    private final FirmDatabase database;
    private final RecoveryCodes recovery;
    private final FactorLetters letters;
    private final Tries tries;
    private final PortalSeal seal;
    private final SecureRandom random = new SecureRandom();
    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();

    AuthenticatorApp(
            FactorDirectory directory,
            FirmDatabase database,
            RecoveryCodes recovery,
            FactorLetters letters,
            Tries tries,
            MasterKey master) {
        this.directory = directory;
        this.database = database;
        this.recovery = recovery;
        this.letters = letters;
        this.tries = tries;
        this.seal = master.sealFor("totp");
    }

    /**
     * A secret that was made for a person and doesn't count yet.
     *
     * @param sealed to be handed back with the first code
     * @param secret in Base32, for an app without a camera
     * @param address what the square for the camera holds
     */
    public record Draft(String sealed, String secret, String address) {
        @Override
        public String toString() {
            return "Draft[hidden]";
        }
    }

    public Draft draft(Holder holder) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return shown(holder, sealed(holder.identity(), secret), secret);
    }

    /** The same secret again, after a code that wasn't right; a new one where it isn't this person's. */
    public Draft draft(Holder holder, String sealed) {
        return seal.open(sealed)
                .flatMap(plain -> secret(holder.identity(), plain))
                .map(secret -> shown(holder, sealed, secret))
                .orElseGet(() -> draft(holder));
    }

    /**
     * From the first right code on the app counts, in place of an older one. Answers with recovery codes where the person
     * has none yet. Refuses who has a factor and hasn't shown it, and a code that isn't right.
     */
    public List<String> confirm(Holder holder, String sealed, String code) {
        if (!tries.take(holder.identity(), holder.person().sitting().address())) {
            throw new Refusal("factor.tooMany");
        }
        return database.in(holder.person(), scope -> {
            holder.person().requireFreshProof(scope.now());
            SecondFactors.requireMayAdd(directory, holder);
            byte[] secret = seal.open(sealed)
                    .flatMap(plain -> secret(holder.identity(), plain))
                    .orElseThrow(() -> new Refusal("factor.code.wrong"));
            var step = step(secret, code, scope.now());
            if (step.isEmpty()) {
                throw new Refusal("factor.code.wrong");
            }
            directory.putApp(scope, holder.identity(), sealed, step.getAsLong());
            letters.tell(scope, holder.person().member(), holder.email(), FactorEvent.APP_ADDED);
            return recovery.begin(scope, holder.identity());
        });
    }

    /** Whether it is a code of now that nobody used before; it is used up then. */
    boolean use(FirmScope scope, IdentityId identity, String code) {
        var app = directory.app(identity);
        if (app.isEmpty()) {
            return false;
        }
        byte[] secret = seal.open(app.get().sealedSecret())
                .flatMap(plain -> secret(identity, plain))
                .orElseThrow();
        var step = step(secret, code, scope.now());
        return step.isPresent() && directory.useStep(scope, identity, step.getAsLong());
    }

    /** The secret as the present master key seals it; one that no key here opens stays as it is. */
    public String sealedAnew(String sealed) {
        return seal.open(sealed).map(seal::seal).orElse(sealed);
    }

    /** The step of time, of this one and its neighbours, whose code this is. */
    private OptionalLong step(byte[] secret, String typed, Instant now) {
        byte[] code = typed.replaceAll("\\s", "").getBytes(StandardCharsets.UTF_8);
        long current = Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
        // Newest first, so that the one that is used up is as late as it can be.
        return LongStream.of(current + 1, current, current - 1)
                .filter(step -> MessageDigest.isEqual(code, code(secret, step)))
                .findFirst();
    }

    private byte[] code(byte[] secret, long step) {
        try {
            return generator
                    .generateOneTimePasswordString(
                            new SecretKeySpec(secret, generator.getAlgorithm()),
                            Instant.ofEpochSecond(step * STEP_SECONDS),
                            Locale.ROOT)
                    .getBytes(StandardCharsets.UTF_8);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Draft shown(Holder holder, String sealed, byte[] secret) {
        String text = new Base32().encodeToString(secret);
        String account = URLEncoder.encode(holder.email(), StandardCharsets.UTF_8);
        return new Draft(
                sealed, text, "otpauth://totp/Fingerpost:" + account + "?secret=" + text + "&issuer=Fingerpost");
    }

    /** Sealed together with whose it is: another one's opens nothing. */
    private String sealed(IdentityId identity, byte[] secret) {
        return seal.seal(ByteBuffer.allocate(ID_BYTES + secret.length)
                .putLong(identity.value().getMostSignificantBits())
                .putLong(identity.value().getLeastSignificantBits())
                .put(secret)
                .array());
    }

    private static Optional<byte[]> secret(IdentityId identity, byte[] plain) {
        var buffer = ByteBuffer.wrap(plain);
        var owner = new UUID(buffer.getLong(), buffer.getLong());
        byte[] secret = new byte[buffer.remaining()];
        buffer.get(secret);
        return owner.equals(identity.value()) ? Optional.of(secret) : Optional.empty();
    }
}
