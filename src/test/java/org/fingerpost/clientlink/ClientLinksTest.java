package org.fingerpost.clientlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fingerpost.testing.Refused.assertRefused;

import java.time.Duration;
import org.fingerpost.matter.Language;
import org.fingerpost.matter.MatterId;
import org.fingerpost.platform.Token;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.NotFound;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.tenancy.Role;
import org.fingerpost.testing.ClientBrowser;
import org.fingerpost.testing.MovableClock;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.fingerpost.testing.Practices;
import org.fingerpost.uscis.Form;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ClientLinksTest extends PortalTest {
    @Autowired
    ClientLinks links;

    Practice acme;
    MatterId matter;

    @BeforeEach
    void aMatter() {
        acme = practices.found("Acme Law");
        matter = acme.matter("Ana María Reyes", Language.ES);
    }

    @Test
    void aTokenOpensTheStatusOfItsMatter() {
        var token = links.create(acme.actor(), matter);
        assertThat(status(token)).isInstanceOfSatisfying(Opening.Open.class, open -> {
            var status = (SharedStatus) open.behind();
            assertThat(status.firstName()).isEqualTo("Ana");
            assertThat(status.firm()).isEqualTo(acme.firm());
            assertThat(status.visits()).isEmpty();
        });
    }

    @Test
    void itOpensFor180Days() {
        var token = links.create(acme.actor(), matter);
        clock.set(MovableClock.START.plus(Duration.ofDays(180)).minusSeconds(1));
        assertThat(status(token)).isInstanceOf(Opening.Open.class);
        clock.set(MovableClock.START.plus(Duration.ofDays(180)));
        assertThat(status(token)).isEqualTo(new Opening.Gone<>("Acme Law", "(973) 555-0142"));
    }

    @Test
    void aRevokedLinkIsGone() {
        var token = links.create(acme.actor(), matter);
        var link = links.of(acme.actor(), matter).getFirst();
        links.revoke(acme.actor(), link.id());
        assertThat(status(token)).isInstanceOf(Opening.Gone.class);
    }

    @Test
    void revokingTwiceKeepsTheFirstInstant() {
        links.create(acme.actor(), matter);
        var id = links.of(acme.actor(), matter).getFirst().id();
        links.revoke(acme.actor(), id);
        clock.set(MovableClock.START.plusSeconds(60));
        links.revoke(acme.actor(), id);
        assertThat(links.of(acme.actor(), matter).getFirst().revokedAt()).isEqualTo(MovableClock.START);
    }

    @Test
    void aTokenThatNeverWasOpensNothing() {
        assertThat(status(Token.random())).isEqualTo(new Opening.Unknown<>());
        assertThat(status(new Token("short"))).isEqualTo(new Opening.Unknown<>());
        assertThat(status(new Token(""))).isEqualTo(new Opening.Unknown<>());
    }

    @Test
    void aMutatedTokenOpensNothing() {
        String secret = links.create(acme.actor(), matter).secret();
        char last = secret.charAt(31);
        assertThat(status(new Token(secret.substring(0, 31) + (last == 'A' ? 'B' : 'A'))))
                .isEqualTo(new Opening.Unknown<>());
        assertThat(status(new Token(swapCase(secret)))).isEqualTo(new Opening.Unknown<>());
    }

    @Test
    void aMatterMayHaveSeveralLinksNewestFirst() {
        links.create(acme.actor(), matter);
        clock.set(MovableClock.START.plusSeconds(60));
        links.create(acme.actor(), matter);
        assertThat(links.of(acme.actor(), matter))
                .extracting(ClientLink::createdAt)
                .containsExactly(MovableClock.START.plusSeconds(60), MovableClock.START);
        assertThat(links.of(acme.actor(), matter).getFirst().createdBy()).isEqualTo("Dana Whitfield");
    }

    @Test
    void anotherFirmsLinkAndMatterAreNotFound() {
        var token = links.create(acme.actor(), matter);
        var id = links.of(acme.actor(), matter).getFirst().id();
        var rival = practices.found("Rival Law").actor();
        assertThatThrownBy(() -> links.revoke(rival, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> links.create(rival, matter)).isInstanceOf(NotFound.class);
        assertThat(links.of(rival, matter)).isEmpty();
        assertThat(status(token)).isInstanceOf(Opening.Open.class);
    }

    @Test
    void whoHoldsALinkCanShareNothing() {
        links.create(acme.actor(), matter);
        var link = links.of(acme.actor(), matter).getFirst();
        var holder = new Actor.LinkHolder(acme.firm().id(), link.id().value());
        assertThatThrownBy(() -> links.of(holder, matter)).isInstanceOf(Refusal.class);
    }

    @Test
    void whoRevokesALinkShowsAgainWhoTheyAre() {
        links.create(acme.actor(), matter);
        var link = links.of(acme.actor(), matter).getFirst();
        assertRefused("proof.needed", () -> links.revoke(Practices.stale(acme.actor()), link.id()));
        assertThat(links.of(acme.actor(), matter).getFirst().opensAt(clock.instant()))
                .isTrue();
    }

    @Test
    void aLinkForAClientInDangerIsForAnAttorneyOrAdminToMake() {
        var staff = practices.colleague(acme, Role.STAFF);
        links.create(staff, matter);
        var safe = acme.matter("Ana María Reyes", Form.I_918);
        assertThatThrownBy(() -> links.create(staff, safe)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.key()).isEqualTo("links.safeContact");
            assertThat(refusal.rule()).contains("R23");
        });
        assertThat(status(links.create(practices.colleague(acme, Role.ATTORNEY), safe)))
                .isInstanceOf(Opening.Open.class);
    }

    private Opening<SharedStatus> status(Token token) {
        return ClientBrowser.status(links, token);
    }

    private static String swapCase(String text) {
        return text.chars()
                .map(c -> Character.isLowerCase(c) ? Character.toUpperCase(c) : Character.toLowerCase(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
