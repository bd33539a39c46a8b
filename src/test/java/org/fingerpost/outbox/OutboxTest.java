package org.fingerpost.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fingerpost.outbox.OutboxJobs.SEND_MESSAGE;
import static org.fingerpost.outbox.OutboxJobs.waitAfter;
import static org.fingerpost.testing.MovableClock.START;
import static org.fingerpost.testing.Practice.DECEMBER_14;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import org.fingerpost.matter.Language;
import org.fingerpost.notification.DueJobs;
import org.fingerpost.platform.Jobs.Work;
import org.fingerpost.platform.mail.Mailers;
import org.fingerpost.tenancy.FirmDatabase;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One message on its way to a real SMTP server, which is there or not. */
class OutboxTest extends PortalTest {
    @Autowired
    FirmDatabase database;

    @Autowired
    MessageRepository repository;

    @Autowired
    Outbox outbox;

    @Autowired
    DueJobs due;

    GreenMail server;
    int port;
    Practice acme;
    Work work;

    @BeforeEach
    void aMessageThatWaits() {
        server = start(0);
        port = server.getSmtp().getPort();
        acme = practices.found("Acme Law");
        acme.submitted(acme.appointment(acme.matter("Ana María Reyes", Language.ES), DECEMBER_14), START);
        due.raiseAlerts(acme.firm().id());
        work = due.due(acme.firm().id(), SEND_MESSAGE).getFirst();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aMessageIsSentOnceUnderItsOwnId() throws MessagingException {
        delivery().deliver(work);
        delivery().deliver(work);
        assertThat(server.getReceivedMessages())
                .singleElement()
                .satisfies(mail -> assertThat(mail.getMessageID()).isEqualTo("<" + work.id() + "@fingerpost>"));
        assertThat(outbox.notSent(acme.actor())).isEmpty();
    }

    @Test
    void aMessageTellsNothingOfTheCase() throws MessagingException, IOException {
        delivery().deliver(work);
        var mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Fingerpost: a request was recorded");
        assertThat((String) mail.getContent())
                .contains("Hello Dana Whitfield", "http://localhost:8080/appointments/")
                .doesNotContain("Reyes", "Ana", "IOE", "I-485", "Newark", "Surgery", "2026");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void whileTheServerIsDownAMessageWaitsAndSaysWhy() {
        server.stop();
        assertThatThrownBy(() -> delivery().deliver(work)).isInstanceOf(Delivery.TryAgain.class);
        assertThatThrownBy(() -> delivery().deliver(work)).isInstanceOf(Delivery.TryAgain.class);
        assertThat(outbox.notSent(acme.actor())).singleElement().satisfies(message -> {
            assertThat(message.state()).isEqualTo(MessageState.QUEUED);
            assertThat(message.attempts()).isEqualTo(2);
            assertThat(message.lastError()).contains("127.0.0.1");
            assertThat(message.subject()).isEqualTo("Fingerpost: a request was recorded");
        });
    }

    @Test
    void onceTheServerIsBackTheMessageIsSentOnce() {
        server.stop();
        assertThatThrownBy(() -> delivery().deliver(work)).isInstanceOf(Delivery.TryAgain.class);
        server = start(port);
        delivery().deliver(work);
        delivery().deliver(work);
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(outbox.notSent(acme.actor())).isEmpty();
    }

    @Test
    void whatWaitedForDaysBecauseThereWasNoServerIsNotGivenUpAtTheFirstTry() {
        server.stop();
        clock.set(START.plus(Duration.ofDays(30)));
        assertThatThrownBy(() -> delivery().deliver(work)).isInstanceOf(Delivery.TryAgain.class);
        assertThat(outbox.notSent(acme.actor()))
                .singleElement()
                .extracting(NotSent::state)
                .isEqualTo(MessageState.QUEUED);
    }

    @Test
    void afterThreeDaysItIsShownAsUndelivered() {
        server.stop();
        clock.set(START.plus(Duration.ofDays(3)));
        failTimes(20);
        clock.set(START.plus(Duration.ofDays(3)).plusSeconds(1));
        delivery().deliver(work);
        assertThat(outbox.notSent(acme.actor()))
                .singleElement()
                .extracting(NotSent::state)
                .isEqualTo(MessageState.UNDELIVERED);
    }

    @Test
    void afterAWeekWithoutAServerItIsStillTriedTwentyTimes() {
        server.stop();
        clock.set(START.plus(Duration.ofDays(7)));
        failTimes(20);
        delivery().deliver(work);
        assertThat(outbox.notSent(acme.actor()))
                .singleElement()
                .extracting(NotSent::state)
                .isEqualTo(MessageState.UNDELIVERED);
    }

    @Test
    void withoutAServerAMessageWaitsForeverAndIsShown() {
        clock.set(START.plus(Duration.ofDays(30)));
        var without = new Delivery(database, repository, Mailers.withoutServer(), clock);
        assertThatThrownBy(() -> without.deliver(work)).isInstanceOf(Delivery.TryAgain.class);
        assertThat(outbox.notSent(acme.actor())).singleElement().satisfies(message -> {
            assertThat(message.state()).isEqualTo(MessageState.QUEUED);
            assertThat(message.attempts()).isZero();
        });
    }

    @Test
    void triesGrowRarerUpToOneInTenMinutes() {
        assertThat(waitAfter(0)).hasSeconds(5);
        assertThat(waitAfter(1)).hasSeconds(10);
        assertThat(waitAfter(6)).hasSeconds(320);
        assertThat(waitAfter(7)).hasMinutes(10);
        assertThat(waitAfter(1000)).hasMinutes(10);
    }

    private void failTimes(int times) {
        for (int i = 0; i < times; i++) {
            assertThatThrownBy(() -> delivery().deliver(work)).isInstanceOf(Delivery.TryAgain.class);
        }
    }

    private Delivery delivery() {
        return new Delivery(database, repository, Mailers.to(port), clock);
    }

    private static GreenMail start(int port) {
        var server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }
}
