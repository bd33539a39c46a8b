package org.fingerpost.sso.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.nimbusds.jose.JOSEException;
import java.util.Date;
import org.fingerpost.sso.AProvider;
import org.fingerpost.sso.SignOnAccounts;
import org.fingerpost.sso.SignOnTest;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.tenancy.Role;
import org.fingerpost.testing.Practices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a hostile provider, person or page tries. */
class HostileProviderTest extends SignOnTest {
    @Autowired
    SignOnAccounts accounts;

    private final MockHttpSession session = new MockHttpSession();

    @BeforeEach
    void itIsInUse() {
        connect(acme, provider);
    }

    @Test
    void anAnswerCountsOnce() {
        String sentTo = sentTo(session);
        String code = provider.code(sentTo, clock.instant(), me());
        assertThat(back(session, code, parameter(sentTo, "state"))).hasRedirectedUrl("/");
        refused("answered before", back(new MockHttpSession(), code, parameter(sentTo, "state")));
        refused("answered before", back(session, code, parameter(sentTo, "state")));
    }

    @Test
    void anAnswerInAnotherBrowserIsRefused() {
        String sentTo = sentTo(new MockHttpSession());
        String code = provider.code(sentTo, clock.instant(), me());
        sentTo(session);
        refused("answered before", back(session, code, parameter(sentTo, "state")));
        refused("answered before", back(session, code, "made up"));
        staysOut();
    }

    @Test
    void theCodeOfAnotherSignInIsRefused() {
        String code = provider.code(sentTo(new MockHttpSession()), clock.instant(), me());
        refused("does not hold", back(session, code, parameter(sentTo(session), "state")));
        staysOut();
    }

    @Test
    void whatAnswersAnotherQuestionIsRefused() {
        refused("does not hold", signOn(session, me().andThen(claims -> claims.claim("nonce", "another"))));
        refused("does not hold", signOn(session, me().andThen(claims -> claims.claim("nonce", null))));
        staysOut();
    }

    @Test
    void whatIsByOrForAnotherOrTooLateIsRefused() {
        var anHourAgo = Date.from(clock.instant().minusSeconds(3600));
        refused("does not hold", signOn(session, me().andThen(claims -> claims.issuer("https://evil.example.com"))));
        refused("does not hold", signOn(session, me().andThen(claims -> claims.audience("another client"))));
        refused("does not hold", signOn(session, me().andThen(claims -> claims.expirationTime(anHourAgo))));
        staysOut();
    }

    @Test
    void whatIsSignedWithAnUnknownKeyIsRefused() throws JOSEException {
        provider.signsWithAnotherKey();
        refused("does not hold", signOn(session, me()));
        staysOut();
    }

    @Test
    void anAnswerInTheNameOfAnotherProviderIsRefused() {
        String sentTo = sentTo(session);
        refused(
                "does not hold",
                web.perform(get(path(acme) + "/callback")
                        .param("code", provider.code(sentTo, clock.instant(), me()))
                        .param("state", parameter(sentTo, "state"))
                        .param("iss", "https://evil.example.com")
                        .session(session)));
        staysOut();
    }

    @Test
    void whatOneFirmsProviderAnsweredIsNoAnswerAtAnothersAddress() {
        var rival = practices.found("Rival Law");
        join(rival, email, Role.ADMIN);
        try (var own = new AProvider()) {
            connect(rival, own);
            String sentTo = sentTo(session);
            refused(
                    "does not hold",
                    web.perform(get(path(rival) + "/callback")
                            .param("code", provider.code(sentTo, clock.instant(), me()))
                            .param("state", parameter(sentTo, "state"))
                            .session(session)));
        }
        staysOut();
    }

    @Test
    void anEmailThatTheProviderDoesNotConfirmIsNobodys() {
        refused(
                "does not confirm",
                signOn(session, claims -> claims.subject("x").claim("email", email)));
        refused(
                "does not confirm",
                signOn(
                        session,
                        claims -> claims.subject("x").claim("email", email).claim("email_verified", false)));
        assertThat(trail(acme.firm().id().value())).contains("signOn.refused UNVERIFIED");
        staysOut();
    }

    @Test
    void anotherAccountWithTheSameAddressIsSomebodyElseAndTheSameWithAnotherIsNot() {
        assertThat(signOn(new MockHttpSession(), me())).hasRedirectedUrl("/");
        refused("belongs to nobody", signOn(session, isWhoTheyAre(email, "somebody else")));
        staysOut();
        String admin = emailOf(acme.actor());
        assertThat(signOn(session, isWhoTheyAre(admin, "attorney")))
                .redirectedUrl()
                .endsWith("/");
        assertThat(web.perform(get("/choose-firm").session(session))).hasStatusOk();
    }

    @Test
    void anAccountThatWasMadeAnewGetsInOnceAnAdminHasForgottenTheFirst() {
        var id = member(acme, email).id();
        assertThat(accounts.linkedAt(acme.actor(), id)).isEmpty();
        assertThat(signOn(new MockHttpSession(), me())).hasRedirectedUrl("/");
        assertThat(accounts.linkedAt(acme.actor(), id)).contains(clock.instant());
        assertThatThrownBy(() -> accounts.unlink(Practices.stale(acme.actor()), id))
                .isInstanceOf(Refusal.class);
        accounts.unlink(acme.actor(), id);
        assertThat(signOn(session, isWhoTheyAre(email, "made anew"))).hasRedirectedUrl("/");
        assertThat(trail(id.value())).contains("signOn.unlinked ");
        refused("belongs to nobody", signOn(new MockHttpSession(), me()));
    }

    @Test
    void whoIsRefusedThereIsNotLetInHere() {
        String sentTo = sentTo(session);
        refused(
                "did not let you in",
                web.perform(get(path(acme) + "/callback")
                        .param("error", "access_denied")
                        .param("state", parameter(sentTo, "state"))
                        .session(session)));
        staysOut();
    }

    private void refused(String why, MvcTestResult answer) {
        assertThat(answer).bodyText().contains("You are not signed in", why);
    }

    private void staysOut() {
        assertThat(today(session)).hasRedirectedUrl("/login");
    }
}
