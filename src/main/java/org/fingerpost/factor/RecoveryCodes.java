package org.fingerpost.factor;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.fingerpost.tenancy.FactorDirectory;
import org.fingerpost.tenancy.FirmDatabase;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.tenancy.IdentityId;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.vault.MasterKey;
import org.fingerpost.vault.PortalSeal;
import org.springframework.stereotype.Service;

/**
 * Ten codes to keep on paper, each good for one sign-in without the phone. They are shown when they are made and never
 * again; what is kept of one is a keyed hash of its 79 random bits.
 */
@Service
public class RecoveryCodes {
    static final int COUNT = 10;

    // without those that look alike on paper
    private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";
    private static final int LENGTH = 16;
    private static final int GROUP = 4;

    private final FactorDirectory directory;
    private final FirmDatabase database;
    private final FactorLetters letters;
    private final PortalSeal seal;
    private final SecureRandom random = new SecureRandom();

    RecoveryCodes(FactorDirectory directory, FirmDatabase database, FactorLetters letters, MasterKey master) {
        this.directory = directory;
        this.database = database;
        this.letters = letters;
        this.seal = master.sealFor("recovery-code");
    }

    /** New ones in place of the old; refuses where there is no factor whose loss they would help with. */
    public List<String> make(Holder holder) {
        return database.in(holder.person(), scope -> {
            holder.person().requireFreshProof(scope.now());
            SecondFactors.requireShown(holder);
            if (!directory.hasAny(holder.identity())) {
                throw new Refusal("factor.none");
            }
            letters.tell(scope, holder.person().member(), holder.email(), FactorEvent.CODES_MADE);
            return put(scope, holder.identity());
        });
    }

    /** With a first factor come the codes; who has some keeps them, and none are answered. */
    List<String> begin(FirmScope scope, IdentityId identity) {
        return directory.recoveryCodes(identity) > 0 ? List.of() : put(scope, identity);
    }

    /** Uses one up, and tells the person; false where it isn't one that is left. */
    boolean use(FirmScope scope, Holder holder, String typed) {
        boolean used = directory.useRecoveryCode(scope, holder.identity(), hash(holder.identity(), typed));
        if (used) {
            letters.tell(scope, holder.person().member(), holder.email(), FactorEvent.CODE_USED);
        }
        return used;
    }

    private List<String> put(FirmScope scope, IdentityId identity) {
        var codes = Stream.generate(this::code).limit(COUNT).toList();
        directory.putRecoveryCodes(
                scope,
                identity,
                codes.stream().map(code -> hash(identity, code)).toList());
        return codes;
    }

    private String code() {
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % GROUP == 0) {
                code.append('-');
            }
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    /** Blanks and hyphens are the person's affair. */
    private byte[] hash(IdentityId identity, String typed) {
        return seal.mark(identity.value() + "/" + typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""));
    }
}
