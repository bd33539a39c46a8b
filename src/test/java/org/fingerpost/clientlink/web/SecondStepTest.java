package org.fingerpost.clientlink.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.testing.Practice.DECEMBER_14;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.Pattern;
import org.fingerpost.clientlink.ClientLinks;
import org.fingerpost.clientlink.LinkOpening;
import org.fingerpost.clientlink.LinkOpenings;
import org.fingerpost.clientlink.NewLink;
import org.fingerpost.clientlink.SecondStep;
import org.fingerpost.matter.Language;
import org.fingerpost.matter.MatterId;
import org.fingerpost.platform.EmailAddress;
import org.fingerpost.report.LinkRecipient;
import org.fingerpost.testing.ClientBrowser;
import org.fingerpost.testing.Mailbox;
import org.fingerpost.testing.MovableClock;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What is asked before a link opens. */
class SecondStepTest extends PortalTest {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Autowired
    MockMvcTester web;

    @Autowired
    ClientLinks links;

    @Autowired
    LinkOpenings openings;

    @Autowired
    Mailbox mailbox;

    Practice acme;
    MatterId matter;

    @BeforeEach
    void anAppointment() {
        acme = practices.found("Acme Law");
        matter = acme.matter("Ana María Reyes", Language.EN);
        acme.appointment(matter, DECEMBER_14);
    }

    @Test
    void nothingOfTheCaseIsShownBeforeIt() {
        var cookie = link(SecondStep.PASSPHRASE, "blue river");
        var page = web.perform(get("/status").cookie(cookie));
        assertThat(page)
                .hasStatusOk()
                .hasHeader(
                        "Content-Security-Policy",
                        ClientPageSecurity.READ.replace("form-action 'none'", "form-action 'self'"));
        assertThat(ClientBrowser.body(page))
                .contains("One more step", "Acme Law", "(973)\u00a0555\u20110142")
                .doesNotContain("Ana", "Newark", "I-485", "December");
        assertThat(page.getRequest().getSession(false)).isNull();
    }

    @Test
    void theRightWordsOpenInAnyCaseAndWithAnySpaces() {
        var cookie = link(SecondStep.PASSPHRASE, "Blue River");
        assertThat(answer(cookie, "red river", "192.0.2.1"))
                .hasStatus(422)
                .bodyText()
                .contains("That is not right");
        var right = answer(cookie, "  blue   RIVER ", "192.0.2.1");
        assertThat(right).hasStatus(303).hasHeader("Location", "/status");
        var passed = Objects.requireNonNull(right.getResponse().getCookie(PassCookie.NAME));
        assertThat(web.perform(get("/status").cookie(passed))).bodyText().contains("Hello, Ana");
        assertThat(web.perform(get("/status").cookie(cookie))).bodyText().contains("One more step");
    }

    @Test
    void aDateOfBirthIsAskedAsADate() {
        var cookie = link(SecondStep.BIRTH_DATE, "02/28/1990");
        assertThat(web.perform(get("/status").cookie(cookie))).bodyText().contains("type=\"date\"");
        assertThat(answer(cookie, "1990-02-27", "192.0.2.1")).hasStatus(422);
        assertThat(answer(cookie, "1990-02-28", "192.0.2.1")).hasStatus(303);
    }

    @Test
    void fiveTriesInFifteenMinutesFromOneAddressLockNobodyOutElsewhere() {
        var cookie = link(SecondStep.PASSPHRASE, "blue river");
        for (int i = 0; i < 5; i++) {
            assertThat(answer(cookie, "guess " + i, "192.0.2.66")).hasStatus(422);
        }
        assertThat(answer(cookie, "blue river", "192.0.2.66"))
                .hasStatus(429)
                .bodyText()
                .contains("Please wait a little");
        assertThat(answer(cookie, "blue river", "192.0.2.1")).hasStatus(303);
        clock.set(MovableClock.START.plus(Duration.ofMinutes(15)));
        assertThat(answer(cookie, "blue river", "192.0.2.66")).hasStatus(303);
    }

    @Test
    void aCodeIsMailedWhenItIsAskedForAndWorksOnce() {
        var cookie = link(SecondStep.EMAIL_CODE, "");
        assertThat(web.perform(get("/status").cookie(cookie))).bodyText().contains("a•••@example.com");
        assertThat(mailbox.of(acme, "link-code/")).isEmpty();
        assertThat(send(cookie)).hasStatus(303).hasHeader("Location", "/status?sent");
        String code = mailbox.secrets(acme, "link-code/").getFirst();
        assertThat(code).matches("\\d{6}");
        assertThat(mailbox.of(acme, "link-code/"))
                .singleElement()
                .satisfies(letter -> assertThat(letter.body()).doesNotContain(code, "Ana", "USCIS"));
        assertThat(answer(cookie, code, "192.0.2.1")).hasStatus(303);
        assertThat(answer(cookie, code, "192.0.2.1")).hasStatus(422);
    }

    @Test
    void aCodeHoldsForTenMinutesAndFiveTriesAndTheNewestAlone() {
        var cookie = link(SecondStep.EMAIL_CODE, "");
        send(cookie);
        String first = mailbox.secrets(acme, "link-code/").getFirst();
        clock.set(MovableClock.START.plusSeconds(1));
        send(cookie);
        String second = mailbox.secrets(acme, "link-code/").getFirst();
        if (!first.equals(second)) {
            assertThat(answer(cookie, first, "192.0.2.1")).hasStatus(422);
        }
        for (int i = 0; i < 5; i++) {
            answer(cookie, "no code", "192.0.2." + (10 + i));
        }
        assertThat(answer(cookie, second, "192.0.2.99")).hasStatus(422);
        clock.set(MovableClock.START.plusSeconds(2));
        send(cookie);
        String third = mailbox.secrets(acme, "link-code/").getFirst();
        clock.set(MovableClock.START.plusSeconds(2).plus(Duration.ofMinutes(10)));
        assertThat(answer(cookie, third, "192.0.2.98")).hasStatus(422);
        assertThat(send(cookie)).as("three an hour").hasStatus(429);
    }

    @Test
    void whatIsNotPassedIsNoReading() {
        var cookie = link(SecondStep.PASSPHRASE, "blue river");
        web.perform(get("/status")
                .cookie(cookie)
                .header("Sec-Fetch-Mode", "navigate")
                .header("User-Agent", "Mozilla/5.0"));
        assertThat(openings.of(acme.actor(), matter))
                .extracting(LinkOpening::readAt)
                .containsOnlyNulls();
    }

    @Test
    void aRevokedLinkAsksNothing() {
        var cookie = link(SecondStep.PASSPHRASE, "blue river");
        links.revoke(acme.actor(), links.of(acme.actor(), matter).getFirst().id());
        assertThat(web.perform(get("/status").cookie(cookie))).hasStatus(410);
    }

    private Cookie link(SecondStep step, String secret) {
        var link = new NewLink(LinkRecipient.CLIENT, "", EmailAddress.parse("ana@example.com"), step, secret);
        return ClientBrowser.cookie(web, ClientLinks.path(links.create(acme.actor(), matter, link)));
    }

    private MvcTestResult send(Cookie cookie) {
        return web.perform(post("/status/code").cookie(cookie).param("_csrf", token(cookie)));
    }

    private MvcTestResult answer(Cookie cookie, String answer, String from) {
        return web.perform(post("/status/step")
                .cookie(cookie)
                .param("answer", answer)
                .param("_csrf", token(cookie))
                .with(request -> {
                    request.setRemoteAddr(from);
                    return request;
                }));
    }

    /** As the form on the page carries it. */
    private String token(Cookie cookie) {
        var found =
                TOKEN.matcher(ClientBrowser.body(web.perform(get("/status?sent").cookie(cookie))));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
