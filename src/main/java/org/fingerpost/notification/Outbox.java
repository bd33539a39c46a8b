package org.fingerpost.notification;

import static org.fingerpost.notification.NotificationJobs.SEND_MESSAGE;
import static org.fingerpost.tenancy.Permission.DELIVER_ALERTS;
import static org.fingerpost.tenancy.Permission.VIEW_CASES;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.fingerpost.notification.AlertRepository.Raised;
import org.fingerpost.notification.MessageRepository.Queued;
import org.fingerpost.platform.Ids;
import org.fingerpost.platform.Jobs;
import org.fingerpost.platform.Jobs.Work;
import org.fingerpost.platform.PublicAddress;
import org.fingerpost.platform.Texts;
import org.fingerpost.platform.mail.Mail;
import org.fingerpost.platform.mail.Mailer;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.FirmDatabase;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.user.Member;
import org.springframework.stereotype.Service;

/**
 * Messages on their way to the mail server. One is written with its cause, sent by a job of its own, tried again for
 * three days, and then shown as undelivered. Without a mail server it waits and is shown as not sent.
 */
@Service
public class Outbox {
    private static final Duration GIVE_UP_AFTER = Duration.ofDays(3);
    /** A message that waited for days because there was no mail server is not given up at the first try. */
    private static final int FEWEST_TRIES = 20;

    private static final int LONGEST_ERROR = 500;

    private final FirmDatabase database;
    private final MessageRepository repository;
    private final Mailer mailer;
    private final PublicAddress address;
    private final Jobs jobs;
    private final Clock clock;

    Outbox(
            FirmDatabase database,
            MessageRepository repository,
            Mailer mailer,
            PublicAddress address,
            Jobs jobs,
            Clock clock) {
        this.database = database;
        this.repository = repository;
        this.mailer = mailer;
        this.address = address;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** What this firm's people have not been sent yet, oldest first. */
    public List<NotSent> notSent(Actor actor) {
        actor.require(VIEW_CASES);
        return database.in(actor, repository::notSent);
    }

    public boolean hasServer() {
        return mailer.hasServer();
    }

    /** Writes the message and its job. Neither holds more of the case than that there is something to look at. */
    void put(FirmScope scope, AlertId alert, Raised raised, Member to) {
        var id = Ids.next(MessageId::new);
        String link = address.of("/appointments/" + raised.appointment().value());
        repository.insert(
                scope,
                id,
                alert,
                to,
                Texts.text("mail.subject." + raised.kind()),
                Texts.text("mail.body." + raised.kind(), to.name(), link));
        jobs.schedule(scope, SEND_MESSAGE, id.value(), scope.now());
    }

    /** Sends what still waits. Throws where it didn't work and is worth another try. */
    void deliver(Work work) {
        var portal = new Actor.Portal(work.firm());
        portal.require(DELIVER_ALERTS);
        Optional<Queued> message = database.in(portal, scope -> repository.queued(scope, new MessageId(work.id())));
        if (message.isPresent()) {
            deliver(portal, message.get());
        }
    }

    private void deliver(Actor.Portal portal, Queued message) {
        if (!mailer.hasServer()) {
            throw new TryAgain("No mail server is set");
        }
        try {
            mailer.send(new Mail(message.id().value(), message.address(), message.subject(), message.body()));
            database.run(portal, scope -> repository.sent(scope, message.id()));
        } catch (Mailer.NotDelivered failure) {
            String why = String.valueOf(failure.getMessage());
            boolean givesUp = message.attempts() >= FEWEST_TRIES
                    && clock.instant().isAfter(message.queuedAt().plus(GIVE_UP_AFTER));
            database.run(
                    portal,
                    scope -> repository.failed(
                            scope,
                            message.id(),
                            givesUp ? MessageState.UNDELIVERED : MessageState.QUEUED,
                            why.substring(0, Math.min(why.length(), LONGEST_ERROR))));
            if (!givesUp) {
                throw new TryAgain(
                        "The mail server did not take message " + message.id().value());
            }
        }
    }

    /** Tells the scheduler to come again. */
    static final class TryAgain extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TryAgain(String why) {
            super(why);
        }
    }
}
