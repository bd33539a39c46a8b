package org.fingerpost.outbox;

import static org.fingerpost.tenancy.Permission.DELIVER_ALERTS;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.fingerpost.matter.Language;
import org.fingerpost.outbox.MessageRepository.Queued;
import org.fingerpost.platform.Jobs.Work;
import org.fingerpost.platform.PublicAddress;
import org.fingerpost.platform.mail.Mail;
import org.fingerpost.platform.mail.Mailer;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.FirmDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hands one message to the mail server. What fails is tried again for three days and then shown as undelivered. */
@Component
class Delivery {
    private static final Duration GIVE_UP_AFTER = Duration.ofDays(3);
    /** A message that waited for days because there was no mail server is not given up at the first try. */
    private static final int FEWEST_TRIES = 20;

    private static final Duration LONGEST_TURN = Duration.ofMillis(500);
    private static final int LONGEST_ERROR = 500;

    private final FirmDatabase database;
    private final MessageRepository repository;
    private final HtmlLetter html;
    private final PublicAddress address;
    private final LetterSeal seal;
    private final Mailer mailer;
    private final Clock clock;
    /** One mail at a time: where the portal is killed before it can note one as sent, it is that one which comes twice. */
    private final ReentrantLock handingOver = new ReentrantLock();

    Delivery(
            FirmDatabase database,
            MessageRepository repository,
            HtmlLetter html,
            PublicAddress address,
            LetterSeal seal,
            Mailer mailer,
            Clock clock) {
        this.database = database;
        this.repository = repository;
        this.html = html;
        this.address = address;
        this.seal = seal;
        this.mailer = mailer;
        this.clock = clock;
    }

    /** Sends what still waits. Throws where it didn't work and is worth another try, or another mail is on its way. */
    void deliver(Work work) {
        var portal = new Actor.Portal(work.firm());
        portal.require(DELIVER_ALERTS);
        if (!isMyTurn()) {
            throw new Busy();
        }
        try {
            database.in(portal, scope -> repository.queued(scope, new MessageId(work.id())))
                    .ifPresent(message -> deliver(portal, message));
        } finally {
            handingOver.unlock();
        }
    }

    /** Does not wait for long: a mail server that hangs must not keep alerts from being raised. */
    private boolean isMyTurn() {
        try {
            return handingOver.tryLock(LONGEST_TURN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void deliver(Actor.Portal portal, Queued message) {
        if (!mailer.hasServer()) {
            throw new NoServer();
        }
        try {
            mailer.send(mail(message));
            database.run(portal, scope -> repository.sent(scope, message.id()));
        } catch (Mailer.NotDelivered failure) {
            String why = message.tellable(String.valueOf(failure.getMessage()));
            boolean givesUp = message.attempts() >= FEWEST_TRIES
                    && clock.instant().isAfter(message.notBefore().plus(GIVE_UP_AFTER));
            database.run(
                    portal,
                    scope -> repository.failed(
                            scope,
                            message.id(),
                            givesUp ? MessageState.UNDELIVERED : MessageState.QUEUED,
                            failure.kind(),
                            why.substring(0, Math.min(why.length(), LONGEST_ERROR))));
            if (!givesUp) {
                throw new TryAgain(
                        "The mail server did not take message " + message.id().value(), message.attempts());
            }
        }
    }

    private Mail mail(Queued message) {
        var language = Objects.requireNonNullElse(message.language(), Language.EN);
        String body = message.secret() == null
                ? message.body()
                : message.body().replace(Letter.SECRET, seal.open(message.secret()));
        return new Mail(
                message.id().value(),
                message.address(),
                message.subject(),
                body,
                html.of(message.subject(), body, language),
                Optional.ofNullable(message.unsubscribePath()).map(address::of),
                invite(message.calendarMethod(), message.calendarContent()));
    }

    private static Optional<Mail.Invite> invite(@Nullable String method, @Nullable String content) {
        return method == null || content == null ? Optional.empty() : Optional.of(new Mail.Invite(method, content));
    }

    /** Tells the scheduler to come again, the later the more tries there were. */
    static final class TryAgain extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final int triesBefore;

        TryAgain(String why, int triesBefore) {
            super(why);
            this.triesBefore = triesBefore;
        }

        int triesBefore() {
            return triesBefore;
        }
    }

    /** Tells the scheduler to come again, though no try was made. */
    static final class NoServer extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Tells the scheduler that nothing is wrong: another mail is being handed over. */
    static final class Busy extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
