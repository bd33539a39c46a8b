package org.fingerpost.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.regex.Pattern;
import org.fingerpost.firm.Firms;
import org.fingerpost.platform.EmailAddress;
import org.fingerpost.platform.PersonName;
import org.fingerpost.tenancy.Directory;
import org.fingerpost.tenancy.Role;
import org.fingerpost.testing.Device;
import org.fingerpost.testing.PortalInBrowser;
import org.fingerpost.testing.Practices;
import org.fingerpost.user.Members;
import org.fingerpost.user.SignIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Passkeys with Chromium's own authenticator: made, signed in with, asked for again, and of no use once taken away. */
class PasskeyIT extends PortalInBrowser {
    @Autowired
    private Firms firms;

    @Autowired
    private Members members;

    @Autowired
    private SignIn signIn;

    @Autowired
    private Directory directory;

    @Test
    void aPasskeyIsMadeLetsInAloneAndOpensNothingOnceItIsTakenAway() {
        var page = desktop();
        var device = new Device(page);
        String email = someone("harbor");
        enter(page, "harbor", email);
        make(page, "Office laptop");
        assertThat(device.passkeys()).isEqualTo(1);
        signOut(page);

        withPasskey(page, "/login/harbor");
        assertThat(page).hasURL(url("/"));
        signOut(page);

        enter(page, "harbor", email);
        assertThat(page).hasURL(url("/second-factor"));
        page.navigate(url("/account"));
        assertThat(page).hasURL(url("/second-factor"));
        button(page, "Use a passkey").click();
        assertThat(page).hasURL(url("/"));
        page.locator("main h1").waitFor();
        page.navigate(url("/account"));
        assertThat(heading(page, "Your account")).isVisible();

        button(page, "Take the passkey Office laptop away").click();
        inDialog(page, "Take away").click();
        assertThat(page.getByRole(AriaRole.ROW, named("Office laptop"))).hasCount(0);
        signOut(page);
        withPasskey(page, "/login/harbor");
        assertThat(page.getByText("That did not work. Please try again, or use your password."))
                .isVisible();
    }

    @Test
    void withoutTheRightFingerItOpensNothing() {
        var page = desktop();
        var device = new Device(page);
        enter(page, "mesa", someone("mesa"));
        make(page, "Key");
        signOut(page);
        device.verifies(false);
        withPasskey(page, "/login");
        assertThat(page.getByText("That did not work. Nothing has changed.")).isVisible();
        device.verifies(true);
        button(page, "Use a passkey").click();
        assertThat(page).hasURL(url("/"));
    }

    @Test
    void anotherPersonsPasskeyIsNoSecondFactor() {
        var grace = desktop();
        new Device(grace);
        enter(grace, "mesa", someone("mesa"));
        make(grace, "Key of Grace");
        signOut(grace);

        var marcus = desktop();
        new Device(marcus);
        String email = someone("harbor");
        enter(marcus, "harbor", email);
        make(marcus, "Key of Marcus");
        signOut(marcus);
        // In Grace's browser, to the question that Marcus is asked.
        enter(grace, "harbor", email);
        assertThat(grace).hasURL(url("/second-factor"));
        grace.locator("fp-passkey")
                .evaluate("element => { const asked = JSON.parse(element.getAttribute('options'));"
                        + " asked.allowCredentials = []; element.setAttribute('options', JSON.stringify(asked)); }");
        button(grace, "Use a passkey").click();
        assertThat(grace.getByText("That is not right, or it was used before.")).isVisible();
        grace.navigate(url("/"));
        assertThat(grace).hasURL(url("/second-factor"));
    }

    /** The people of the demonstration stay without a second factor: other journeys are theirs. */
    private String someone(String slug) {
        var firm = firms.find(slug).orElseThrow().id();
        var admin = directory.identityOf("admin@" + slug + ".example.com").orElseThrow();
        var email = EmailAddress.parse(UUID.randomUUID() + "@example.com");
        var entry = new Members.Entry(PersonName.parse("Ada Long"), email, Role.ADMIN);
        signIn.accept(
                members.add(signIn.actor(firm, admin.id(), Practices.SITTING).orElseThrow(), entry), "fingerpost-demo");
        return email.value();
    }

    private void enter(Page page, String firm, String email) {
        page.navigate(url("/login/" + firm));
        signIn(page, email);
    }

    private void make(Page page, String name) {
        page.locator("main h1").waitFor();
        page.navigate(url("/account"));
        button(page, "Add a passkey").click();
        page.getByRole(AriaRole.DIALOG).getByLabel("Name").fill(name);
        inDialog(page, "Continue").click();
        inDialog(page, "I have kept them").click();
        assertThat(page.getByRole(AriaRole.ROW, named(name))).isVisible();
    }

    private void withPasskey(Page page, String door) {
        page.navigate(url(door));
        page.getByText("Sign in with a passkey").click();
        button(page, "Use a passkey").click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Locator inDialog(Page page, String name) {
        return page.locator(
                        "vaadin-dialog, vaadin-confirm-dialog, vaadin-dialog-overlay, vaadin-confirm-dialog-overlay")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    private static void signOut(Page page) {
        page.locator("vaadin-menu-bar-button").first().click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Sign out"))
                .click();
        assertThat(page).hasURL(Pattern.compile(".*/login.*"));
    }
}
