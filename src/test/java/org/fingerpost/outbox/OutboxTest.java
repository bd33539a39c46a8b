package org.fingerpost.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fingerpost.testing.MovableClock.START;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.fingerpost.audit.AuditTrail;
import org.fingerpost.matter.Language;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.NotFound;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.testing.MovableClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is written into the outbox, and what a person may start again. */
class OutboxTest extends SmtpTest {
    @Autowired
    AuditTrail trail;

    @Test
    void aMailServersWordsAreKeptWithoutAClientsAddress() {
        String words = "550 <Ana@Example.com>: no such user";
        assertThat(queued(Language.EN).tellable(words)).isEqualTo("550 <•••>: no such user");
        assertThat(queued(null).tellable(words)).as("a colleague's").isEqualTo(words);
    }

    private static MessageRepository.Queued queued(@Nullable Language language) {
        var id = new MessageId(new UUID(0, 1));
        return new MessageRepository.Queued(
                id, "ana@example.com", "", "", null, null, null, MovableClock.START, 0, null, language);
    }

    @Test
    void aPersonHasOneLetterOfACause() {
        assertThat(put(letter(colleague(), "digest/2026-11-23"))).isTrue();
        assertThat(put(letter(colleague(), "digest/2026-11-23"))).isFalse();
        assertThat(outbox.notSent(acme.actor())).hasSize(1);
        assertThat(deliver()).isEqualTo(1);
        assertThat(put(letter(colleague(), "digest/2026-11-23"))).isFalse();
        assertThat(deliver()).isZero();
    }

    @Test
    void aClientToo() {
        var ana = client(Language.ES);
        assertThat(put(letter(ana, "invite/1"))).isTrue();
        assertThat(put(letter(ana, "invite/1"))).isFalse();
        assertThat(outbox.notSent(acme.actor())).hasSize(1);
    }

    @Test
    void anotherCauseAndAnotherPersonHaveTheirOwn() {
        assertThat(put(letter(colleague(), "digest/2026-11-23"))).isTrue();
        assertThat(put(letter(colleague(), "digest/2026-11-24"))).isTrue();
        assertThat(put(letter(client(Language.EN), "digest/2026-11-23"))).isTrue();
        assertThat(put(letter(client(Language.EN), "digest/2026-11-23"))).isTrue();
        assertThat(outbox.waiting(acme.actor())).isEqualTo(4);
    }

    @Test
    void aCauseIsShort() {
        assertThatIllegalArgumentException().isThrownBy(() -> letter(colleague(), "x".repeat(101)));
        assertThatIllegalArgumentException().isThrownBy(() -> letter(colleague(), " "));
        assertThatIllegalArgumentException().isThrownBy(() -> new CalendarPart("PUBLISH", "BEGIN:VCALENDAR"));
    }

    @Test
    void aLetterForLaterLeavesThenAndIsNotMissedBefore() {
        var later = START.plus(Duration.ofDays(2));
        put(letter(colleague(), "reminder/1", later));
        assertThat(deliver()).isZero();
        assertThat(outbox.waiting(acme.actor())).isZero();
        clock.set(later);
        assertThat(outbox.waiting(acme.actor())).isEqualTo(1);
        assertThat(deliver()).isEqualTo(1);
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aMessageGivenUpIsStartedAgainByAPerson() {
        var id = undelivered();
        server = start(port);
        outbox.retry(acme.actor(), id);
        assertThat(outbox.notSent(acme.actor())).singleElement().satisfies(message -> {
            assertThat(message.state()).isEqualTo(MessageState.QUEUED);
            assertThat(message.attempts()).isZero();
        });
        assertThat(trail.of(acme.actor(), List.of(id.value())))
                .extracting(AuditTrail.Entry::action)
                .containsExactly("message.retried");
        assertThat(deliver()).isEqualTo(1);
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(outbox.waiting(acme.actor())).isZero();
    }

    @Test
    void whatWasGivenUpIsShownBeforeWhatStillWaits() {
        var id = undelivered();
        for (int i = 0; i < 12; i++) {
            put(letter(colleague(), "later/" + i));
        }
        assertThat(outbox.notSent(acme.actor()))
                .hasSize(10)
                .first()
                .extracting(NotSent::id)
                .isEqualTo(id);
    }

    @Test
    void whatIsStartedAgainHasThreeDaysAgain() {
        var id = undelivered();
        outbox.retry(acme.actor(), id);
        for (int i = 0; i < 25; i++) {
            clock.set(clock.instant().plus(Duration.ofHours(1)));
            deliver();
        }
        assertThat(state()).isEqualTo(MessageState.QUEUED);
        clock.set(clock.instant().plus(Duration.ofDays(3)));
        deliver();
        assertThat(state()).isEqualTo(MessageState.UNDELIVERED);
    }

    @Test
    void whatIsStillTriedOrWasSentIsNotStartedAgain() {
        put(letter(colleague(), "digest/2026-11-23"));
        var id = outbox.notSent(acme.actor()).getFirst().id();
        assertThatThrownBy(() -> outbox.retry(acme.actor(), id)).isInstanceOf(Refusal.class);
        deliver();
        assertThatThrownBy(() -> outbox.retry(acme.actor(), id)).isInstanceOf(Refusal.class);
        assertThat(deliver()).isZero();
    }

    @Test
    void anotherFirmsMessageIsNotFound() {
        var id = undelivered();
        var rival = practices.found("Rival Law").actor();
        assertThat(outbox.notSent(rival)).isEmpty();
        assertThatThrownBy(() -> outbox.retry(rival, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> outbox.retry(rival, new MessageId(UUID.randomUUID())))
                .isInstanceOf(NotFound.class);
        assertThat(state()).isEqualTo(MessageState.UNDELIVERED);
    }

    @Test
    void thePortalItselfStartsNothingAgain() {
        var id = undelivered();
        var portal = new Actor.Portal(acme.firm().id());
        assertThatThrownBy(() -> outbox.retry(portal, id)).isInstanceOf(Refusal.class);
    }

    /** A message that no server took for more than three days. */
    private MessageId undelivered() {
        server.stop();
        put(letter(colleague(), "digest/2026-11-23"));
        for (int i = 0; i < 21; i++) {
            clock.set(clock.instant().plus(Duration.ofHours(4)));
            deliver();
        }
        assertThat(state()).isEqualTo(MessageState.UNDELIVERED);
        return outbox.notSent(acme.actor()).getFirst().id();
    }

    private MessageState state() {
        return outbox.notSent(acme.actor()).getFirst().state();
    }
}
