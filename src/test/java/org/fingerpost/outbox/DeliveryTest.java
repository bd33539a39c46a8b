package org.fingerpost.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fingerpost.outbox.OutboxJobs.SEND_MESSAGE;
import static org.fingerpost.outbox.OutboxJobs.waitAfter;
import static org.fingerpost.testing.MovableClock.START;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.stream.Stream;
import org.fingerpost.platform.Jobs.Work;
import org.fingerpost.platform.mail.MailFailure;
import org.fingerpost.platform.mail.Mailers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One message on its way to a real SMTP server, which is there or not; and hundreds that wait for it. */
class DeliveryTest extends SmtpTest {
    private static final int HUNDREDS = 200;

    Work work;

    @BeforeEach
    void aMessageThatWaits() {
        put(letter(colleague(), "digest/1"));
        work = due.due(acme.firm().id(), SEND_MESSAGE).getFirst();
    }

    @Test
    void aMessageIsSentOnceUnderItsOwnId() throws MessagingException {
        delivery().deliver(work);
        delivery().deliver(work);
        assertThat(received().getMessageID()).isEqualTo("<" + work.id() + "@fingerpost>");
        assertThat(outbox.notSent(acme.actor())).isEmpty();
    }

    @Test
    void whileTheServerIsDownAMessageWaitsAndSaysWhy() {
        server.stop();
        failTimes(2);
        assertThat(outbox.notSent(acme.actor())).singleElement().satisfies(message -> {
            assertThat(message.state()).isEqualTo(MessageState.QUEUED);
            assertThat(message.attempts()).isEqualTo(2);
            assertThat(message.failure()).isEqualTo(MailFailure.NO_CONNECTION);
            assertThat(message.lastError()).contains("Connection refused");
            assertThat(message.subject()).isEqualTo("Something new");
        });
    }

    @Test
    void onceTheServerIsBackTheMessageIsSentOnce() {
        server.stop();
        failTimes(1);
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
        failTimes(1);
        assertThat(state()).isEqualTo(MessageState.QUEUED);
    }

    @Test
    void afterThreeDaysItIsShownAsUndelivered() {
        server.stop();
        clock.set(START.plus(Duration.ofDays(3)));
        failTimes(20);
        clock.set(START.plus(Duration.ofDays(3)).plusSeconds(1));
        delivery().deliver(work);
        assertThat(state()).isEqualTo(MessageState.UNDELIVERED);
    }

    @Test
    void afterAWeekWithoutAServerItIsStillTriedTwentyTimes() {
        server.stop();
        clock.set(START.plus(Duration.ofDays(7)));
        failTimes(20);
        delivery().deliver(work);
        assertThat(state()).isEqualTo(MessageState.UNDELIVERED);
    }

    @Test
    void withoutAServerAMessageWaitsForeverAndIsShown() {
        clock.set(START.plus(Duration.ofDays(30)));
        var without = delivery(Mailers.withoutServer());
        assertThatThrownBy(() -> without.deliver(work)).isInstanceOf(Delivery.NoServer.class);
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

    @Test
    void theJobItselfComesAgainAfterThoseWaits() {
        server.stop();
        assertThat(deliver()).isEqualTo(1);
        clock.set(START.plusSeconds(4));
        assertThat(deliver()).isZero();
        clock.set(START.plusSeconds(5));
        assertThat(deliver()).isEqualTo(1);
        clock.set(START.plusSeconds(14));
        assertThat(deliver()).isZero();
        clock.set(START.plusSeconds(15));
        assertThat(deliver()).isEqualTo(1);
    }

    @Test
    void afterSixHoursWithoutAServerHundredsOfLettersAllArriveOnce() {
        server.stop();
        database.run(acme.actor(), scope -> {
            for (int i = 0; i < HUNDREDS - 1; i++) {
                outbox.put(scope, letter(colleague(), "drill/" + i));
            }
        });
        for (int hour = 0; hour < 6; hour += 2) {
            clock.set(START.plus(Duration.ofHours(hour)));
            assertThat(deliver()).isEqualTo(HUNDREDS);
            assertThat(outbox.waiting(acme.actor())).isEqualTo(HUNDREDS);
        }
        server = start(port);
        clock.set(START.plus(Duration.ofHours(6)));
        assertThat(deliver()).isEqualTo(HUNDREDS);
        clock.set(START.plus(Duration.ofHours(7)));
        assertThat(deliver()).isZero();
        assertThat(Stream.of(server.getReceivedMessages()).map(DeliveryTest::id))
                .hasSize(HUNDREDS)
                .doesNotHaveDuplicates();
        assertThat(outbox.waiting(acme.actor())).isZero();
    }

    private void failTimes(int times) {
        for (int i = 0; i < times; i++) {
            assertThatThrownBy(() -> delivery().deliver(work)).isInstanceOf(Delivery.TryAgain.class);
        }
    }

    private MessageState state() {
        return outbox.notSent(acme.actor()).getFirst().state();
    }

    private static String id(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
