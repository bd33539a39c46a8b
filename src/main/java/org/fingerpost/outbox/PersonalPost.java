package org.fingerpost.outbox;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.fingerpost.matter.Language;
import org.fingerpost.platform.Ids;
import org.fingerpost.platform.Jobs;
import org.fingerpost.platform.mail.Mail;
import org.fingerpost.platform.mail.Mailer;
import org.fingerpost.tenancy.AccountDirectory;
import org.fingerpost.vault.MasterKey;
import org.fingerpost.vault.PortalSeal;
import org.springframework.stereotype.Component;

/**
 * Letters to people about their own accounts. One is kept sealed, as it may hold a link that opens the account, until a
 * job has handed it to the mail server; it is tried for a day, and then dropped.
 */
@Component
public class PersonalPost {
    static final TaskDescriptor<Void> SEND = TaskDescriptor.of("send-personal-letter");

    private static final Duration TRIED_FOR = Duration.ofDays(1);

    private final AccountDirectory directory;
    private final PortalSeal seal;
    private final HtmlLetter html;
    private final Mailer mailer;
    private final Jobs jobs;
    private final Clock clock;

    PersonalPost(AccountDirectory directory, MasterKey master, HtmlLetter html, Mailer mailer, Jobs jobs, Clock clock) {
        this.directory = directory;
        this.seal = master.sealFor("personal-letter");
        this.html = html;
        this.mailer = mailer;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Writes the letter and its job; to be called in the transaction of its cause. */
    public void put(PersonalLetter letter) {
        var id = Ids.<UUID>next(fresh -> fresh);
        var now = clock.instant();
        directory.putLetter(id, seal.seal(letter.bytes()), now.plus(TRIED_FOR));
        jobs.schedule(SEND, id, now);
    }

    /** What waits under that number, if anything does. */
    Optional<PersonalLetter> waiting(UUID id) {
        return directory.letterOf(id).flatMap(kept -> seal.open(kept.sealed())).map(PersonalLetter::read);
    }

    /** Throws where the mail server did not take it and it is worth another try. */
    void send(UUID id, int triesBefore) {
        var kept = directory.letterOf(id);
        if (kept.isPresent() && kept.get().expiresAt().isAfter(clock.instant())) {
            var letter = waiting(id).orElseThrow(() -> new IllegalStateException("Sealed with another master key"));
            if (!mailer.hasServer()) {
                throw new Delivery.NoServer();
            }
            handOver(mail(id, letter), triesBefore);
        }
        directory.dropLetter(id);
    }

    private void handOver(Mail mail, int triesBefore) {
        try {
            mailer.send(mail);
        } catch (Mailer.NotDelivered failure) {
            throw new Delivery.TryAgain("The mail server did not take letter " + mail.id(), triesBefore);
        }
    }

    private Mail mail(UUID id, PersonalLetter letter) {
        return new Mail(
                id,
                letter.to(),
                letter.subject(),
                letter.body(),
                html.of(letter.subject(), letter.body(), Language.EN),
                Optional.empty(),
                Optional.empty());
    }
}
