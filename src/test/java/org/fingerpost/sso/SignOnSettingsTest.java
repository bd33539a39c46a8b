package org.fingerpost.sso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fingerpost.testing.Refused.assertRefused;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.testing.Practices;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SignOnSettingsTest extends SignOnTest {
    @Autowired
    SignOnTrial trial;

    @Test
    void aDraftCountsForNothingUntilAnAdminHasSignedInWithIt() {
        draft(acme, provider);
        assertThat(trial.probe(acme.actor())).isEmpty();
        assertThat(web.get().uri(path(acme))).bodyText().contains("does not sign in with its own accounts");
        assertThat(web.get().uri("/login/" + acme.firm().slug())).bodyText().doesNotContain(path(acme));
        assertThat(test(acme, provider, isWhoTheyAre(email, "somebody else"))).hasRedirectedUrl(testedAs("NOT_YOU"));
        assertThat(test(acme, provider, claims -> claims.subject("x"))).hasRedirectedUrl(testedAs("UNVERIFIED"));
        assertThat(settings.get(acme.actor()).active()).isEmpty();
        connect(acme, provider);
        assertThat(settings.get(acme.actor()).active()).isPresent();
        assertThat(settings.get(acme.actor()).draft()).isEmpty();
    }

    @Test
    void whatWasThereBeforeStaysInUseUntilTheNextIsTested() {
        connect(acme, provider);
        settings.draft(acme.actor(), Issuer.parse(provider.issuer()), "another", "another secret");
        var kept = settings.get(acme.actor());
        assertThat(kept.active()).map(Connection::clientId).contains(AProvider.CLIENT);
        assertThat(kept.draft()).map(Connection::clientId).contains("another");
        assertThat(test(acme, provider, me())).hasRedirectedUrl(testedAs("CLIENT_REFUSED"));
        assertThat(settings.get(acme.actor()).active())
                .map(Connection::clientId)
                .contains(AProvider.CLIENT);
    }

    @Test
    void whatCanNotBeKeptIsRefused() {
        assertRefused("signOn.character", () -> SignOnSettings.clientId("client\0id"));
        assertRefused("signOn.character", () -> SignOnSettings.secret("half\ud83d"));
        assertThat(SignOnSettings.secret(" a secret ")).isEqualTo("a secret");
    }

    @Test
    void theSecretThatIsKeptGoesToNobodyElse() {
        connect(acme, provider);
        var issuer = Issuer.parse(provider.issuer());
        settings.draft(acme.actor(), issuer, AProvider.CLIENT, "");
        assertThat(test(
                        acme,
                        provider,
                        isWhoTheyAre(
                                emailOf(acme.actor()), "admin-" + acme.firm().slug())))
                .hasRedirectedUrl(testedAs("done"));
        refuses("signOn.secret.missing", () -> settings.draft(acme.actor(), issuer, "another", ""));
        refuses(
                "signOn.secret.missing",
                () -> settings.draft(acme.actor(), Issuer.parse("https://evil.example.com"), AProvider.CLIENT, ""));
    }

    @Test
    void theTrailSaysWhatChangedAndNeverTheSecret() {
        connect(acme, provider);
        settings.change(acme.actor(), List.of(), false, Set.of(acme.actor().member()));
        settings.end(acme.actor());
        assertThat(trail(acme.firm().id().value()))
                .anyMatch(line -> line.startsWith("signOn.drafted " + provider.issuer()))
                .anyMatch(line -> line.startsWith("signOn.connected"))
                .anyMatch(line -> line.startsWith("signOn.rulesChanged") && line.contains("Dana Whitfield"))
                .anyMatch(line -> line.startsWith("signOn.ended"))
                .noneMatch(line -> line.contains(AProvider.SECRET));
    }

    @Test
    void everyChangeNeedsAFreshProof() {
        var stale = Practices.stale(acme.actor());
        refuses("proof.needed", () -> settings.draft(stale, Issuer.parse(provider.issuer()), "a", "b"));
        refuses("proof.needed", () -> settings.change(stale, List.of(), false, Set.of()));
        refuses("proof.needed", () -> settings.end(stale));
    }

    @Test
    void theOnlyWayMustWorkAndLeaveAWayBack() {
        var named = Set.of(acme.actor().member());
        refuses("signOn.onlyWay.untested", () -> settings.change(acme.actor(), List.of(), true, named));
        connect(acme, provider);
        refuses("signOn.breakGlass.missing", () -> settings.change(acme.actor(), List.of(), true, named));
        refuses("signOn.breakGlass.missing", () -> settings.change(acme.actor(), List.of(), true, Set.of()));
        assertThat(settings.get(acme.actor()).onlyWay()).isFalse();
    }

    @Test
    void aDomainIsOneFirmsAlone() {
        var domains = MailDomain.parseAll(UUID.randomUUID() + ".example.com");
        settings.change(acme.actor(), domains, false, Set.of());
        var rival = practices.found("Rival Law");
        refuses("signOn.domains.taken", () -> settings.change(rival.actor(), domains, false, Set.of()));
        assertThat(settings.get(rival.actor()).domains()).isEmpty();
        settings.change(acme.actor(), List.of(), false, Set.of());
        settings.change(rival.actor(), domains, false, Set.of());
        assertThat(settings.get(rival.actor()).domains()).isEqualTo(domains);
    }

    @Test
    void aTestSaysWhatIsWrongWithTheProvider() {
        assertThat(probe(provider.issuer() + "/nothing-here")).isEqualTo(Trouble.NO_PROVIDER);
        assertThat(probe(provider.issuer() + "/moved")).isEqualTo(Trouble.NO_PROVIDER);
        assertThat(probe(provider.issuer() + "/")).isEqualTo(Trouble.OTHER_ISSUER);
        assertThat(probe("http://127.0.0.1:1")).isEqualTo(Trouble.UNREACHABLE);
        provider.says("token_endpoint", "http://evil.example.com/token");
        assertThat(probe(provider.issuer())).isEqualTo(Trouble.INSECURE);
        provider.says("jwks_uri", 7);
        assertThat(probe(provider.issuer())).isEqualTo(Trouble.NO_PROVIDER);
    }

    @Test
    void aProviderThatNeverStopsTalkingIsNotListenedTo() {
        provider.says("more", "x".repeat(600 * 1024));
        assertThat(probe(provider.issuer())).isEqualTo(Trouble.NO_PROVIDER);
    }

    private Trouble probe(String issuer) {
        settings.draft(acme.actor(), Issuer.parse(issuer), AProvider.CLIENT, AProvider.SECRET);
        return trial.probe(acme.actor()).orElseThrow();
    }

    private static String testedAs(String result) {
        return "/settings/single-sign-on?test=" + result;
    }

    private static void refuses(String key, Runnable what) {
        assertThatThrownBy(what::run)
                .isInstanceOf(Refusal.class)
                .extracting("key")
                .isEqualTo(key);
    }
}
