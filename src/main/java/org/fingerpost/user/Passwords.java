package org.fingerpost.user;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fingerpost.firm.Firms;
import org.fingerpost.tenancy.AccountDirectory;
import org.fingerpost.tenancy.Directory;
import org.fingerpost.tenancy.FirmId;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Checks passwords that are typed, and hashes those that are chosen. */
@Component
public class Passwords {
    private static final String PRODUCT = "Fingerpost";

    private final PasswordEncoder encoder;
    private final AccountDirectory directory;
    private final Firms firms;

    Passwords(PasswordEncoder encoder, AccountDirectory directory, Firms firms) {
        this.encoder = encoder;
        this.directory = directory;
        this.firms = firms;
    }

    /**
     * The hash of a password that a person chose. Refuses what is short, what many people use, and the names of the
     * person, the firm and this product: {@code password.short}, {@code password.common}, {@code password.expected}.
     */
    public String hashOfChosen(String typed, String email, List<FirmId> belongsTo) {
        String password = PasswordRule.normalized(typed);
        var expected = new ArrayList<>(List.of(PRODUCT, email, email.replaceFirst("@.*", "")));
        belongsTo.forEach(firm -> expected.add(firms.get(firm).name()));
        PasswordRule.check(password, expected);
        return hash(password);
    }

    /** Whether the password is the person's. Replaces the hash where it was made in a way that is no longer used. */
    boolean opens(Directory.Identity identity, String typed) {
        String hash = identity.passwordHash();
        if (hash == null || !matches(typed, hash)) {
            return false;
        }
        if (encoder.upgradeEncoding(hash)) {
            directory.replacePassword(identity.id(), hash, hash(PasswordRule.normalized(typed)));
        }
        return true;
    }

    boolean matches(String typed, String hash) {
        return encoder.matches(PasswordRule.normalized(typed), hash);
    }

    String hash(String password) {
        return Objects.requireNonNull(encoder.encode(password));
    }
}
