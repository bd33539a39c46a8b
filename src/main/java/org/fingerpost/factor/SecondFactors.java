package org.fingerpost.factor;

import static org.fingerpost.tenancy.Permission.MANAGE_PEOPLE;

import java.util.Optional;
import java.util.Set;
import org.fingerpost.audit.AuditTrail;
import org.fingerpost.platform.EmailAddress;
import org.fingerpost.tenancy.AccountDirectory;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.FactorDirectory;
import org.fingerpost.tenancy.FirmDatabase;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.tenancy.IdentityId;
import org.fingerpost.tenancy.MemberId;
import org.fingerpost.tenancy.NotFound;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.user.Member;
import org.fingerpost.user.Members;
import org.fingerpost.user.Proof;
import org.springframework.stereotype.Service;

/** What a person has besides the password, whether a code of theirs is right, and the way back for who lost their phone. */
@Service
public class SecondFactors {
    private final FactorDirectory directory;
    private final AccountDirectory accounts;
    private final FirmDatabase database;
    private final AuthenticatorApp app;
    private final RecoveryCodes recovery;
    private final SignInPolicies policies;
    private final FactorLetters letters;
    private final Members members;
    private final Tries tries;
    private final AuditTrail audit;

    SecondFactors(
            FactorDirectory directory,
            AccountDirectory accounts,
            FirmDatabase database,
            AuthenticatorApp app,
            RecoveryCodes recovery,
            SignInPolicies policies,
            FactorLetters letters,
            Members members,
            Tries tries,
            AuditTrail audit) {
        this.directory = directory;
        this.accounts = accounts;
        this.database = database;
        this.app = app;
        this.recovery = recovery;
        this.policies = policies;
        this.letters = letters;
        this.members = members;
        this.tries = tries;
        this.audit = audit;
    }

    /** What a person has. */
    public record Held(boolean app, int passkeys, int recoveryCodes) {
        public boolean any() {
            return app || passkeys > 0;
        }

        /** Whether a code can be asked for. */
        public boolean codes() {
            return app || recoveryCodes > 0;
        }
    }

    /** What became of a code; it isn't told whether an app's or one for recovery was expected. */
    public enum Answer {
        RIGHT,
        WRONG,
        TOO_MANY
    }

    public Held held(IdentityId identity) {
        return new Held(
                directory.app(identity).isPresent(),
                directory.passkeys(identity).size(),
                directory.recoveryCodes(identity));
    }

    /** Takes a code of the app or one for recovery, and uses it up. */
    public Answer check(Holder holder, String typed) {
        if (!tries.take(holder.identity(), holder.person().sitting().address())) {
            return Answer.TOO_MANY;
        }
        boolean right = database.in(holder.person(), scope -> {
            boolean used = app.use(scope, holder.identity(), typed) || recovery.use(scope, holder, typed);
            if (!used) {
                audit.record(scope, "factor.wrong", holder.person().member().value(), "");
            }
            return used;
        });
        if (!right) {
            tries.failed(holder.person().sitting().address());
        }
        return right ? Answer.RIGHT : Answer.WRONG;
    }

    /** The app's codes count no longer. Refuses to take the last factor where the firm asks for one. */
    public void removeApp(Holder holder) {
        database.run(holder.person(), scope -> {
            holder.person().requireFreshProof(scope.now());
            requireShown(holder);
            if (directory.removeApp(scope, holder.identity())) {
                letters.tell(scope, holder.person().member(), holder.email(), FactorEvent.APP_REMOVED);
            }
            removed(scope, holder);
        });
    }

    /** Whether the firm's admin can take the second factor of a colleague away: there is one. */
    public boolean canReset(Actor.Person admin, Member member) {
        return admin.may(MANAGE_PEOPLE) && directory.hasAny(member.identity());
    }

    /**
     * For a colleague who lost their phone: takes all of it away, so that the password alone lets them in, or leads them to
     * set up another. Refuses for a person who belongs to other firms too; for those the operator does it.
     */
    public void reset(Actor.Person admin, MemberId id) {
        admin.require(MANAGE_PEOPLE);
        var member = members.get(admin, id);
        database.run(admin, scope -> {
            admin.requireFreshProof(scope.now());
            if (!directory.belongsHereAlone(scope, member.identity())) {
                throw new Refusal("factor.reset.elsewhere");
            }
            forget(scope, member);
        });
    }

    /** By the operator, who has made sure who asks: it counts in all firms of the person. Refuses who isn't of this one. */
    public void reset(Actor.Operator operator, EmailAddress email) {
        database.run(operator, scope -> {
            var member = members.all(scope).stream()
                    .filter(one -> one.email().equals(email.value()))
                    .findFirst()
                    .orElseThrow(() -> new NotFound(email));
            forget(scope, member);
        });
    }

    /** Whoever has the phone may be signed in on it: the person's sessions end. */
    private void forget(FirmScope scope, Member member) {
        directory.forgetAll(scope, member.identity());
        accounts.endSessions(member.identity(), Optional.empty());
        letters.tell(scope, member.id(), member.email(), FactorEvent.RESET);
    }

    /** Codes for recovery are of no use without a factor. */
    void removed(FirmScope scope, Holder holder) {
        if (directory.hasAny(holder.identity())) {
            return;
        }
        if (policies.demands(scope, holder.person().role())) {
            throw new Refusal("factor.last");
        }
        directory.forgetAll(scope, holder.identity());
    }

    /** Whether these show more than a password does: a provider asks for what its firm likes. */
    static boolean isMore(Set<Proof> proofs) {
        return proofs.stream().anyMatch(proof -> switch (proof) {
            case PASSWORD, EMERGENCY -> false;
            case CODE, PASSKEY, SINGLE_SIGN_ON -> true;
        });
    }

    /** Who has a factor adds another only after it was shown: else a stolen password would be enough. */
    static void requireMayAdd(FactorDirectory directory, Holder holder) {
        requireOwn(holder);
        if (directory.hasAny(holder.identity())) {
            requireShown(holder);
        }
    }

    static void requireShown(Holder holder) {
        requireOwn(holder);
        if (!holder.hasShownFactor()) {
            throw new Refusal("factor.notShown");
        }
    }

    /** A firm whose provider could make a passkey for somebody would open their other firms with it. */
    private static void requireOwn(Holder holder) {
        if (holder.isVouchedForAlone()) {
            throw new Refusal("factor.vouchedFor");
        }
    }
}
