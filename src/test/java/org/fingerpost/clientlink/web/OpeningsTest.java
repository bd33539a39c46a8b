package org.fingerpost.clientlink.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;

import java.time.Duration;
import java.util.Objects;
import java.util.stream.IntStream;
import org.fingerpost.clientlink.ClientLinks;
import org.fingerpost.clientlink.LinkOpening.Visitor;
import org.fingerpost.clientlink.LinkOpenings;
import org.fingerpost.matter.Language;
import org.fingerpost.matter.MatterId;
import org.fingerpost.testing.MovableClock;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
