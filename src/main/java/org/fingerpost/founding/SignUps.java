package org.fingerpost.founding;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.fingerpost.platform.Ids;
import org.fingerpost.platform.Jobs;
import org.fingerpost.platform.RemoteNetwork;
import org.fingerpost.platform.Token;
import org.fingerpost.tenancy.AccountDirectory;
import org.fingerpost.tenancy.Directory;
import org.fingerpost.tenancy.FirmDatabase;
import org.fingerpost.tenancy.NotFound;
import org.fingerpost.tenancy.RateLimits;
import org.fingerpost.tenancy.RateLimits.Limit;
import org.fingerpost.tenancy.SignUpDirectory;
import org.fingerpost.user.SignIn;
import org.fingerpost.vault.MasterKey;
import org.fingerpost.vault.PortalSeal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * A firm signs up by itself, where the operator allows it. Whoever asks gets one answer, and nobody is looked up before a
 * job does so: neither the answer nor its time tells who has an account. The link goes to the mailbox alone; it founds the
 * firm, once and within 24 hours, and nothing of the firm is there before.
 */
@Service
public class SignUps {
    static final TaskDescriptor<Void> ANSWER = TaskDescriptor.of("answer-sign-up");

    private static final Duration LINK_LASTS = Duration.ofHours(24);
    private static final Duration WISH_LASTS = Duration.ofHours(1);
    private static final Limit OF_EMAIL = new Limit(3, Duration.ofHours(1));
    private static final Limit OF_ADDRESS = new Limit(10, Duration.ofHours(1));
    private static final Limit OF_NETWORK = new Limit(30, Duration.ofHours(1));
    private static final RemoteNetwork NETWORK = new RemoteNetwork(3, 6);

    private final FirmDatabase database;
    private final SignUpDirectory signUps;
    private final AccountDirectory accounts;
    private final Directory directory;
    private final Founding founding;
    private final SignUpLetters letters;
    private final SignIn signIn;
    private final RateLimits limits;
    private final PortalSeal seal;
    private final Jobs jobs;
    private final Clock clock;
    private final boolean allowed;

    SignUps(
            FirmDatabase database,
            SignUpDirectory signUps,
            AccountDirectory accounts,
            Directory directory,
            Founding founding,
            SignUpLetters letters,
            SignIn signIn,
            RateLimits limits,
            MasterKey master,
            Jobs jobs,
            Clock clock,
            @Value("${fingerpost.sign-up}") boolean allowed) {
        this.database = database;
        this.signUps = signUps;
        this.accounts = accounts;
        this.directory = directory;
        this.founding = founding;
        this.letters = letters;
        this.signIn = signIn;
        this.limits = limits;
        this.seal = master.sealFor("sign-up");
        this.jobs = jobs;
        this.clock = clock;
        this.allowed = allowed;
    }

    /** Where the link of a sign-up stands. */
    public sealed interface Stage {
        /** The firm can be founded. */
        record Open(SignUp wish) implements Stage {}

        /** It is founded, and its admin has yet to choose a password: the link is their invitation. */
        record Founded() implements Stage {}

        record Gone() implements Stage {}
    }

    public boolean allowed() {
        return allowed;
    }

    /**
     * Takes the wish down. Beyond three an hour for one e-mail nothing more is sent, which the asker isn't told; false
     * where too many came within the hour from the address or its network, whoever they were for.
     */
    public boolean ask(SignUp wish, String remoteAddress) {
        requireAllowed();
        boolean few =
                take("address", remoteAddress, OF_ADDRESS) && take("network", NETWORK.of(remoteAddress), OF_NETWORK);
        if (!few) {
            return false;
        }
        boolean counts = take("email", wish.email().value(), OF_EMAIL);
        var id = Ids.<UUID>next(fresh -> fresh);
        var now = clock.instant();
        String sealed = seal.seal(counts ? wish.bytes() : new byte[0]);
        return database.beside(() -> {
            accounts.putLetter(id, sealed, now.plus(WISH_LASTS));
            jobs.schedule(ANSWER, id, now);
            return true;
        });
    }

    /** What the job does: a letter with a link, which also says how to sign in where the address has an account. */
    void answer(UUID id) {
        database.beside(() -> {
            accounts.letterOf(id)
                    .filter(wish -> wish.expiresAt().isAfter(clock.instant()))
                    .flatMap(wish -> seal.open(wish.sealed()))
                    .filter(wish -> wish.length > 0)
                    .map(SignUp::read)
                    .ifPresent(this::write);
            accounts.dropLetter(id);
            return true;
        });
    }

    private void write(SignUp wish) {
        var token = Token.random();
        var now = clock.instant();
        signUps.put(token.hash(), seal.seal(wish.bytes()), now, now.plus(LINK_LASTS));
        boolean known = directory
                .identityOf(wish.email().value())
                .filter(identity -> !directory.firmsOf(identity.id()).isEmpty())
                .isPresent();
        letters.write(wish.email(), token, known);
    }

    public Stage find(Token token) {
        requireAllowed();
        return open(token)
                .<Stage>map(Stage.Open::new)
                .orElseGet(() -> signIn.invitation(token).isPresent() ? new Stage.Founded() : new Stage.Gone());
    }

    /** Founds the firm; from then on the link is the invitation of its first admin. Nothing where it can't any more. */
    public void found(Token token) {
        requireAllowed();
        open(token).ifPresent(wish -> {
            try {
                founding.found(wish.wish(), token, scope -> {
                    if (!signUps.use(scope, token.hash())) {
                        throw new NotFound(token);
                    }
                });
            } catch (NotFound _) {
                // The same button was pressed twice, and the other press was first.
            }
        });
    }

    private Optional<SignUp> open(Token token) {
        return token.wellFormed()
                ? signUps.find(token.hash(), clock.instant())
                        .flatMap(seal::open)
                        .map(SignUp::read)
                : Optional.empty();
    }

    private void requireAllowed() {
        if (!allowed) {
            throw new NotFound("sign-up");
        }
    }

    private boolean take(String kind, String text, Limit limit) {
        return limits.take("sign-up/" + seal.key(kind + "/" + text), limit);
    }
}
