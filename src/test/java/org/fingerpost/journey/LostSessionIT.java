package org.fingerpost.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.fingerpost.testing.Papers;
import org.fingerpost.testing.PortalInBrowser;
import org.fingerpost.testing.TypedWords;
import org.junit.jupiter.api.Test;

/** A session that ends in the middle of a page costs no character, on any page on which a request is written. */
class LostSessionIT extends PortalInBrowser {
    private static final String ATTORNEY = "attorney@harbor.example.com";

    @Test
    void whatIsTypedWhenTheSessionEndsIsThereAfterSigningInAgain() {
        var page = desktop();
        page.navigate(url("/login/harbor"));
        signIn(page, ATTORNEY);
        page.locator("main h1").waitFor();
        int pagesWithFields = 0;
        for (String path : pages(page)) {
            page.navigate(path);
            var words = new TypedWords(page);
            if (words.fields() == 0) {
                continue;
            }
            pagesWithFields++;
            loseTheSession(page);
            words.type();
            page.waitForURL("**/login");
            assertThat(page.getByText("You were signed out")).isVisible();
            signInByEmail(page, ATTORNEY);
            assertThat(page).hasURL(path);
            words.areBack();
            words.areKept();
        }
        // Evidence, dates, the check page and the call sheet at least.
        assertThat(pagesWithFields).isGreaterThanOrEqualTo(4);
    }

    @Test
    void signingOutLeavesNothingInTheBrowser() {
        var page = desktop();
        page.navigate(url("/login/harbor"));
        signIn(page, ATTORNEY);
        page.locator("main h1").waitFor();
        String home = start(page);
        page.navigate(home);
        var words = new TypedWords(page);
        words.fields();
        words.type();
        page.locator("vaadin-menu-bar-button").first().click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Sign out"))
                .click();
        assertThat(page).hasURL(Pattern.compile(".*/login.*"));
        assertThat(page.evaluate("sessionStorage.length")).isEqualTo(0);
    }

    /** Of a new request: each question, all answers, and the call sheet. */
    private List<String> pages(Page page) {
        String home = start(page);
        var pages = new ArrayList<String>();
        while (!page.url().equals(home)) {
            pages.add(page.url());
            if (page.url().endsWith("/evidence")) {
                addALetter(page);
            }
            String here = page.url();
            page.locator("main .fp-button-primary").click();
            page.waitForURL(url -> !url.equals(here));
            page.locator("main h1").waitFor();
        }
        pages.add(home);
        pages.add(home + "/call");
        return pages;
    }

    /** Begins a request for an appointment that has none; where it can be checked afterwards. */
    private String start(Page page) {
        page.navigate(url("/reschedules/new"));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Start: ")))
                .last()
                .click();
        page.waitForURL("**/ask/reason");
        return page.url().replaceFirst("/ask/.*", "");
    }

    private static void addALetter(Page page) {
        page.locator("input[type=file]").setInputFiles(new FilePayload("letter.pdf", "application/pdf", Papers.pdf(1)));
        assertThat(field(page, "What it is")).isVisible();
    }

    /**
     * As after half an hour: the browser names a session that the server doesn't have any more. A cookie of that name can
     * only be put there as if by https; the browser gives it to its own machine over http all the same.
     */
    private static void loseTheSession(Page page) {
        page.context()
                .addCookies(List.of(new Cookie(SESSION_COOKIE, "0".repeat(32))
                        .setUrl(page.url().replaceFirst("^https?(://[^/]+).*", "https$1"))
                        .setSecure(true)
                        .setHttpOnly(true)));
    }
}
