package org.fingerpost.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fingerpost.testing.MovableClock.START;
import static org.fingerpost.testing.Refused.assertRefused;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.fingerpost.platform.EmailAddress;
import org.fingerpost.platform.PersonName;
import org.fingerpost.tenancy.NotFound;
import org.fingerpost.tenancy.Role;
import org.fingerpost.testing.Statements;
import org.fingerpost.user.Members;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

class PasswordResetsTest extends AccountTest {
    @Autowired
    PasswordResets resets;

    @Autowired
    BeanFactory beans;

    @Test
    void aPersonOfSeveralFirmsChoosesAnotherPasswordThroughTheirMailbox() {
        ask(email);
        var token = token(email);
        assertThat(resets.find(token)).map(reset -> reset.email()).contains(email);
        resets.finish(token, ANOTHER);
        assertThat(opens(ANOTHER)).isTrue();
        assertThat(opens(PASSWORD)).isFalse();
        assertThat(subjects(email)).last().isEqualTo("Fingerpost: your password was changed");
        assertThat(trail(acme)).contains("member.passwordChanged");
        assertThat(trail(second)).contains("member.passwordChanged");
    }

    @Test
    void theLinkWorksOnceAndForThirtyMinutes() {
        ask(email);
        var token = token(email);
        clock.set(START.plus(Duration.ofMinutes(30)));
        assertThat(resets.find(token)).isEmpty();
        assertThatThrownBy(() -> resets.finish(token, ANOTHER)).isInstanceOf(NotFound.class);
        clock.set(START.plus(Duration.ofMinutes(30)).minusSeconds(1));
        resets.finish(token, ANOTHER);
        assertThatThrownBy(() -> resets.finish(token, "five hushed owls in a tree"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aNewLinkEndsTheOneBefore() {
        ask(email);
        var first = token(email);
        ask(email);
        assertThat(resets.find(first)).isEmpty();
        assertThat(resets.find(token(email))).isPresent();
    }

    @Test
    void aLinkEndsWhenThePasswordWasChangedByAnotherWay() {
        ask(email);
        members.inviteAgain(acme.actor(), person(acme).member());
        assertThat(resets.find(token(email))).isPresent(); // the password opens two firms, so that it stayed
        var alone = UUID.randomUUID() + "@example.com";
        var entry = new Members.Entry(PersonName.parse("Sam Li"), EmailAddress.parse(alone), Role.STAFF);
        signIn.accept(members.add(acme.actor(), entry), PASSWORD);
        ask(alone);
        var sam = members.all(acme.actor()).stream()
                .filter(member -> member.email().equals(alone))
                .findFirst()
                .orElseThrow();
        members.inviteAgain(acme.actor(), sam.id());
        assertThat(resets.find(token(alone))).isEmpty();
    }

    @Test
    void everySessionEnds() {
        var here = signedIn(acme);
        var there = signedIn(second);
        ask(email);
        resets.finish(token(email), ANOTHER);
        assertThat(List.of(sessions.goesOn(here), sessions.goesOn(there))).containsOnly(false);
    }

    @Test
    void aPasswordThatIsNoGoodLeavesTheLinkAsItIs() {
        ask(email);
        var token = token(email);
        assertRefused("password.short", () -> resets.finish(token, "too short"));
        assertRefused("password.expected", () -> resets.finish(token, "second law acme law"));
        resets.finish(token, ANOTHER);
        assertThat(opens(ANOTHER)).isTrue();
    }

    @Test
    void nobodyGetsAMailWhoHasNoAccountAndTheAnswerIsTheSame() {
        var nobody = EmailAddress.parse(UUID.randomUUID() + "@example.com");
        var known = Statements.during(() -> resets.ask(EmailAddress.parse(email), "address " + email));
        var unknown = Statements.during(() -> resets.ask(nobody, "address " + nobody));
        assertThat(unknown).isEqualTo(known).noneMatch(sql -> sql.contains("identity"));
        engine.run(answerPasswordReset);
        assertThat(mail.to(nobody.value())).isEmpty();
        assertThat(mail.to(email)).hasSize(1);
    }

    @Test
    void beyondThreeAnHourForOneAddressNoMoreIsSentAndBeyondTwentyFromOnePlaceNoneIsTaken() {
        for (int i = 0; i < 4; i++) {
            assertThat(resets.ask(EmailAddress.parse(email), "address " + email))
                    .isTrue();
        }
        engine.run(answerPasswordReset);
        assertThat(mail.to(email)).hasSize(3);
        for (int i = 4; i < 20; i++) {
            resets.ask(EmailAddress.parse(UUID.randomUUID() + "@example.com"), "address " + email);
        }
        assertThat(resets.ask(EmailAddress.parse(UUID.randomUUID() + "@example.com"), "address " + email))
                .isFalse();
    }

    @Test
    void whoSignsInElsewhereAloneIsToldSo() {
        var withSignOn = new DefaultListableBeanFactory(beans);
        SignOnElsewhere firms = identity::equals;
        withSignOn.registerSingleton("someFirmsSignOn", firms);
        resets = withSignOn.createBean(PasswordResets.class);
        resets.ask(EmailAddress.parse(email), "address " + email);
        engine.run(new AccountJobs().answerPasswordReset(resets));
        assertThat(mail.to(email))
                .singleElement()
                .satisfies(letter -> assertThat(letter.body())
                        .contains("your firm’s own sign-on")
                        .doesNotContain("http"));
    }

    @Test
    void aWishThatWaitedForAnHourIsDropped() {
        resets.ask(EmailAddress.parse(email), "address " + email);
        clock.set(START.plus(Duration.ofHours(1)));
        engine.run(answerPasswordReset);
        assertThat(mail.to(email)).isEmpty();
    }

    private void ask(String address) {
        resets.ask(EmailAddress.parse(address), "address " + address);
        engine.run(answerPasswordReset);
    }
}
