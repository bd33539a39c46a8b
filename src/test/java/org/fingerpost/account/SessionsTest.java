package org.fingerpost.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.testing.MovableClock.START;
import static org.fingerpost.testing.Refused.assertRefused;

import java.time.Duration;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.fingerpost.testing.Practices;
import org.fingerpost.user.Proof;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SessionsTest extends AccountTest {
    @Autowired
    OwnPassword password;

    @Test
    void aPersonSeesWhereTheyAreSignedInAcrossTheirFirms() {
        signedIn(acme);
        clock.set(START.plusSeconds(60));
        signedIn(second);
        assertThat(sessions.mine(person(acme)))
                .extracting(OpenSession::firm, OpenSession::address, OpenSession::device, OpenSession::seenAt)
                .containsExactly(
                        Tuple.tuple("Second Law", "192.0.2.7", DEVICE, START.plusSeconds(60)),
                        Tuple.tuple("Acme Law", "192.0.2.7", DEVICE, START));
        assertThat(sessions.mine(person(acme)))
                .allSatisfy(one -> assertThat(one.proofs()).containsExactly(Proof.PASSWORD));
    }

    @Test
    void anOpenSessionThatWasLeftBehindPutsNobodyOut() {
        var owner = signedIn(acme);
        var left = Practices.stale(person(acme));
        assertRefused("proof.needed", () -> sessions.end(left, owner));
        assertRefused("proof.needed", () -> sessions.endOthers(left));
        assertThat(sessions.goesOn(owner)).isTrue();
    }

    @Test
    void oneThatNobodyUsedForHalfAnHourIsNotListed() {
        var used = signedIn(acme);
        signedIn(second);
        clock.set(START.plus(Duration.ofMinutes(20)));
        sessions.seen(used, "192.0.2.8");
        clock.set(START.plus(Duration.ofMinutes(31)));
        assertThat(sessions.mine(person(acme))).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo(used);
            assertThat(one.address()).isEqualTo("192.0.2.8");
        });
    }

    @Test
    void aPersonEndsOneOrAllOfTheirOwnAndNobodyElses() {
        var first = signedIn(acme);
        var other = signedIn(second);
        sessions.end(second.actor(), first);
        sessions.endOthers(second.actor());
        assertThat(sessions.goesOn(first)).isTrue();
        sessions.end(person(second), first);
        assertThat(sessions.goesOn(first)).isFalse();
        assertThat(sessions.goesOn(other)).isTrue();
        sessions.endOthers(person(second));
        assertThat(sessions.goesOn(other)).isFalse();
        assertThat(trail(second)).contains("member.sessionEnded", "member.sessionsEnded");
    }

    @Test
    void theSessionsOfWhoIsDeactivatedEndInThatFirmAlone() {
        var here = signedIn(acme);
        var there = signedIn(second);
        members.deactivate(acme.actor(), person(acme).member(), Optional.empty());
        assertThat(sessions.goesOn(here)).isFalse();
        assertThat(sessions.goesOn(there)).isTrue();
    }

    @Test
    void aFreshInvitationEndsTheSessionsInThatFirm() {
        var here = signedIn(acme);
        members.inviteAgain(acme.actor(), person(acme).member());
        assertThat(sessions.goesOn(here)).isFalse();
    }

    @Test
    void aChangedPasswordEndsTheOtherSessions() {
        var other = signedIn(second);
        assertRefused("signIn.WRONG", () -> password.change(person(acme), ANOTHER, ANOTHER));
        assertRefused("password.short", () -> password.change(person(acme), PASSWORD, "short"));
        assertThat(sessions.goesOn(other)).isTrue();
        password.change(person(acme), PASSWORD, ANOTHER);
        assertThat(sessions.goesOn(other)).isFalse();
        assertThat(opens(ANOTHER)).isTrue();
        assertThat(subjects(email)).containsExactly("Fingerpost: your password was changed");
        assertThat(trail(second)).contains("member.passwordChanged");
    }

    @Test
    void rowsOfSessionsThatHaveLongEndedGo() {
        var old = signedIn(acme);
        clock.set(START.plus(Duration.ofHours(12)).plusSeconds(1));
        signedIn(second);
        assertThat(sessions.goesOn(old)).isFalse();
    }
}
