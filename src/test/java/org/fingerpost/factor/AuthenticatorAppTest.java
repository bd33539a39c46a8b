package org.fingerpost.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.testing.Refused.assertRefused;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.commons.codec.binary.Base32;
import org.fingerpost.factor.SecondFactors.Answer;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.Role;
import org.fingerpost.testing.Practices;
import org.fingerpost.user.Proof;
import org.junit.jupiter.api.Test;

class AuthenticatorAppTest extends FactorTest {
    @Test
    void theCodesAreThoseOfTheStandard() {
        var secret = new Base32().encodeToString("12345678901234567890".getBytes(StandardCharsets.US_ASCII));
        // RFC 6238, appendix B: the last six of its eight digits.
        assertThat(new Phone(secret).code(Instant.ofEpochSecond(59))).isEqualTo("287082");
        assertThat(new Phone(secret).code(Instant.ofEpochSecond(1_111_111_109))).isEqualTo("081804");
    }

    @Test
    void anAppCountsFromItsFirstRightCodeOn() {
        var draft = app.draft(sam());
        assertThat(factors.held(sam().identity()).any()).isFalse();
        assertRefused("factor.code.wrong", () -> app.confirm(sam(), draft.sealed(), "000000"));
        assertThat(factors.held(sam().identity()).any()).isFalse();
        app.confirm(sam(), draft.sealed(), new Phone(draft.secret()).code(clock.instant()));
        assertThat(factors.held(sam().identity()).app()).isTrue();
        assertThat(mailbox.of(acme, "factor/", sam))
                .singleElement()
                .satisfies(letter -> assertThat(letter.body()).contains("authenticator app was added", "10:00 AM EST"));
    }

    @Test
    void aCodeCountsHalfAMinuteEarlyAndLate() {
        setUp(sam());
        later(300);
        assertThat(check(phone.code(clock.instant().minusSeconds(60)))).isEqualTo(Answer.WRONG);
        assertThat(check(phone.code(clock.instant().plusSeconds(60)))).isEqualTo(Answer.WRONG);
        assertThat(check(phone.code(clock.instant().minusSeconds(30)))).isEqualTo(Answer.RIGHT);
        assertThat(check(phone.code(clock.instant()))).isEqualTo(Answer.RIGHT);
        assertThat(check(phone.code(clock.instant().plusSeconds(30)))).isEqualTo(Answer.RIGHT);
    }

    @Test
    void aCodeCountsOnceAndNoneBeforeItCountsAnyMore() {
        setUp(sam());
        assertThat(check(phone.code(clock.instant().plusSeconds(30)))).isEqualTo(Answer.RIGHT);
        assertThat(check(phone.code(clock.instant().plusSeconds(30)))).isEqualTo(Answer.WRONG);
        assertThat(check(now())).isEqualTo(Answer.WRONG);
    }

    @Test
    void theCodeThatSetTheAppUpIsUsedUp() {
        var draft = app.draft(sam());
        phone = new Phone(draft.secret());
        app.confirm(sam(), draft.sealed(), now());
        assertThat(check(now())).isEqualTo(Answer.WRONG);
    }

    @Test
    void ofManyAtOnceOneIsLetIn() throws Exception {
        setUp(sam());
        String code = now();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Answer>> tries = Stream.<Callable<Answer>>generate(() -> () -> check(code))
                    .limit(8)
                    .toList();
            assertThat(threads.invokeAll(tries).stream().map(Future::resultNow).filter(Answer.RIGHT::equals))
                    .hasSize(1);
        }
    }

    @Test
    void afterTenTriesEvenTheRightCodeWaits() {
        setUp(sam());
        for (int i = 0; i < 9; i++) {
            assertThat(check("000000")).isEqualTo(Answer.WRONG);
        }
        later(60);
        assertThat(check(now())).isEqualTo(Answer.TOO_MANY);
        assertThat(check(codes.getFirst())).isEqualTo(Answer.TOO_MANY);
        later(30 * 60);
        assertThat(check(now())).isEqualTo(Answer.RIGHT);
    }

    @Test
    void nobodyElseIsKeptOutByThat() {
        setUp(sam());
        var dana = holder(acme.actor(), Proof.PASSWORD);
        for (int i = 0; i < 10; i++) {
            factors.check(dana, "000000");
        }
        assertThat(check(now())).isEqualTo(Answer.RIGHT);
    }

    @Test
    void fiftyFailuresFromOneAddressCloseItForEverybodyThere() {
        setUp(sam());
        for (int i = 0; i < 50; i++) {
            var stranger = practices.colleague(acme, Role.STAFF);
            var there = new Actor.Person(
                    stranger.firm(), stranger.member(), stranger.name(), stranger.role(), sam.sitting());
            assertThat(factors.check(holder(there, Proof.PASSWORD), "000000")).isEqualTo(Answer.WRONG);
        }
        assertThat(check(now())).isEqualTo(Answer.TOO_MANY);
    }

    @Test
    void whoHasOnlyThePasswordAddsNothingWhereThereIsAFactor() {
        setUp(sam());
        var draft = app.draft(sam());
        var thief = new Phone(draft.secret());
        assertRefused("factor.notShown", () -> app.confirm(sam(), draft.sealed(), thief.code(clock.instant())));
        assertThat(check(now())).isEqualTo(Answer.RIGHT);
        later(30);
        assertThat(app.confirm(whole(), draft.sealed(), thief.code(clock.instant())))
                .as("the recovery codes stay as they are")
                .isEmpty();
    }

    @Test
    void aSecretThatWasMadeForSomebodyElseCountsForNobody() {
        var draft = app.draft(holder(acme.actor(), Proof.PASSWORD));
        var theirs = new Phone(draft.secret());
        assertRefused("factor.code.wrong", () -> app.confirm(sam(), draft.sealed(), theirs.code(clock.instant())));
        assertRefused("factor.code.wrong", () -> app.confirm(sam(), "made up", theirs.code(clock.instant())));
        assertThat(app.draft(sam(), draft.sealed()).secret()).isNotEqualTo(draft.secret());
    }

    @Test
    void anOpenSessionThatWasLeftBehindChangesNothing() {
        setUp(sam());
        var left = holder(Practices.stale(sam), Proof.PASSWORD, Proof.CODE);
        var draft = app.draft(left);
        assertRefused(
                "proof.needed",
                () -> app.confirm(left, draft.sealed(), new Phone(draft.secret()).code(clock.instant())));
        assertRefused("proof.needed", () -> factors.removeApp(left));
        assertRefused("proof.needed", () -> recovery.make(left));
    }

    @Test
    void theSecretIsKeptSealedAndDraftsHideIt() {
        assertThat(app.draft(sam()).toString()).isEqualTo("Draft[hidden]");
        assertThat(app.draft(sam()).sealed()).doesNotContain(app.draft(sam()).secret());
    }
}
