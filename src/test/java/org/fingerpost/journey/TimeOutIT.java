package org.fingerpost.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.fingerpost.testing.PortalInBrowser;
import org.fingerpost.testing.TypedWords;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** A session that nobody uses is warned of and ends, and costs no character; one that is ended elsewhere ends here too. */
@TestPropertySource(
        properties = {
            "fingerpost.data=target/time-out-data",
            "fingerpost.session-idle=20s",
            "fingerpost.session-warning=12s"
        })
class TimeOutIT extends PortalInBrowser {
    private static final String ATTORNEY = "attorney@harbor.example.com";
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);

    @Test
    void whoIsAwayIsWarnedAndStaysOrSignsInAgainAndFindsEveryWord() {
        var page = signedIn();
        page.navigate(url("/reschedules/new"));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Start: ")))
                .last()
                .click();
        page.waitForURL("**/ask/reason");
        String path = page.url().replaceFirst("/ask/.*", "");
        page.navigate(path);
        page.locator("main h1").waitFor();

        assertThat(warning(page)).isVisible(SOON);
        assertThat(button(page, "Stay signed in")).isFocused();
        page.keyboard().press("Enter");
        assertThat(warning(page)).isHidden();

        var words = new TypedWords(page);
        assertThat(words.fields()).isPositive();
        page.route(url("/?v-r=uidl") + "*", route -> route.abort()); // the server hears nothing of it any more
        words.type();
        page.waitForURL("**/login", new Page.WaitForURLOptions().setTimeout(60_000));
        assertThat(page.getByText("You were signed out")).isVisible();
        page.unrouteAll();
        signInByEmail(page, ATTORNEY);
        assertThat(page).hasURL(path);
        words.areBack();
    }

    @Test
    void aSessionEndedInAnotherBrowserLeavesItsPageSoon() {
        var here = signedIn();
        var there = signedIn();
        there.navigate(url("/account"));
        button(there, "Sign out everywhere else").click();
        assertThat(there.getByText("You are signed out everywhere else.").first())
                .isVisible();
        here.waitForURL("**/login", new Page.WaitForURLOptions().setTimeout(40_000));
        assertThat(here.getByText("You were signed out")).isVisible();
    }

    private Page signedIn() {
        var page = desktop();
        page.navigate(url("/login/harbor"));
        signIn(page, ATTORNEY);
        page.locator("main h1").waitFor();
        return page;
    }

    private static Locator warning(Page page) {
        return page.getByRole(AriaRole.ALERTDIALOG);
    }
}
