package org.fingerpost.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.Task;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.Optional;
import org.fingerpost.matter.Client;
import org.fingerpost.matter.Language;
import org.fingerpost.notification.DueJobs;
import org.fingerpost.platform.PublicAddress;
import org.fingerpost.platform.mail.Mailer;
import org.fingerpost.platform.mail.Mailers;
import org.fingerpost.tenancy.FirmDatabase;
import org.fingerpost.testing.Engine;
import org.fingerpost.testing.MovableClock;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Letters on their way to a real SMTP server, which is there or not. */
abstract class SmtpTest extends PortalTest {
    @Autowired
    FirmDatabase database;

    @Autowired
    MessageRepository repository;

    @Autowired
    Outbox outbox;

    @Autowired
    HtmlLetter html;

    @Autowired
    LetterSeal seal;

    @Autowired
    PublicAddress address;

    @Autowired
    DueJobs due;

    @Autowired
    Engine engine;

    GreenMail server;
    int port;
    Practice acme;

    @BeforeEach
    void aFirmAndAServer() {
        server = start(0);
        port = server.getSmtp().getPort();
        acme = practices.found("Acme Law");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    static GreenMail start(int port) {
        var server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    Delivery delivery() {
        return delivery(Mailers.to(port));
    }

    Delivery delivery(Mailer mailer) {
        return new Delivery(database, repository, html, address, seal, mailer, clock);
    }

    /** The firm's messages whose time has come go out, or are put off, as the scheduler would have it. */
    int deliver() {
        Task<Void> task = new OutboxJobs().sendMessage(delivery());
        return engine.run(acme.firm().id(), task);
    }

    boolean put(Letter letter) {
        return database.in(acme.actor(), scope -> outbox.put(scope, letter));
    }

    Recipient.Colleague colleague() {
        return new Recipient.Colleague(acme.actor().member(), "dana@example.com");
    }

    Recipient.ClientOf client(Language language) {
        Client client =
                acme.matters().get(acme.actor(), acme.matter("Ana", language)).client();
        return new Recipient.ClientOf(client.id(), "ana@example.com");
    }

    static Letter letter(Recipient to, String cause) {
        return letter(to, cause, MovableClock.START);
    }

    static Letter letter(Recipient to, String cause, Instant notBefore) {
        return new Letter(
                to, cause, "Something new", "Hello,\n\nplease look.\n", Optional.empty(), Optional.empty(), notBefore);
    }

    MimeMessage received() {
        assertThat(server.getReceivedMessages()).hasSize(1);
        return server.getReceivedMessages()[0];
    }
}
