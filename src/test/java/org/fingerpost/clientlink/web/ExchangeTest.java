package org.fingerpost.clientlink.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.testing.Practice.DECEMBER_14;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Objects;
import org.fingerpost.clientlink.ClientLinks;
import org.fingerpost.matter.Language;
import org.fingerpost.matter.MatterId;
import org.fingerpost.testing.ClientBrowser;
import org.fingerpost.testing.MovableClock;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A link is swapped for a cookie at once. */
class ExchangeTest extends PortalTest {
    @Autowired
    MockMvcTester web;

    @Autowired
    ClientLinks links;

    @Autowired
    FormToken tokens;

    Practice acme;
    MatterId matter;
    String path;

    @BeforeEach
    void aLink() {
        acme = practices.found("Acme Law");
        matter = acme.matter("Ana María Reyes", Language.EN);
        acme.appointment(matter, DECEMBER_14);
        path = ClientLinks.path(links.create(acme.actor(), matter));
    }

    @Test
    void theLinkLeadsToAnAddressThatTellsNothing() {
        var page = web.perform(get(path));
        assertThat(page)
                .hasStatus(303)
                .headers()
                .hasValue("Location", "/status")
                .hasValue("Cache-Control", "no-store")
                .hasValue("Referrer-Policy", "no-referrer");
        assertThat(page.getResponse().getContentAsByteArray()).isEmpty();
        assertThat(page.getResponse().getHeader("Set-Cookie"))
                .startsWith("__Host-status=")
                .endsWith("; Path=/; Secure; HttpOnly; SameSite=Lax")
                .doesNotContain(path.substring("/s/".length()));
    }

    @Test
    void noSessionIsKept() {
        assertThat(web.perform(get(path)).getRequest().getSession(false)).isNull();
        var page = ClientBrowser.open(web, path);
        assertThat(page).hasStatusOk();
        assertThat(page.getRequest().getSession(false)).isNull();
        assertThat(page.getResponse().getHeader("Set-Cookie")).isNull();
    }

    @Test
    void headAnswersLikeGetAndTheLinkTakesNothingElse() {
        assertThat(web.perform(head(path))).hasStatus(303);
        assertThat(web.perform(post(path))).hasStatus(405).hasHeader("Allow", "GET, HEAD");
        assertThat(web.perform(put("/status"))).hasStatus(403);
    }

    @Test
    void withoutACookieThePageAsksForTheLink() {
        for (var request : List.of(
                get("/status"),
                get("/status").cookie(new Cookie(PassCookie.NAME, "made-up")),
                get("/status").cookie(new Cookie(PassCookie.NAME, "")))) {
            assertThat(web.perform(request)).hasStatus(403).bodyText().contains("Please open your link again");
        }
    }

    @Test
    void anyCookieThatWasChangedOpensNothing() {
        var good = cookie();
        for (int at = 0; at < good.getValue().length(); at++) {
            var changed = new StringBuilder(good.getValue());
            changed.setCharAt(at, changed.charAt(at) == 'A' ? 'B' : 'A');
            assertThat(web.perform(get("/status").cookie(new Cookie(PassCookie.NAME, changed.toString()))))
                    .hasStatus(403);
        }
    }

    @Test
    void theCookieLastsTwelveHours() {
        var good = cookie();
        clock.set(MovableClock.START.plus(PassCookie.LASTS).minusSeconds(1));
        assertThat(web.perform(get("/status").cookie(good))).hasStatusOk();
        clock.set(MovableClock.START.plus(PassCookie.LASTS));
        assertThat(web.perform(get("/status").cookie(good))).hasStatus(403);
    }

    @Test
    void aRevokedLinkStopsAtOnce() {
        var good = cookie();
        links.revoke(acme.actor(), links.of(acme.actor(), matter).getFirst().id());
        assertThat(web.perform(get("/status").cookie(good)))
                .hasStatus(410)
                .bodyText()
                .contains("(973)\u00a0555\u20110142");
    }

    @Test
    void aFormComesFromItsOwnVisitAndItsOwnSite() {
        var good = cookie();
        String token = token(good);
        assertThat(web.perform(post("/status/step").cookie(good))).hasStatus(403);
        assertThat(web.perform(post("/status/step").param("_csrf", token))).hasStatus(403);
        assertThat(web.perform(post("/status/step").cookie(another()).param("_csrf", token)))
                .hasStatus(403);
        for (String site : List.of("cross-site", "same-site", "none")) {
            assertThat(web.perform(post("/status/step")
                            .cookie(good)
                            .param("_csrf", token)
                            .header("Sec-Fetch-Site", site)))
                    .hasStatus(403);
        }
        for (String origin : List.of("https://elsewhere.example", "null", "http://localhost:1")) {
            assertThat(web.perform(post("/status/step")
                            .cookie(good)
                            .param("_csrf", token)
                            .header("Host", "localhost")
                            .header("Origin", origin)))
                    .hasStatus(403);
        }
        // Past all guards: nothing is asked of this link.
        assertThat(web.perform(
                        post("/status/step").cookie(good).param("answer", "").param("_csrf", token)))
                .hasStatus(303);
    }

    private Cookie cookie() {
        return ClientBrowser.cookie(web, path);
    }

    private Cookie another() {
        String further = ClientLinks.path(links.create(acme.actor(), matter));
        return ClientBrowser.cookie(web, further);
    }

    /** As a page's form holds it: the same token looks different each time. */
    private String token(Cookie cookie) {
        var request = new MockHttpServletRequest();
        request.setCookies(cookie);
        new XorCsrfTokenRequestAttributeHandler()
                .handle(request, new MockHttpServletResponse(), () -> tokens.loadToken(request));
        return ((CsrfToken) Objects.requireNonNull(request.getAttribute("_csrf"))).getToken();
    }
}
