package org.fingerpost.outbox;

import static org.fingerpost.outbox.OutboxJobs.SEND_MESSAGE;
import static org.fingerpost.tenancy.Permission.MANAGE_CASES;
import static org.fingerpost.tenancy.Permission.VIEW_CASES;

import java.util.List;
import org.fingerpost.audit.AuditTrail;
import org.fingerpost.matter.ClientId;
import org.fingerpost.platform.Ids;
import org.fingerpost.platform.Jobs;
import org.fingerpost.platform.mail.Mailer;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.FirmDatabase;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.tenancy.NotFound;
import org.fingerpost.tenancy.Refusal;
import org.springframework.stereotype.Service;

/**
 * Messages on their way to the mail server. One is written with its cause, sent by a job of its own, tried again for
 * three days, and then shown as undelivered. Without a mail server it waits and is shown as not sent.
 */
@Service
public class Outbox {
    private final FirmDatabase database;
    private final MessageRepository repository;
    private final AddressRepository addresses;
    private final Mailer mailer;
    private final Jobs jobs;
    private final AuditTrail audit;

    Outbox(
            FirmDatabase database,
            MessageRepository repository,
            AddressRepository addresses,
            Mailer mailer,
            Jobs jobs,
            AuditTrail audit) {
        this.database = database;
        this.repository = repository;
        this.addresses = addresses;
        this.mailer = mailer;
        this.jobs = jobs;
        this.audit = audit;
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

    /** What waits for a client is never sent. */
    public void withdraw(FirmScope scope, ClientId client) {
        repository.withdraw(scope, client);
    }

    /** What waits of these causes is never sent. */
    public void withdraw(FirmScope scope, List<String> causes) {
        repository.withdraw(scope, causes);
    }

    /** What waits for a client goes to the address that the client has now. */
    public void readdress(FirmScope scope, ClientId client, String address) {
        addresses.readdress(scope, client, address);
    }

    /** What should have left and has not: what was given up, then the oldest. */
    public List<NotSent> notSent(Actor actor) {
        actor.require(VIEW_CASES);
        return database.in(actor, repository::notSent);
    }

    /** How many of them there are. */
    public int waiting(Actor actor) {
        actor.require(VIEW_CASES);
        return database.in(actor, repository::waiting);
    }

    /** Begins anew with a message that was given up; refuses one that is still tried, or was sent. */
    public void retry(Actor actor, MessageId id) {
        actor.require(MANAGE_CASES);
        database.run(actor, scope -> retry(scope, id));
    }

    private void retry(FirmScope scope, MessageId id) {
        if (!repository.exists(scope, id)) {
            throw new NotFound(id);
        }
        if (!repository.requeue(scope, id)) {
            throw new Refusal("outbox.retry.notUndelivered");
        }
        jobs.schedule(scope, SEND_MESSAGE, id.value(), scope.now());
        audit.record(scope, "message.retried", id.value(), "");
    }

    public boolean hasServer() {
        return mailer.hasServer();
    }
}
