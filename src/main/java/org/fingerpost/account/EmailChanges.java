package org.fingerpost.account;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.fingerpost.audit.AuditTrail;
import org.fingerpost.platform.EmailAddress;
import org.fingerpost.platform.Jobs;
import org.fingerpost.platform.Jobs.Work;
import org.fingerpost.platform.Token;
import org.fingerpost.tenancy.AccountDirectory;
import org.fingerpost.tenancy.AccountDirectory.Confirmed;
import org.fingerpost.tenancy.AccountDirectory.EmailQuestion;
import org.fingerpost.tenancy.AccountDirectory.PendingEmail;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.Directory;
import org.fingerpost.tenancy.FirmDatabase;
import org.fingerpost.tenancy.IdentityId;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.user.Member;
import org.fingerpost.user.Members;
import org.fingerpost.user.OwnAccounts;
import org.springframework.stereotype.Service;

/**
 * A person signs in with another e-mail address from some day on. Both mailboxes are asked, and it counts once both have
 * confirmed, within 24 hours. An address that belongs to somebody else is answered like any other; its owner alone is
 * told.
 */
@Service
public class EmailChanges {
    static final TaskDescriptor<Void> FOLLOW = TaskDescriptor.of("follow-email");

    private static final Duration LASTS = Duration.ofHours(24);

    private final FirmDatabase database;
    private final Directory directory;
    private final AccountDirectory accounts;
    private final Members members;
    private final OwnAccounts ownAccounts;
    private final OwnPassword ownPassword;
    private final AccountLetters letters;
    private final AuditTrail audit;
    private final Jobs jobs;
    private final Clock clock;

    EmailChanges(
            FirmDatabase database,
            Directory directory,
            AccountDirectory accounts,
            Members members,
            OwnAccounts ownAccounts,
            OwnPassword ownPassword,
            AccountLetters letters,
            AuditTrail audit,
            Jobs jobs,
            Clock clock) {
        this.database = database;
        this.directory = directory;
        this.accounts = accounts;
        this.members = members;
        this.ownAccounts = ownAccounts;
        this.ownPassword = ownPassword;
        this.letters = letters;
        this.audit = audit;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Refuses a wrong password, and the address that the person has already. */
    public void ask(Actor.Person actor, EmailAddress fresh, String password) {
        var me = members.get(actor, actor.member());
        if (fresh.value().equals(me.email())) {
            throw new Refusal("account.email.same");
        }
        ownPassword.check(actor, me, password);
        var ofNew = Token.random();
        var ofOld = Token.random();
        database.run(actor, scope -> {
            accounts.beginEmailChange(
                    me.identity(),
                    fresh.value(),
                    ofNew.hash(),
                    ofOld.hash(),
                    scope.now().plus(LASTS));
            letters.confirmOldEmail(me.email(), fresh, ofOld);
            if (directory.identityOf(fresh.value()).isPresent()) {
                letters.emailTaken(fresh);
            } else {
                letters.confirmNewEmail(me.email(), fresh, ofNew);
            }
            audit.record(scope, "member.emailChangeAsked", actor.member().value(), "");
        });
    }

    /** The person's own change that waits for a mailbox. */
    public Optional<PendingEmail> pending(Actor.Person actor) {
        return accounts.emailChangeOf(identity(actor), clock.instant());
    }

    public void drop(Actor.Person actor) {
        accounts.dropEmailChange(identity(actor));
    }

    /** What the holder of a link is asked; empty for one that can't be used any more. */
    public Optional<EmailQuestion> question(Token token) {
        return token.wellFormed() ? accounts.emailChangeOf(token.hash(), clock.instant()) : Optional.empty();
    }

    /** One of the two mailboxes confirms. With the second one every session of the person ends, and each firm follows. */
    public Confirmed confirm(Token token) {
        return question(token)
                .map(question -> database.beside(() -> confirm(token, question)))
                .orElse(Confirmed.GONE);
    }

    /** Nothing is changed; false where there was nothing to decline any more. */
    public boolean decline(Token token) {
        return token.wellFormed() && accounts.declineEmailChange(token.hash());
    }

    private Confirmed confirm(Token token, EmailQuestion question) {
        var now = clock.instant();
        var confirmed = accounts.confirmEmailChange(token.hash(), now);
        if (confirmed == Confirmed.DONE) {
            accounts.endSessions(question.identity(), Optional.empty());
            accounts.firmsThatKnow(question.identity())
                    .forEach(firm -> jobs.scheduleIfAbsent(
                            new Work(firm, question.identity().value()), FOLLOW, now));
            letters.emailChanged(question.oldEmail(), question.newEmail());
            letters.emailChanged(question.newEmail(), question.newEmail());
        }
        return confirmed;
    }

    /** What the job does in each firm that knows the person. */
    void follow(Work work) {
        database.run(new Actor.Portal(work.firm()), scope -> ownAccounts.followEmail(scope, new IdentityId(work.id())));
    }

    private IdentityId identity(Actor.Person actor) {
        Member me = members.get(actor, actor.member());
        return me.identity();
    }
}
