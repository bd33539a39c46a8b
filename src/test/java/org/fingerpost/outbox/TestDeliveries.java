package org.fingerpost.outbox;

import java.time.Duration;
import org.fingerpost.platform.PublicAddress;
import org.fingerpost.platform.mail.Mailers;
import org.fingerpost.tenancy.FirmDatabase;
import org.fingerpost.tenancy.FirmId;
import org.fingerpost.testing.Engine;
import org.fingerpost.testing.MovableClock;

/** A firm's messages on their way to a mail server that doesn't exist. */
public class TestDeliveries {
    private static final int NOBODY_LISTENS = 1;

    private final FirmDatabase database;
    private final MessageRepository repository;
    private final HtmlLetter html;
    private final PublicAddress address;
    private final LetterSeal seal;
    private final Engine engine;
    private final MovableClock clock;

    TestDeliveries(
            FirmDatabase database,
            MessageRepository repository,
            HtmlLetter html,
            PublicAddress address,
            LetterSeal seal,
            Engine engine,
            MovableClock clock) {
        this.database = database;
        this.repository = repository;
        this.html = html;
        this.address = address;
        this.seal = seal;
        this.engine = engine;
        this.clock = clock;
    }

    /** Tries each so many times, four hours apart. */
    public void fail(FirmId firm, int times) {
        var delivery = new Delivery(database, repository, html, address, seal, Mailers.to(NOBODY_LISTENS), clock);
        for (int i = 0; i < times; i++) {
            engine.run(firm, new OutboxJobs().sendMessage(delivery));
            clock.set(clock.instant().plus(Duration.ofHours(4)));
        }
    }
}
