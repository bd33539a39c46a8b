package org.fingerpost.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.testing.MovableClock.START;
import static org.fingerpost.testing.Refused.assertRefused;

import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.fingerpost.platform.EmailAddress;
import org.fingerpost.platform.PersonName;
import org.fingerpost.platform.Token;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.Directory;
import org.fingerpost.tenancy.Role;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.fingerpost.testing.Practices;
import org.fingerpost.testing.Statements;
import org.fingerpost.user.SignIn.Answer;
import org.fingerpost.user.SignIn.Failure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class SignInTest extends PortalTest {
    private static final String PASSWORD = "correct horse battery";
    private static final PersonName NAME = PersonName.parse("Sam Ortega");
    private static final Answer WRONG = new Answer.Refused(Failure.WRONG);
    private static final Answer TOO_MANY = new Answer.Refused(Failure.TOO_MANY);

    @Autowired
    SignIn signIn;

    @Autowired
    Members members;

    @Autowired
    Directory directory;

    Practice acme;
    String email;
    Token invitation;
    String remote;

    @BeforeEach
    void anInvitedPerson() {
        acme = practices.found("Acme Law");
        email = UUID.randomUUID() + "@example.com";
        remote = "address " + UUID.randomUUID();
        invitation = members.add(acme.actor(), new Members.Entry(NAME, EmailAddress.parse(email), Role.ATTORNEY));
    }

    @Test
    void whoAcceptedTheInvitationSignsIn() {
        assertThat(check(PASSWORD)).isEqualTo(WRONG);
        signIn.accept(invitation, PASSWORD);
        assertThat(check(PASSWORD)).isInstanceOf(Answer.Known.class);
        assertThat(signIn.check(" " + email.toUpperCase(Locale.ROOT) + " ", PASSWORD, remote))
                .isInstanceOf(Answer.Known.class);
        assertThat(check(PASSWORD + " ")).isEqualTo(WRONG);
        assertThat(check("")).isEqualTo(WRONG);
    }

    @Test
    void anUnknownEmailIsAnsweredLikeAWrongPassword() {
        assertThat(signIn.check(UUID.randomUUID() + "@example.com", PASSWORD, remote))
                .isEqualTo(WRONG);
    }

    @Test
    void anInvitationWorksOnceAndForSevenDays() {
        assertThat(signIn.invitation(invitation))
                .map(Directory.Invitation::email)
                .contains(email);
        clock.set(START.plus(Duration.ofDays(7)));
        assertThat(signIn.invitation(invitation)).isEmpty();
        assertRefused("invitation.used", () -> signIn.accept(invitation, PASSWORD));
        clock.set(START.plus(Duration.ofDays(7)).minusSeconds(1));
        signIn.accept(invitation, PASSWORD);
        assertThat(signIn.invitation(invitation)).isEmpty();
        assertRefused("invitation.used", () -> signIn.accept(invitation, "another long password"));
        assertThat(check(PASSWORD)).isInstanceOf(Answer.Known.class);
    }

    @Test
    void anInvitationTakesOverNobodyWhoHasAPassword() {
        signIn.accept(invitation, PASSWORD);
        var rival = practices.found("Rival Law").actor();
        var theirs = members.add(rival, new Members.Entry(NAME, EmailAddress.parse(email), Role.ADMIN));
        assertThat(signIn.invitation(theirs))
                .map(Directory.Invitation::hasPassword)
                .contains(true);
        assertRefused("invitation.used", () -> signIn.accept(theirs, "the rival's own password"));
        assertThat(check(PASSWORD)).isInstanceOf(Answer.Known.class);
        assertThat(check("the rival's own password")).isEqualTo(WRONG);
    }

    @Test
    void aFreshInvitationReplacesAPasswordThatOpensThisFirmAlone() {
        signIn.accept(invitation, PASSWORD);
        var again = members.inviteAgain(acme.actor(), person().member());
        assertThat(check(PASSWORD)).isEqualTo(WRONG);
        signIn.accept(again, "another long password");
        assertThat(check("another long password")).isInstanceOf(Answer.Known.class);
    }

    @Test
    void aFirmTakesNoPasswordAwayThatOpensAnotherFirmToo() {
        signIn.accept(invitation, PASSWORD);
        var rival = practices.found("Rival Law").actor();
        members.add(rival, new Members.Entry(NAME, EmailAddress.parse(email), Role.STAFF));
        var again = members.inviteAgain(acme.actor(), person().member());
        assertThat(check(PASSWORD)).isInstanceOf(Answer.Known.class);
        assertRefused("invitation.used", () -> signIn.accept(again, "another long password"));
    }

    @Test
    void everyCharacterOfALongPasswordCountsHoweverItsLettersAreComposed() {
        String base = "un été très long à la mer, où nul ne regarde les hérons qui passent au-dessus de ";
        assertRefused("password.short", () -> signIn.accept(invitation, "fourteen chars"));
        signIn.accept(invitation, base + "l’île");
        assertThat(check(Normalizer.normalize(base + "l’île", Normalizer.Form.NFD)))
                .isInstanceOf(Answer.Known.class);
        assertThat(check(base + "l’isle")).isEqualTo(WRONG);
    }

    @Test
    void theNamesOfFirmAndPersonAreNoPasswords() {
        assertRefused("password.expected", () -> signIn.accept(invitation, "acme law acme law"));
        assertRefused("password.expected", () -> signIn.accept(invitation, email));
    }

    @Test
    void aHashFromBeforeIsReplacedAtTheNextSignIn() {
        String old = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD);
        directory.accept(invitation.hash(), START, old);
        assertThat(check("wrong")).isEqualTo(WRONG);
        assertThat(hash()).isEqualTo(old);
        assertThat(check(PASSWORD)).isInstanceOf(Answer.Known.class);
        assertThat(hash()).startsWith("{argon2}");
        assertThat(check(PASSWORD)).isInstanceOf(Answer.Known.class);
    }

    @Test
    void aPasswordStaysGoodForYears() {
        signIn.accept(invitation, PASSWORD);
        clock.set(START.plus(Duration.ofDays(3650)));
        assertThat(check(PASSWORD)).isInstanceOf(Answer.Known.class);
    }

    @Test
    void anUnknownEmailCostsTheSameStatementsAsAWrongPassword() {
        signIn.accept(invitation, PASSWORD);
        var known = Statements.during(() -> check("wrong"));
        var unknown = Statements.during(() -> signIn.check(UUID.randomUUID() + "@example.com", "wrong", remote));
        assertThat(unknown).isEqualTo(known);
    }

    @Test
    void anInvitationTellsNobodyWhoHasAPassword() {
        signIn.accept(invitation, PASSWORD);
        var rival = practices.found("Rival Law").actor();
        var theirs = members.add(rival, new Members.Entry(NAME, EmailAddress.parse(email), Role.STAFF));
        var someone = EmailAddress.parse(UUID.randomUUID() + "@example.com");
        var another = members.add(rival, new Members.Entry(NAME, someone, Role.STAFF));
        for (var token : List.of(theirs, another)) {
            for (int i = 0; i < 10; i++) {
                assertRefused("invitation.refused", () -> signIn.welcome(token, "too short", "from " + token.secret()));
            }
            assertRefused("signIn.TOO_MANY", () -> signIn.welcome(token, PASSWORD, "from " + token.secret()));
        }
    }

    @Test
    void tenFailuresForOneEmailShutItFor15Minutes() {
        signIn.accept(invitation, PASSWORD);
        for (int i = 0; i < 10; i++) {
            assertThat(signIn.check(email, "wrong", "address " + UUID.randomUUID()))
                    .isEqualTo(WRONG);
        }
        assertThat(check(PASSWORD)).isEqualTo(TOO_MANY);
        clock.set(START.plus(Duration.ofMinutes(15)).plusSeconds(1));
        assertThat(check(PASSWORD)).isInstanceOf(Answer.Known.class);
    }

    @Test
    void aSuccessForgetsTheFailuresOfTheEmail() {
        signIn.accept(invitation, PASSWORD);
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 9; i++) {
                assertThat(check("wrong")).isEqualTo(WRONG);
            }
            assertThat(check(PASSWORD)).isInstanceOf(Answer.Known.class);
        }
    }

    @Test
    void fiftyFailuresFromTheAddressesOfOneHouseholdShutIt() {
        signIn.accept(invitation, PASSWORD);
        String household = "2001:db8:%x:7::".formatted(UUID.randomUUID().getMostSignificantBits() & 0xffff);
        for (int i = 0; i < 50; i++) {
            assertThat(signIn.check(UUID.randomUUID() + "@example.com", "wrong", household + i))
                    .isEqualTo(WRONG);
        }
        assertThat(signIn.check(email, PASSWORD, household + "ffff")).isEqualTo(TOO_MANY);
        assertThat(signIn.check(email, PASSWORD, "elsewhere " + UUID.randomUUID()))
                .isInstanceOf(Answer.Known.class);
    }

    @Test
    void aDeactivatedPersonBelongsToTheFirmNoMore() {
        signIn.accept(invitation, PASSWORD);
        var identity = directory.identityOf(email).orElseThrow().id();
        var person = person();
        assertThat(signIn.firmsOf(identity)).containsExactly(acme.firm().id());
        members.deactivate(acme.actor(), person.member(), Optional.empty());
        assertThat(signIn.member(acme.firm().id(), identity)).isEmpty();
        assertThat(signIn.firmsOf(identity)).isEmpty();
    }

    @Test
    void aPersonIsAMemberOfTheirOwnFirmsOnly() {
        var identity = directory.identityOf(email).orElseThrow().id();
        assertThat(signIn.member(practices.found("Rival Law").firm().id(), identity))
                .isEmpty();
    }

    private Actor.Person person() {
        var identity = directory.identityOf(email).orElseThrow().id();
        return signIn.actor(acme.firm().id(), identity, Practices.SITTING).orElseThrow();
    }

    private String hash() {
        return directory.identityOf(email).map(Directory.Identity::passwordHash).orElseThrow();
    }

    private Answer check(String password) {
        return signIn.check(email, password, remote);
    }
}
