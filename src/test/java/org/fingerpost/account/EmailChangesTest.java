package org.fingerpost.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.testing.MovableClock.START;
import static org.fingerpost.testing.Refused.assertRefused;

import java.time.Duration;
import java.util.UUID;
import org.fingerpost.platform.EmailAddress;
import org.fingerpost.platform.PersonName;
import org.fingerpost.tenancy.AccountDirectory.Confirmed;
import org.fingerpost.tenancy.Role;
import org.fingerpost.testing.Practice;
import org.fingerpost.testing.Statements;
import org.fingerpost.user.Members;
import org.fingerpost.user.SignIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class EmailChangesTest extends AccountTest {
    @Autowired
    EmailChanges changes;

    EmailAddress fresh;

    @BeforeEach
    void anotherAddress() {
        fresh = EmailAddress.parse(UUID.randomUUID() + "@example.org");
    }

    @Test
    void theChangeCountsOnceBothMailboxesHaveConfirmed() {
        ask(fresh);
        assertThat(changes.confirm(token(fresh.value()))).isEqualTo(Confirmed.WAITING);
        assertThat(opens(PASSWORD)).isTrue();
        var session = signedIn(acme);
        assertThat(changes.confirm(token(email))).isEqualTo(Confirmed.DONE);
        assertThat(opens(PASSWORD)).isFalse();
        assertThat(signIn.check(fresh.value(), PASSWORD, "address " + email)).isInstanceOf(SignIn.Answer.Known.class);
        assertThat(sessions.goesOn(session)).isFalse();
        assertThat(subjects(email)).last().isEqualTo("Fingerpost: your e-mail address was changed");
        assertThat(subjects(fresh.value())).last().isEqualTo("Fingerpost: your e-mail address was changed");
    }

    @Test
    void eachFirmFollowsAndItsTrailTellsOfIt() {
        ask(fresh);
        changes.confirm(token(email));
        changes.confirm(token(fresh.value()));
        assertThat(email(acme)).isEqualTo(email);
        for (int twice = 0; twice < 2; twice++) {
            engine.run(acme.firm().id(), followEmail);
            engine.run(second.firm().id(), followEmail);
        }
        assertThat(email(acme)).isEqualTo(fresh.value());
        assertThat(email(second)).isEqualTo(fresh.value());
        assertThat(trail(acme)).containsOnlyOnce("member.emailChanged");
        assertThat(trail(second)).containsOnlyOnce("member.emailChanged");
    }

    @Test
    void theOldMailboxAloneIsNotEnoughAndOneMailboxCountsOnce() {
        ask(fresh);
        assertThat(changes.confirm(token(email))).isEqualTo(Confirmed.WAITING);
        assertThat(changes.confirm(token(email))).isEqualTo(Confirmed.WAITING);
        assertThat(opens(PASSWORD)).isTrue();
    }

    @Test
    void eitherMailboxDeclines() {
        for (String decliner : new String[] {email, fresh.value()}) {
            ask(fresh);
            var other = token(decliner.equals(email) ? fresh.value() : email);
            assertThat(changes.decline(token(decliner))).isTrue();
            assertThat(changes.confirm(other)).isEqualTo(Confirmed.GONE);
            assertThat(changes.decline(other)).isFalse();
        }
        assertThat(opens(PASSWORD)).isTrue();
    }

    @Test
    void theLinksWorkForTwentyFourHoursAndANewWishEndsTheOneBefore() {
        ask(fresh);
        var first = token(fresh.value());
        ask(fresh);
        assertThat(changes.question(first)).isEmpty();
        clock.set(START.plus(Duration.ofHours(24)).minusSeconds(1));
        assertThat(changes.question(token(fresh.value()))).isPresent();
        clock.set(START.plus(Duration.ofHours(24)));
        assertThat(changes.confirm(token(fresh.value()))).isEqualTo(Confirmed.GONE);
    }

    @Test
    void thePersonSeesWhatWaitsAndTakesItBack() {
        ask(fresh);
        assertThat(changes.pending(person(second))).map(one -> one.email()).contains(fresh.value());
        changes.drop(person(second));
        assertThat(changes.pending(person(acme))).isEmpty();
        assertThat(changes.question(token(email))).isEmpty();
    }

    @Test
    void aWrongPasswordAndTheSameAddressAreRefused() {
        assertRefused("signIn.WRONG", () -> changes.ask(person(acme), fresh, ANOTHER));
        assertRefused("account.email.same", () -> changes.ask(person(acme), EmailAddress.parse(email), PASSWORD));
        assertThat(mail.to(email)).isEmpty();
    }

    @Test
    void aTakenAddressIsAnsweredLikeAFreeOneAndCanNotBeTaken() {
        var taken = EmailAddress.parse(
                members.get(second.actor(), second.actor().member()).email());
        var ofFree = Statements.during(() -> ask(fresh));
        var ofTaken = Statements.during(() -> ask(taken));
        assertThat(ofTaken).isEqualTo(ofFree);
        assertThat(changes.pending(person(acme))).map(one -> one.email()).contains(taken.value());
        assertThat(changes.confirm(token(email))).isEqualTo(Confirmed.WAITING);
        assertThat(mail.to(taken.value()))
                .singleElement()
                .satisfies(letter -> assertThat(letter.body())
                        .contains("has an account already")
                        .doesNotContain("http", email));
    }

    @Test
    void whoWasInvitedAtTheAddressMeanwhileKeepsIt() {
        ask(fresh);
        changes.confirm(token(email));
        var entry = new Members.Entry(PersonName.parse("Sam Li"), fresh, Role.STAFF);
        members.add(acme.actor(), entry);
        assertThat(changes.confirm(token(fresh.value()))).isEqualTo(Confirmed.GONE);
        assertThat(opens(PASSWORD)).isTrue();
    }

    private void ask(EmailAddress address) {
        changes.ask(person(acme), address, PASSWORD);
    }

    private String email(Practice practice) {
        return members.get(practice.actor(), person(practice).member()).email();
    }
}
