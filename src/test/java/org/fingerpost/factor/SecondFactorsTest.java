package org.fingerpost.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fingerpost.testing.Refused.assertRefused;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fingerpost.audit.AuditTrail;
import org.fingerpost.factor.Reproof.Way;
import org.fingerpost.factor.SecondFactors.Answer;
import org.fingerpost.platform.EmailAddress;
import org.fingerpost.platform.PersonName;
import org.fingerpost.tenancy.AccountDirectory;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.FactorDirectory;
import org.fingerpost.tenancy.FirmDatabase;
import org.fingerpost.tenancy.NotFound;
import org.fingerpost.tenancy.Role;
import org.fingerpost.testing.Practices;
import org.fingerpost.user.Entrant;
import org.fingerpost.user.Members;
import org.fingerpost.user.Proof;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SecondFactorsTest extends FactorTest {
    @Autowired
    AccountDirectory accounts;

    @Autowired
    FactorDemand demand;

    @Autowired
    FactorDirectory directory;

    @Autowired
    FirmDatabase database;

    @Autowired
    AuditTrail audit;

    @Autowired
    Reproof reproof;

    @Test
    void whoHasAFactorIsAskedForItAndWhoHasNoneIsNot() {
        assertThat(asked(Proof.PASSWORD)).isEmpty();
        setUp(sam());
        assertThat(asked(Proof.PASSWORD)).containsExactly(FactorDemand.ASK);
        assertThat(asked(Proof.PASSWORD, Proof.CODE)).isEmpty();
    }

    @Test
    void whoseRoleNeedsOneIsLedToSetItUp() {
        policies.change(acme.actor(), Set.of(Role.STAFF));
        assertThat(asked(Proof.PASSWORD)).containsExactly(FactorDemand.SET_UP);
        assertThat(demand.page(new Entrant(acme.firm().id(), sam().identity(), Role.ATTORNEY, Set.of(Proof.PASSWORD))))
                .isEmpty();
        setUp(sam());
        assertThat(asked(Proof.PASSWORD)).containsExactly(FactorDemand.ASK);
    }

    @Test
    void aPasskeyIsTwoFactorsAndAProviderHasItsOwn() {
        policies.change(acme.actor(), Set.of(Role.values()));
        setUp(sam());
        assertThat(asked(Proof.PASSKEY)).isEmpty();
        assertThat(asked(Proof.SINGLE_SIGN_ON)).isEmpty();
    }

    @Test
    void thePolicyIsForAdminsToChangeWithAFreshProofAndStandsInTheTrail() {
        assertRefused("permission.missing", () -> policies.change(sam, Set.of()));
        assertRefused("proof.needed", () -> policies.change(Practices.stale(acme.actor()), Set.of()));
        policies.change(acme.actor(), Set.of(Role.ADMIN, Role.STAFF));
        policies.change(acme.actor(), Set.of(Role.STAFF));
        assertThat(policies.get(sam)).containsExactly(Role.STAFF);
        assertThat(trail(acme.firm().id().value()))
                .contains("policy.signIn.changed second factor: [ADMIN, STAFF]")
                .contains("policy.signIn.changed second factor: [STAFF]");
    }

    @Test
    void theLastOneStaysWhereTheFirmAsksForIt() {
        setUp(sam());
        policies.change(acme.actor(), Set.of(Role.STAFF));
        assertRefused("factor.last", () -> factors.removeApp(whole()));
        assertThat(check(now())).isEqualTo(Answer.RIGHT);
        policies.change(acme.actor(), Set.of());
        factors.removeApp(whole());
        assertThat(factors.held(sam().identity()).any()).isFalse();
    }

    @Test
    void wrongCodesStandInTheTrail() {
        setUp(sam());
        check("000000");
        assertThat(trail(sam.member().value())).contains("factor.app.added ", "factor.wrong ");
    }

    @Test
    void anAdminHelpsWhoLostTheirPhone() {
        setUp(sam());
        var session = UUID.randomUUID();
        accounts.noteSession(
                new AccountDirectory.SessionRow(
                        session,
                        acme.firm().id(),
                        clock.instant(),
                        clock.instant(),
                        "192.0.2.7",
                        "Firefox",
                        "Linux",
                        ""),
                sam().identity(),
                Duration.ofHours(12));
        factors.reset(acme.actor(), sam.member());
        assertThat(accounts.sessionGoesOn(session)).isFalse();
        assertThat(factors.held(sam().identity())).isEqualTo(new SecondFactors.Held(false, 0, 0));
        assertThat(asked(Proof.PASSWORD)).isEmpty();
        assertThat(trail(sam.member().value())).contains("factor.reset ");
        assertThat(mailbox.of(acme, "factor/", sam))
                .last()
                .satisfies(letter -> assertThat(letter.body()).contains("because someone said that you had lost them"));
    }

    @Test
    void onlyAnAdminWithAFreshProofDoesAndOnlyForTheirOwnPeople() {
        setUp(sam());
        assertRefused("permission.missing", () -> factors.reset(sam, sam.member()));
        assertRefused("proof.needed", () -> factors.reset(Practices.stale(acme.actor()), sam.member()));
        var rival = practices.found("Rival Law").actor();
        assertThatThrownBy(() -> factors.reset(rival, sam.member())).isInstanceOf(NotFound.class);
        assertThat(check(now())).isEqualTo(Answer.RIGHT);
    }

    @Test
    void whoBelongsToSeveralFirmsIsHelpedByTheOperator() {
        setUp(sam());
        var email = EmailAddress.parse(sam().email());
        var rival = practices.found("Rival Law");
        members.add(rival.actor(), new Members.Entry(PersonName.parse("Sam Ortega"), email, Role.STAFF));
        assertRefused("factor.reset.elsewhere", () -> factors.reset(acme.actor(), sam.member()));
        var known = members.all(rival.actor()).stream()
                .filter(one -> one.email().equals(email.value()))
                .findFirst()
                .orElseThrow();
        assertRefused("factor.reset.elsewhere", () -> factors.reset(rival.actor(), known.id()));
        var operator = new Actor.Operator(acme.firm().id(), "root");
        factors.reset(operator, email);
        assertThat(factors.held(sam().identity()).any()).isFalse();
        assertThatThrownBy(() -> factors.reset(operator, EmailAddress.parse("nobody@example.com")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whoHasAFactorShowsItAgainAndNotThePassword() {
        assertThat(reproof.ways(sam())).containsExactly(Way.SIGN_IN); // invited, and without a password as yet
        setUp(sam());
        assertThat(reproof.ways(sam())).containsExactly(Way.CODE);
        assertThat(reproof.password(sam(), "any")).isEqualTo(Answer.WRONG);
    }

    @Test
    void aPasskeyThatSignsOutOfOrderHasACopy() {
        var counting = passkey("counting-" + sam.member().value(), 5);
        var silent = passkey("silent-" + sam.member().value(), 0);
        database.run(sam, scope -> {
            assertThat(directory.addPasskey(scope, counting)).isTrue();
            assertThat(directory.addPasskey(scope, counting))
                    .as("it is registered already")
                    .isFalse();
            assertThat(directory.addPasskey(scope, silent)).isTrue();
        });
        assertThat(used("counting-", 6)).isTrue();
        assertThat(used("counting-", 6)).isFalse();
        assertThat(used("counting-", 0)).isFalse();
        assertThat(used("silent-", 0)).isTrue();
        assertThat(used("silent-", 0)).isTrue();
    }

    private boolean used(String name, long count) {
        return directory.usedPasskey(name + sam.member().value(), count, clock.instant());
    }

    private FactorDirectory.Passkey passkey(String credential, long count) {
        return new FactorDirectory.Passkey(credential, sam().identity(), "", "", count, "Phone", Instant.EPOCH, null);
    }

    private List<String> asked(Proof... shown) {
        return demand.page(new Entrant(acme.firm().id(), sam().identity(), Role.STAFF, Set.of(shown))).stream()
                .toList();
    }

    private List<String> trail(UUID subject) {
        return audit.of(acme.actor(), List.of(subject)).stream()
                .map(entry -> entry.action() + " " + entry.detail())
                .toList();
    }
}
