package org.fingerpost.sso.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.fingerpost.factor.AuthenticatorApp;
import org.fingerpost.factor.Holder;
import org.fingerpost.factor.Passkeys;
import org.fingerpost.factor.Phone;
import org.fingerpost.factor.RecoveryCodes;
import org.fingerpost.factor.Reproof;
import org.fingerpost.factor.SecondFactors;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.user.Members;
import org.fingerpost.user.Proof;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A firm's provider could say that anybody is there; it must not reach what opens that person's other firms. */
class OneFirmsProofTest extends PortalTest {
    @Autowired
    AuthenticatorApp app;

    @Autowired
    Passkeys passkeys;

    @Autowired
    RecoveryCodes recovery;

    @Autowired
    SecondFactors factors;

    @Autowired
    Reproof reproof;

    @Autowired
    Members members;

    @Test
    void whoseFirmAloneVouchesForThemGetsNoSecondFactor() {
        var holder = holder(Proof.SINGLE_SIGN_ON);
        var draft = app.draft(holder);
        var code = new Phone(draft.secret()).code(clock.instant());
        refuses("factor.vouchedFor", () -> app.confirm(holder, draft.sealed(), code));
        refuses("factor.vouchedFor", () -> passkeys.add(holder, passkeys.begin(holder), "{}", "Mine"));
        refuses("factor.vouchedFor", () -> recovery.make(holder));
        refuses("factor.vouchedFor", () -> factors.removeApp(holder));
        refuses("factor.vouchedFor", () -> passkeys.remove(holder, "any"));
        assertThat(factors.held(holder.identity()).any()).isFalse();
    }

    @Test
    void besideAPasswordItCountsForNothingMore() {
        var holder = holder(Proof.PASSWORD, Proof.SINGLE_SIGN_ON);
        var draft = app.draft(holder);
        var phone = new Phone(draft.secret());
        app.confirm(holder, draft.sealed(), phone.code(clock.instant()));
        refuses("factor.notShown", () -> recovery.make(holder));
    }

    @Test
    void showingAnewWhoOneIsMeansTheProviderAgain() {
        assertThat(reproof.ways(holder(Proof.SINGLE_SIGN_ON))).containsExactly(Reproof.Way.SIGN_IN);
    }

    private Holder holder(Proof... proofs) {
        var person = practices.found("Acme Law").actor();
        var member = members.get(person, person.member());
        return new Holder(person, member.identity(), member.email(), Set.of(proofs));
    }

    private static void refuses(String key, Runnable what) {
        assertThatThrownBy(what::run)
                .isInstanceOf(Refusal.class)
                .extracting("key")
                .isEqualTo(key);
    }
}
