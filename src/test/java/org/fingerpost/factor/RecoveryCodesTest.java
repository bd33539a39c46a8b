package org.fingerpost.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.testing.Refused.assertRefused;

import java.util.Locale;
import org.fingerpost.factor.SecondFactors.Answer;
import org.fingerpost.user.Proof;
import org.junit.jupiter.api.Test;

class RecoveryCodesTest extends FactorTest {
    @Test
    void tenComeWithTheFirstFactor() {
        setUp(sam());
        assertThat(codes)
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[2-9a-z]{4}(-[2-9a-z]{4}){3}"));
        assertThat(factors.held(sam().identity()).recoveryCodes()).isEqualTo(10);
    }

    @Test
    void eachLetsInOnceAndThePersonIsToldEachTime() {
        setUp(sam());
        assertThat(check(codes.getFirst())).isEqualTo(Answer.RIGHT);
        assertThat(check(codes.getFirst())).isEqualTo(Answer.WRONG);
        assertThat(factors.held(sam().identity()).recoveryCodes()).isEqualTo(9);
        assertThat(mailbox.of(acme, "factor/", sam))
                .last()
                .satisfies(letter -> assertThat(letter.body())
                        .contains("recovery codes was used")
                        .doesNotContain(codes.getFirst()));
    }

    @Test
    void howItIsTypedIsThePersonsAffair() {
        setUp(sam());
        assertThat(check(codes.getFirst().replace('-', ' ').toUpperCase(Locale.ROOT)))
                .isEqualTo(Answer.RIGHT);
        assertThat(check(codes.get(1).replace("-", ""))).isEqualTo(Answer.RIGHT);
    }

    @Test
    void somebodyElsesCodeIsOfNoUse() {
        setUp(sam());
        assertThat(factors.check(holder(acme.actor(), Proof.PASSWORD), codes.getFirst()))
                .isEqualTo(Answer.WRONG);
        assertThat(check(codes.getFirst())).isEqualTo(Answer.RIGHT);
    }

    @Test
    void newOnesTakeThePlaceOfTheOld() {
        setUp(sam());
        var fresh = recovery.make(whole());
        assertThat(check(codes.getFirst())).isEqualTo(Answer.WRONG);
        assertThat(check(fresh.getFirst())).isEqualTo(Answer.RIGHT);
    }

    @Test
    void thePasswordAloneMakesNone() {
        setUp(sam());
        assertRefused("factor.notShown", () -> recovery.make(sam()));
    }

    @Test
    void withoutAFactorThereAreNone() {
        assertRefused("factor.none", () -> recovery.make(whole()));
        setUp(sam());
        factors.removeApp(whole());
        assertThat(check(codes.getFirst())).isEqualTo(Answer.WRONG);
        assertThat(factors.held(sam().identity())).isEqualTo(new SecondFactors.Held(false, 0, 0));
    }
}
