package org.fingerpost.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.fingerpost.firm.Firm;
import org.fingerpost.firm.Firms;
import org.fingerpost.platform.EmailAddress;
import org.fingerpost.platform.Ids;
import org.fingerpost.platform.PersonName;
import org.fingerpost.platform.Token;
import org.fingerpost.sso.Keycloak;
import org.fingerpost.sso.Keycloak.Someone;
import org.fingerpost.tenancy.FirmId;
import org.fingerpost.tenancy.Role;
import org.fingerpost.testing.PortalInBrowser;
import org.fingerpost.user.Members;
import org.fingerpost.user.SignIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A firm with a Keycloak of its own: set up and tested by its admin, and then the way in for its people. */
class SingleSignOnIT extends PortalInBrowser {
    @Autowired
    private Firms firms;

    @Autowired
    private Members members;

    @Autowired
    private SignIn signIn;

    private final String slug = "sso-" + UUID.randomUUID();
    private final String admin = UUID.randomUUID() + "@example.com";
    private final String attorney = UUID.randomUUID() + "@example.com";
    private final String unverified = UUID.randomUUID() + "@example.com";
    private final String stranger = UUID.randomUUID() + "@example.com";

    @Test
    void anAdminSetsItUpAndThePeopleOfTheFirmSignInWithIt() {
        foundTheFirm();
        var people = List.of(
                new Someone(admin, true),
                new Someone(attorney, true),
                new Someone(unverified, false),
                new Someone(stranger, true));
        try (var keycloak = Keycloak.start(slug, url("/sign-on/" + slug + "/callback"), people)) {
            setUp(keycloak);
            var inside = comesIn(attorney);
            assertThat(inside).hasURL(url("/"));
            assertThat(inside.locator("main h1")).isVisible();
            isRefused(unverified, "does not confirm your e-mail address");
            isRefused(stranger, "belongs to nobody who is active");
            anAnswerIsOfNoUseInAnotherBrowser();
        }
    }

    private void foundTheFirm() {
        var firm =
                new Firm(Ids.next(FirmId::new), slug, "Keyes & Cloke", "(973) 555-0142", ZoneId.of("America/New_York"));
        var invitations = new ArrayList<Token>();
        firms.found(
                firm,
                scope -> invitations.addAll(List.of(
                        members.addFirst(scope, entry(admin, Role.ADMIN)),
                        members.addFirst(scope, entry(attorney, Role.ATTORNEY)),
                        members.addFirst(scope, entry(unverified, Role.STAFF)))));
        invitations.forEach(token -> signIn.accept(token, "fingerpost-demo"));
    }

    private static Members.Entry entry(String email, Role role) {
        return new Members.Entry(PersonName.parse("Ada Long"), EmailAddress.parse(email), role);
    }

    private void setUp(Keycloak keycloak) {
        var page = desktop();
        page.navigate(url("/login/" + slug));
        signIn(page, admin);
        page.locator("main h1").waitFor();
        page.navigate(url("/settings/single-sign-on"));
        field(page, "Address of the service (issuer)").fill(keycloak.issuer(slug));
        field(page, "Client ID").fill(Keycloak.CLIENT);
        field(page, "Client secret").fill(Keycloak.SECRET);
        page.keyboard().press("Tab");
        page.getByText("Save").first().click();
        assertThat(page.getByText("This counts for nothing yet.")).isVisible();
        button(page, "Test").click();
        atKeycloak(page, admin);
        assertThat(page.getByText("The test worked")).isVisible();
    }

    private Page comesIn(String email) {
        var page = desktop();
        page.navigate(url("/login/" + slug));
        page.getByText("Sign in with your account at Keyes & Cloke").click();
        atKeycloak(page, email);
        return page;
    }

    private void isRefused(String email, String why) {
        var page = comesIn(email);
        assertThat(page.getByText(why)).isVisible();
        page.navigate(url("/"));
        assertThat(page).hasURL(url("/login"));
    }

    private void anAnswerIsOfNoUseInAnotherBrowser() {
        var page = desktop();
        var answer = new AtomicReference<>("");
        page.onRequest((Request request) -> {
            if (request.url().contains("/callback?")) {
                answer.set(request.url());
            }
        });
        page.navigate(url("/sign-on/" + slug));
        atKeycloak(page, attorney);
        assertThat(page).hasURL(url("/"));
        assertThat(answer.get()).contains("code=");
        var other = desktop();
        other.navigate(answer.get());
        assertThat(other.getByText("answered before")).isVisible();
        page.navigate(answer.get());
        assertThat(page.getByText("answered before")).isVisible();
    }

    private static void atKeycloak(Page page, String email) {
        page.locator("#username").fill(email);
        page.locator("#password").fill(Keycloak.PASSWORD);
        page.locator("#kc-login").click();
    }
}
