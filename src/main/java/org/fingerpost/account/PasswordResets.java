package org.fingerpost.account;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.fingerpost.platform.EmailAddress;
import org.fingerpost.platform.Ids;
import org.fingerpost.platform.Jobs;
import org.fingerpost.platform.RemoteNetwork;
import org.fingerpost.platform.Token;
import org.fingerpost.tenancy.AccountDirectory;
import org.fingerpost.tenancy.AccountDirectory.Reset;
import org.fingerpost.tenancy.Directory;
import org.fingerpost.tenancy.FirmDatabase;
import org.fingerpost.tenancy.IdentityId;
import org.fingerpost.tenancy.NotFound;
import org.fingerpost.tenancy.RateLimits;
import org.fingerpost.tenancy.RateLimits.Limit;
import org.fingerpost.user.Passwords;
import org.fingerpost.vault.MasterKey;
import org.fingerpost.vault.PortalSeal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * A forgotten password. Whoever asks gets one answer, and nobody is looked up before a job does so: neither the answer
 * nor its time tells who has an account. The link goes to the mailbox alone; it works once and for 30 minutes, and a new
 * one ends the one before.
 */
@Service
public class PasswordResets {
    static final TaskDescriptor<Void> ANSWER = TaskDescriptor.of("answer-password-reset");

    private static final Duration LINK_LASTS = Duration.ofMinutes(30);
    private static final Duration WISH_LASTS = Duration.ofHours(1);
    private static final Limit OF_EMAIL = new Limit(3, Duration.ofHours(1));
    private static final Limit OF_ADDRESS = new Limit(20, Duration.ofHours(1));

    private final FirmDatabase database;
    private final AccountDirectory accounts;
    private final Directory directory;
    private final Passwords passwords;
    private final OwnPassword ownPassword;
    private final AccountLetters letters;
    private final ObjectProvider<SignOnElsewhere> elsewhere;
    private final RateLimits limits;
    private final PortalSeal seal;
    private final Jobs jobs;
    private final Clock clock;

    PasswordResets(
            FirmDatabase database,
            AccountDirectory accounts,
            Directory directory,
            Passwords passwords,
            OwnPassword ownPassword,
            AccountLetters letters,
            ObjectProvider<SignOnElsewhere> elsewhere,
            RateLimits limits,
            MasterKey master,
            Jobs jobs,
            Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.directory = directory;
        this.passwords = passwords;
        this.ownPassword = ownPassword;
        this.letters = letters;
        this.elsewhere = elsewhere;
        this.limits = limits;
        this.seal = master.sealFor("password-reset");
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * Takes the wish down. Beyond three an hour for one e-mail nothing more is sent, which the asker isn't told; false
     * where there were twenty in an hour from the household, whoever they were for.
     */
    public boolean ask(EmailAddress email, String remoteAddress) {
        if (!limits.take("reset/" + seal.key(RemoteNetwork.HOUSEHOLD.of(remoteAddress)), OF_ADDRESS)) {
            return false;
        }
        boolean counts = limits.take("reset/" + seal.key(email.value()), OF_EMAIL);
        var id = Ids.<UUID>next(fresh -> fresh);
        var now = clock.instant();
        String wish = seal.seal((counts ? email.value() : "").getBytes(StandardCharsets.UTF_8));
        return database.beside(() -> {
            accounts.putLetter(id, wish, now.plus(WISH_LASTS));
            jobs.schedule(ANSWER, id, now);
            return true;
        });
    }

    private record Wish(String email, IdentityId identity) {}

    /** What the job does: a letter with a link, where there is somebody to get it. */
    void answer(UUID id) {
        var wish = database.beside(() -> wish(id));
        // Asks the person's firms, each in its own transaction.
        boolean signsOnElsewhere =
                wish.stream().anyMatch(one -> elsewhere.stream().anyMatch(other -> other.isTheOnlyWay(one.identity())));
        database.beside(() -> {
            wish.ifPresent(one -> write(one, signsOnElsewhere));
            accounts.dropLetter(id);
            return true;
        });
    }

    private Optional<Wish> wish(UUID id) {
        return accounts.letterOf(id)
                .filter(letter -> letter.expiresAt().isAfter(clock.instant()))
                .flatMap(letter -> seal.open(letter.sealed()))
                .map(email -> new String(email, StandardCharsets.UTF_8))
                .flatMap(email -> directory
                        .identityOf(email)
                        .map(Directory.Identity::id)
                        .filter(this::belongsSomewhere)
                        .map(identity -> new Wish(email, identity)));
    }

    private void write(Wish wish, boolean signsOnElsewhere) {
        if (signsOnElsewhere) {
            letters.signOnElsewhere(wish.email());
            return;
        }
        var token = Token.random();
        accounts.beginReset(wish.identity(), token.hash(), clock.instant().plus(LINK_LASTS));
        letters.reset(wish.email(), token);
    }

    /** Whose reset the link is; empty for one that can't be used any more. */
    public Optional<Reset> find(Token token) {
        return token.wellFormed() ? accounts.resetOf(token.hash(), clock.instant()) : Optional.empty();
    }

    /** Sets the password and ends every session of the person. Refuses a password that is no good. */
    public void finish(Token token, String password) {
        var reset = find(token).orElseThrow(() -> new NotFound(token));
        String hash = passwords.hashOfChosen(password, reset.email(), directory.firmsOf(reset.identity()));
        database.beside(() -> {
            if (!accounts.finishReset(token.hash(), clock.instant(), hash)) {
                throw new NotFound(token);
            }
            accounts.endSessions(reset.identity(), Optional.empty());
            letters.passwordChanged(new EmailAddress(reset.email()));
            return true;
        });
        ownPassword.note(reset.identity());
    }

    private boolean belongsSomewhere(IdentityId identity) {
        return !directory.firmsOf(identity).isEmpty();
    }
}
