package org.fingerpost.clientlink.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.fingerpost.clientlink.ClientLinks;
import org.fingerpost.clientlink.LinkOpening.Visitor;
import org.fingerpost.clientlink.LinkOpenings;
import org.fingerpost.clientlink.NewLink;
import org.fingerpost.clientlink.SecondStep;
import org.fingerpost.matter.Language;
import org.fingerpost.matter.MatterId;
import org.fingerpost.platform.EmailAddress;
import org.fingerpost.report.ClientReports;
import org.fingerpost.report.LinkRecipient;
import org.fingerpost.testing.Mailbox;
import org.fingerpost.testing.MovableClock;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Who followed a link, as the firm is told. */
class OpeningsTest extends PortalTest {
    private static final String PHONE =
            "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/142.0 Mobile Safari/537.36";

    @Autowired
    MockMvcTester web;

    @Autowired
    ClientLinks links;

    @Autowired
    LinkOpenings openings;

    @Autowired
    ClientReports reports;

    @Autowired
    Mailbox mailbox;

    @Autowired
    Traveller traveller;

    Practice acme;
    MatterId matter;
    String path;

    @BeforeEach
    void aLink() {
        acme = practices.found("Acme Law");
        matter = acme.matter("Ana María Reyes", Language.EN);
        path = ClientLinks.path(links.create(acme.actor(), matter));
    }

    @Test
    void aPersonGoesOnToTheStatusInABrowser() {
        var first = web.perform(asPhone(get(path)));
        assertThat(visitors()).containsExactly(Visitor.UNKNOWN);
        var cookie = Objects.requireNonNull(first.getResponse().getCookie(PassCookie.NAME));
        var page = web.perform(asPhone(get("/status")).cookie(cookie));
        assertThat(visitors()).containsExactly(Visitor.PERSON);
        var noted = Objects.requireNonNull(page.getResponse().getCookie(PassCookie.NAME));
        assertThat(web.perform(asPhone(get("/status")).cookie(noted))
                        .getResponse()
                        .getHeader("Set-Cookie"))
                .as("noted once")
                .isNull();
    }

    @Test
    void aProgramIsToldByItsNameOrItsManner() {
        web.perform(head(path).header("User-Agent", PHONE));
        web.perform(get(path).header("User-Agent", "WhatsApp/2.23.20.0"));
        web.perform(get(path).header("User-Agent", "Mozilla/5.0 (compatible; SkypeUriPreview Preview/0.5)"));
        web.perform(get(path).header("User-Agent", "facebookexternalhit/1.1"));
        web.perform(asPhone(get(path)).header("Sec-Purpose", "prefetch"));
        web.perform(get(path));
        assertThat(visitors()).hasSize(6).containsOnly(Visitor.ROBOT);
    }

    /** As they name themselves in the logs of web servers. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)",
                "Slack-ImgProxy (+https://api.slack.com/robots)",
                "WhatsApp/2.23.20.0 A",
                "TelegramBot (like TwitterBot)",
                "Viber/19.0 (Link Preview)",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) SafeLinks/1.0",
                "Mozilla/5.0 (compatible; Outlook-SafeLinks-Scan/2.0)",
                "Mozilla/5.0 (compatible; Proofpoint URL Defense/1.0)",
                "Mozilla/5.0 (compatible; Mimecast-URL-Protect)",
                "Barracuda Sentinel (EE)",
                "Mozilla/5.0 AppleWebKit/605.1.15 (KHTML, like Gecko) facebookexternalhit/1.1 Facebot Twitterbot/1.0",
                "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
                "GoogleImageProxy (via ggpht.com)",
                "Mozilla/5.0 (compatible; bingbot/2.0)",
                "Microsoft Office/16.0 (Microsoft Outlook 16.0; Pro)",
                "Mozilla/5.0 (compatible; MSIE 9.0) BingPreview/1.0b",
                "MicrosoftPreview/2.0",
                "Discordbot/2.0",
                "LinkedInBot/1.0",
                "Signal-Android/7.0",
                "snapchat url preview",
                "Line/1.0 (linepoker)",
                "Mozilla/5.0 HeadlessChrome/142.0",
                "curl/8.5.0",
                "python-requests/2.32",
                ""
            })
    void aRobotOpensAsItLikesAndNothingIsDone(String name) {
        var browsers = "navigate";
        web.perform(head(path).header("User-Agent", name));
        var first = web.perform(get(path).header("User-Agent", name).header("Sec-Fetch-Mode", browsers));
        assertThat(first).hasStatus(303);
        var cookie = Objects.requireNonNull(first.getResponse().getCookie(PassCookie.NAME));
        for (String page : List.of("/status", "/status/address", "/status/print")) {
            var bare = web.perform(head(page).header("User-Agent", name));
            assertThat(bare.getResponse().getStatus()).isEqualTo(403);
            for (var request : List.of(head(page), get(page))) {
                web.perform(request.header("User-Agent", name)
                        .header("Sec-Fetch-Mode", browsers)
                        .cookie(cookie));
            }
        }
        // Some press what they find.
        assertThat(web.perform(post("/status/address").cookie(cookie).param("words", "x")))
                .hasStatus(403);
        assertThat(web.perform(post(path))).hasStatus(405);
        assertThat(visitors()).hasSize(2).containsOnly(Visitor.ROBOT);
        assertThat(reports.of(acme.actor(), matter)).isEmpty();
        assertThat(links.of(acme.actor(), matter).getFirst().opensAt(clock.instant()))
                .isTrue();
    }

    @Test
    void aRobotThatFollowsALinkWithACodeSendsNone() {
        var email = EmailAddress.parse("ana@example.com");
        var asking = new NewLink(LinkRecipient.CLIENT, "", email, SecondStep.EMAIL_CODE, "");
        var token = links.create(acme.actor(), matter, asking);
        var first = web.perform(get(ClientLinks.path(token)).header("User-Agent", "Slackbot-LinkExpanding 1.0"));
        var cookie = Objects.requireNonNull(first.getResponse().getCookie(PassCookie.NAME));
        for (var request : List.of(head("/status"), get("/status"), get("/status/step"), head("/status/code"))) {
            web.perform(request.cookie(cookie).header("User-Agent", "Slackbot-LinkExpanding 1.0"));
        }
        assertThat(mailbox.all(acme)).isEmpty();
    }

    @Test
    void whoHidesItsNameAndReadsNoPageIsNotClear() {
        var first = web.perform(get(path).header("User-Agent", PHONE));
        var cookie = Objects.requireNonNull(first.getResponse().getCookie(PassCookie.NAME));
        web.perform(get("/status").cookie(cookie).header("User-Agent", PHONE));
        assertThat(visitors()).containsExactly(Visitor.UNKNOWN);
    }

    @Test
    void nobodyFillsTheTable() {
        IntStream.range(0, 60).forEach(_ -> web.perform(asPhone(get(path))));
        assertThat(visitors()).hasSize(50);
        clock.set(MovableClock.START.plus(Duration.ofDays(1)).plusSeconds(1));
        assertThat(web.perform(asPhone(get(path)))).hasStatus(303);
        assertThat(visitors()).hasSize(51);
    }

    @Test
    void placesAreToldApartAndNoneIsNamed() {
        assertThat(from("192.0.2.7")).isEqualTo(from("192.0.2.7")).isNotEqualTo(from("192.0.2.8"));
        assertThat(from("2001:db8:1:2:3::1"))
                .isEqualTo(from("2001:db8:1:2:ffff::9"))
                .isNotEqualTo(from("2001:db8:1:3::1"));
    }

    @Test
    void manyWrongLinksFromOneAddressAreAnsweredNoMoreAndARightOneIs() {
        for (int i = 0; i < 30; i++) {
            assertThat(web.perform(from(get("/s/wrong"), "192.0.2.50"))).hasStatus(404);
        }
        assertThat(web.perform(from(get("/s/wrong"), "192.0.2.50")))
                .hasStatus(429)
                .bodyText()
                .doesNotContain("Acme");
        assertThat(web.perform(from(get(path), "192.0.2.50"))).hasStatus(303);
        assertThat(web.perform(from(get("/s/wrong"), "192.0.2.51"))).hasStatus(404);
    }

    private Iterable<Visitor> visitors() {
        return openings.of(acme.actor(), matter).stream()
                .map(one -> one.visitor())
                .toList();
    }

    private byte[] from(String address) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return traveller.from(request);
    }

    private static MockHttpServletRequestBuilder from(MockHttpServletRequestBuilder request, String address) {
        return request.with(sent -> {
            sent.setRemoteAddr(address);
            return sent;
        });
    }

    private static MockHttpServletRequestBuilder asPhone(MockHttpServletRequestBuilder request) {
        return request.header("User-Agent", PHONE).header("Sec-Fetch-Mode", "navigate");
    }
}
