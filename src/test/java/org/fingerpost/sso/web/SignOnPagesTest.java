package org.fingerpost.sso.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fingerpost.operator.Standing;
import org.fingerpost.sso.MailDomain;
import org.fingerpost.sso.SignOnTest;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.Role;
import org.fingerpost.testing.Practice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Signing in by the provider of one's firm. */
class SignOnPagesTest extends SignOnTest {
    @Autowired
    Standing standing;

    private final MockHttpSession session = new MockHttpSession();

    @BeforeEach
    void itIsInUse() {
        connect(acme, provider);
    }

    @Test
    void theDoorOffersTheProviderAndItLetsIn() {
        assertThat(web.get().uri("/login/" + acme.firm().slug()))
                .bodyText()
                .contains("Sign in with your account at Acme Law", "href=\"" + path(acme) + "\"");
        assertThat(signOn(session, me())).redirectedUrl().endsWith("/");
        assertThat(isInside(session)).isTrue();
        assertThat(trail(member(acme, email).id().value())).contains("signOn.linked ");
    }

    @Test
    void whoWantedAPageComesBackToIt() {
        assertThat(web.perform(get("/matters/new").session(session))).hasRedirectedUrl("/login");
        assertThat(signOn(session, me())).redirectedUrl().endsWith("/matters/new");
    }

    @Test
    void theGeneralDoorOffersItByTheDomainAloneWhetherThePersonExistsOrNot() {
        String domain = UUID.randomUUID() + ".example.com";
        settings.change(acme.actor(), MailDomain.parseAll(domain), false, Set.of());
        assertThat(typed("nobody@" + domain)).contains("Sign in with your account at Acme Law", path(acme));
        assertThat(typed(email)).doesNotContain(path(acme));
        settings.end(acme.actor());
        assertThat(typed("nobody@" + domain)).doesNotContain(path(acme));
    }

    @Test
    void whatIsAskedHasStateNonceAndProofKeyAndOneAddressToComeBackTo() {
        String sentTo = sentTo(session);
        assertThat(sentTo).startsWith(provider.issuer() + "/authorize?");
        assertThat(parameter(sentTo, "state")).hasSizeGreaterThan(20);
        assertThat(parameter(sentTo, "nonce")).hasSizeGreaterThan(20);
        assertThat(parameter(sentTo, "code_challenge_method")).isEqualTo("S256");
        assertThat(parameter(sentTo, "redirect_uri")).isEqualTo("http://localhost:8080" + path(acme) + "/callback");
        assertThat(sentTo).doesNotContain("prompt", "max_age");
    }

    @Test
    void anInvitationNeedNotBeAcceptedByWhomTheProviderVouchesFor() {
        String invited = UUID.randomUUID() + "@example.com";
        join(acme, invited, Role.STAFF);
        assertThat(signOn(session, isWhoTheyAre(invited, "invited"))).hasRedirectedUrl("/");
        assertThat(isInside(session)).isTrue();
    }

    @Test
    void nobodyIsMadeAMember() {
        int people = members.all(acme.actor()).size();
        assertThat(signOn(session, isWhoTheyAre(UUID.randomUUID() + "@example.com", "new")))
                .bodyText()
                .contains("belongs to nobody who is active");
        assertThat(members.all(acme.actor())).hasSize(people);
    }

    @Test
    void whoWasDeactivatedIsNotLetIn() {
        assertThat(signOn(session, me())).hasRedirectedUrl("/");
        members.deactivate(acme.actor(), member(acme, email).id(), Optional.empty());
        assertThat(signOn(new MockHttpSession(), me())).bodyText().contains("belongs to nobody");
        assertThat(today(session)).hasRedirectedUrl("/login");
    }

    @Test
    void aClosedFirmSaysSo() {
        standing.suspend(new Actor.Operator(acme.firm().id(), "root"), "unpaid");
        assertThat(signOn(session, me()))
                .hasRedirectedUrl("/login/" + acme.firm().slug() + "?failure=closed");
        assertThat(today(session)).hasRedirectedUrl("/login");
    }

    @Test
    void aProviderThatIsOutOfOrderIsTalkedAboutAndAnotherWayOffered() {
        clock.set(clock.instant().plus(Duration.ofHours(2)));
        provider.close();
        assertThat(web.get().uri(path(acme)))
                .bodyText()
                .contains(
                        "does not answer as it should", "/login/" + acme.firm().slug() + "?way=password");
    }

    @Test
    void whoIsInsideIsAskedAnewByTheProvider() {
        assertThat(signOn(session, me())).hasRedirectedUrl("/");
        assertThat(web.perform(get("/sign-on").session(session))).hasRedirectedUrl(path(acme));
        String sentTo = sentTo(session);
        assertThat(parameter(sentTo, "prompt")).isEqualTo("login");
        assertThat(parameter(sentTo, "max_age")).isEqualTo("0");
        assertThat(back(session, sentTo, me())).bodyText().contains("Please start again");
        var anHourAgo = Date.from(clock.instant().minus(Duration.ofHours(1)));
        assertThat(signOn(session, me().andThen(claims -> claims.claim("auth_time", anHourAgo))))
                .bodyText()
                .contains("Please start again");
        var now = Date.from(clock.instant());
        assertThat(signOn(session, me().andThen(claims -> claims.claim("auth_time", now))))
                .hasRedirectedUrl("/");
    }

    @Test
    void somebodyElseInTheSameBrowserGetsASessionOfTheirOwn() {
        String other = UUID.randomUUID() + "@example.com";
        join(acme, other, Role.STAFF);
        assertThat(signOn(session, me())).hasRedirectedUrl("/");
        var now = Date.from(clock.instant());
        assertThat(signOn(session, isWhoTheyAre(other, "other").andThen(claims -> claims.claim("auth_time", now))))
                .hasRedirectedUrl("/");
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void theProviderOfOneFirmOpensNoOtherAndTellsNothingOfIt() {
        var rival = alsoAt("Rival Law");
        assertThat(signOn(session, me())).redirectedUrl().endsWith("/");
        assertThat(isInside(session)).isTrue();
        assertThat(web.perform(get("/choose-firm").session(session)))
                .bodyText()
                .contains("Acme Law")
                .doesNotContain("Rival Law");
        assertThat(choose(rival)).hasStatus(404);
    }

    @Test
    void whoShowedAPasswordTooTakesThatAloneToAnotherFirm() {
        var rival = alsoAt("Rival Law");
        withPassword(acme, email, session);
        var now = Date.from(clock.instant());
        assertThat(signOn(session, me().andThen(claims -> claims.claim("auth_time", now))))
                .hasRedirectedUrl("/");
        settings.change(rival.actor(), List.of(), false, Set.of());
        assertThat(choose(rival)).hasRedirectedUrl("/");
    }

    private Practice alsoAt(String name) {
        var other = practices.found(name);
        signIn.join(join(other, email, Role.ADMIN), PASSWORD, UUID.randomUUID().toString());
        return other;
    }

    private MvcTestResult choose(Practice practice) {
        return web.perform(post("/choose-firm")
                .param("firm", practice.firm().slug())
                .session(session)
                .with(csrf()));
    }

    private String typed(String address) {
        return bodyOf(web.perform(post("/login").param("email", address).with(csrf())));
    }
}
