package org.fingerpost.factor;

import java.util.EnumSet;
import java.util.Set;
import org.fingerpost.factor.SecondFactors.Answer;
import org.fingerpost.tenancy.Directory;
import org.fingerpost.user.Proof;
import org.fingerpost.user.SignIn;
import org.springframework.stereotype.Service;

/**
 * How a person inside shows again who they are. Who has a second factor shows that, since a password alone would not have
 * let them in either; who has none types the password.
 */
@Service
public class Reproof {
    /** Leads to the firm's provider, which asks anew. */
    public static final String SIGN_IN_AGAIN = "/sign-on";

    private final SecondFactors factors;
    private final SignIn signIn;
    private final Directory directory;

    Reproof(SecondFactors factors, SignIn signIn, Directory directory) {
        this.factors = factors;
        this.signIn = signIn;
        this.directory = directory;
    }

    /** What can be asked for. */
    public enum Way {
        PASSWORD,
        CODE,
        PASSKEY,
        /** Where the firm's own provider signs them in: by signing in again. */
        SIGN_IN
    }

    public Set<Way> ways(Holder holder) {
        if (holder.proofs().contains(Proof.SINGLE_SIGN_ON)) {
            return EnumSet.of(Way.SIGN_IN);
        }
        var held = factors.held(holder.identity());
        var ways = EnumSet.noneOf(Way.class);
        if (held.any() && held.codes()) {
            ways.add(Way.CODE);
        }
        if (held.passkeys() > 0) {
            ways.add(Way.PASSKEY);
        }
        if (ways.isEmpty()) {
            ways.add(hasPassword(holder) ? Way.PASSWORD : Way.SIGN_IN);
        }
        return ways;
    }

    /** Counts a wrong one like any failed sign-in, and none where more than a password is asked for. */
    public Answer password(Holder holder, String typed) {
        if (!ways(holder).contains(Way.PASSWORD)) {
            return Answer.WRONG;
        }
        return switch (signIn.check(
                holder.email(), typed, holder.person().sitting().address())) {
            case SignIn.Answer.Known(var identity) -> identity.equals(holder.identity()) ? Answer.RIGHT : Answer.WRONG;
            case SignIn.Answer.Refused(var why) ->
                switch (why) {
                    case WRONG -> Answer.WRONG;
                    case TOO_MANY -> Answer.TOO_MANY;
                };
        };
    }

    private boolean hasPassword(Holder holder) {
        return directory.identityOf(holder.email()).stream().anyMatch(one -> one.passwordHash() != null);
    }
}
