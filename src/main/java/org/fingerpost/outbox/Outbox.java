package org.fingerpost.outbox;

import static org.fingerpost.outbox.OutboxJobs.SEND_MESSAGE;
import static org.fingerpost.tenancy.Permission.VIEW_CASES;

import java.util.List;
import org.fingerpost.platform.Ids;
import org.fingerpost.platform.Jobs;
import org.fingerpost.platform.mail.Mailer;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.FirmDatabase;
import org.fingerpost.tenancy.FirmScope;
import org.springframework.stereotype.Service;

/**
 * Messages on their way to the mail server. One is written with its cause, sent by a job of its own, tried again for
 * three days, and then shown as undelivered. Without a mail server it waits and is shown as not sent.
 */
@Service
public class Outbox {
    private final FirmDatabase database;
    private final MessageRepository repository;
    private final Mailer mailer;
    private final Jobs jobs;

    Outbox(FirmDatabase database, MessageRepository repository, Mailer mailer, Jobs jobs) {
        this.database = database;
        this.repository = repository;
        this.mailer = mailer;
        this.jobs = jobs;
    }

    /**
     * Writes the letter and its job in the transaction of its cause; false, and nothing done, where this recipient has a
     * letter of this cause already.
     */
    public boolean put(FirmScope scope, Letter letter) {
        var id = Ids.next(MessageId::new);
        if (!repository.insert(scope, id, letter)) {
            return false;
        }
        jobs.schedule(scope, SEND_MESSAGE, id.value(), letter.notBefore());
        return true;
    }

    /** What should have left and has not, oldest first. */
    public List<NotSent> notSent(Actor actor) {
        actor.require(VIEW_CASES);
        return database.in(actor, repository::notSent);
    }

    /** How many of them there are. */
    public int waiting(Actor actor) {
        actor.require(VIEW_CASES);
        return database.in(actor, repository::waiting);
    }

    public boolean hasServer() {
        return mailer.hasServer();
    }
}
