package org.fingerpost.factor;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fingerpost.tenancy.FactorDirectory;
import org.fingerpost.tenancy.FactorDirectory.Passkey;
import org.fingerpost.tenancy.FirmDatabase;
import org.fingerpost.tenancy.IdentityId;
import org.fingerpost.tenancy.NotFound;
import org.fingerpost.tenancy.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.stereotype.Service;

/**
 * Passkeys are two factors at once: the device itself, and the finger, face or PIN that it asks for. One of them signs
 * its person in to every firm that they belong to.
 */
@Service
public class Passkeys {
    private static final int LONGEST_LABEL = 60;

    private final FactorDirectory directory;
    private final FirmDatabase database;
    private final Ceremonies ceremonies;
    private final RecoveryCodes recovery;
    private final SecondFactors factors;
    private final FactorLetters letters;
    private final Tries tries;

    Passkeys(
            FactorDirectory directory,
            FirmDatabase database,
            Ceremonies ceremonies,
            RecoveryCodes recovery,
            SecondFactors factors,
            FactorLetters letters,
            Tries tries) {
        this.directory = directory;
        this.database = database;
        this.ceremonies = ceremonies;
        this.recovery = recovery;
        this.factors = factors;
        this.letters = letters;
        this.tries = tries;
    }

    /** One passkey as its person sees it. */
    public record Kept(
            String credential,
            String label,
            Instant createdAt,
            @Nullable Instant lastUsedAt) {}

    /** A question for whatever passkey the browser offers: nobody has said who they are. */
    public PublicKeyCredentialRequestOptions ask() {
        return ceremonies.ask(List.of());
    }

    /** A question for a passkey of this person. */
    public PublicKeyCredentialRequestOptions ask(IdentityId identity) {
        return ceremonies.ask(directory.passkeys(identity));
    }

    /** How the question reaches the browser. */
    public String json(Object options) {
        return ceremonies.json(options);
    }

    /** Whose passkey answered; empty where none of ours did, or after too many tries from the address. */
    public Optional<IdentityId> answered(PublicKeyCredentialRequestOptions asked, String answer, String address) {
        if (!tries.isOpen(address)) {
            return Optional.empty();
        }
        var whose = ceremonies.answered(asked, answer);
        if (whose.isEmpty()) {
            tries.failed(address);
        }
        return whose;
    }

    public PublicKeyCredentialCreationOptions begin(Holder holder) {
        return ceremonies.begin(holder.identity(), holder.email(), directory.passkeys(holder.identity()));
    }

    /**
     * Keeps what the person's device made. Answers with recovery codes where they have none yet. Refuses who has a factor
     * and hasn't shown it.
     */
    public List<String> add(Holder holder, PublicKeyCredentialCreationOptions begun, String answer, String label) {
        return database.in(holder.person(), scope -> {
            holder.person().requireFreshProof(scope.now());
            SecondFactors.requireMayAdd(directory, holder);
            var passkey = ceremonies
                    .made(holder.identity(), begun, answer, readLabel(label), scope.now())
                    .orElseThrow(() -> new Refusal("passkey.notMade"));
            if (!directory.addPasskey(scope, passkey)) {
                throw new Refusal("passkey.notMade");
            }
            letters.tell(scope, holder.person().member(), holder.email(), FactorEvent.PASSKEY_ADDED);
            return recovery.begin(scope, holder.identity());
        });
    }

    public List<Kept> of(Holder holder) {
        return directory.passkeys(holder.identity()).stream()
                .map(Passkeys::kept)
                .toList();
    }

    public void rename(Holder holder, String credential, String label) {
        String read = readLabel(label);
        database.run(holder.person(), scope -> {
            if (!directory.renamePasskey(scope, holder.identity(), credential, read)) {
                throw new NotFound(credential);
            }
        });
    }

    /** It opens nothing any more. Refuses to take the last factor where the firm asks for one. */
    public void remove(Holder holder, String credential) {
        database.run(holder.person(), scope -> {
            holder.person().requireFreshProof(scope.now());
            SecondFactors.requireShown(holder);
            if (!directory.removePasskey(scope, holder.identity(), credential)) {
                throw new NotFound(credential);
            }
            letters.tell(scope, holder.person().member(), holder.email(), FactorEvent.PASSKEY_REMOVED);
            factors.removed(scope, holder);
        });
    }

    private static Kept kept(Passkey passkey) {
        return new Kept(passkey.credential(), passkey.label(), passkey.createdAt(), passkey.lastUsedAt());
    }

    /** Refuses an empty name and a long one. */
    public static String readLabel(String typed) {
        String label = typed.strip();
        if (label.isEmpty() || label.length() > LONGEST_LABEL) {
            throw new Refusal("passkey.label.range", LONGEST_LABEL);
        }
        return label;
    }
}
