package org.fingerpost.clientlink.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.testing.Practice.DECEMBER_14;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.fingerpost.audit.AuditTrail;
import org.fingerpost.clientlink.ClientLinks;
import org.fingerpost.clientlink.LinkOpenings;
import org.fingerpost.matter.Language;
import org.fingerpost.matter.MatterId;
import org.fingerpost.platform.Token;
import org.fingerpost.shell.SignedInAs;
import org.fingerpost.testing.ClientBrowser;
import org.fingerpost.testing.MovableClock;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.fingerpost.user.Members;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ExtendWith(OutputCaptureExtension.class)
class ClientPageTest extends PortalTest {
    private static final Pattern LINK = Pattern.compile("(?:href|src|action)=\"([^\"]*)\"");

    @Autowired
    MockMvcTester web;

    @Autowired
    ClientLinks links;

    @Autowired
    AuditTrail audit;

    @Autowired
    LinkOpenings openings;

    @Autowired
    Members members;

    Practice acme;
    MatterId matter;
    String path;

    @BeforeEach
    void aSharedAppointment() {
        acme = practices.found("Acme & Daughters Law");
        matter = acme.matter("Ana María Reyes", Language.EN);
        acme.appointment(matter, DECEMBER_14);
        path = ClientLinks.path(links.create(acme.actor(), matter));
    }

    @Test
    void saysWhatWhereWhenAndWhomToCall() {
        assertThat(html(path))
                .contains("Hello, Ana", "Your appointment is set")
                .contains("Monday, December 14, 2026", "8:00\u00a0AM", "Eastern Standard Time", "Newark, NJ 07102")
                .contains("They take the prints of your ten fingers, your photo and your signature.")
                .contains("I-797C", "An ID with your photo")
                .contains("Acme &amp; Daughters Law", "href=\"tel:+19735550142\"", "As of Nov 23, 2026");
    }

    @Test
    void isSpanishForAClientWhoReadsSpanishAndSwitches() {
        var spanish = acme.matter("José Ortiz", Language.ES);
        acme.appointment(spanish, DECEMBER_14);
        String own = ClientLinks.path(links.create(acme.actor(), spanish));
        assertThat(html(own))
                .contains("<html lang=\"es\"", "Hola, Jos", "Lunes, 14 de diciembre de 2026", "Hora estándar")
                .contains("href=\"?lang=en\"", "traductor humano");
        assertThat(html(own + "?lang=en")).contains("<html lang=\"en\"", "Hello, Jos", "href=\"?lang=es\"");
        assertThat(html(own + "?lang=xx")).contains("<html lang=\"es\"");
    }

    @Test
    void tellsNoWholeReceiptNoANumberNoFullName() {
        String receipt =
                acme.matters().get(acme.actor(), matter).receiptNumber().value();
        assertThat(html(path))
                .contains("IOE•••••••" + receipt.substring(10))
                .doesNotContain(receipt, receipt.substring(3), Practice.A_NUMBER, Practice.A_NUMBER.substring(1))
                .doesNotContain("Reyes");
    }

    @Test
    void whileUscisHasNotAnsweredItSaysToPlanToGo() {
        acme.submitted(acme.appointments().of(acme.actor(), matter).getFirst().id(), MovableClock.START);
        assertThat(html(path)).contains("On November 23, 2026 we asked", "your appointment stands. Please plan to go.");
        assertThat(html(path + "?lang=es")).contains("El 23 de noviembre de 2026", "su cita sigue en pie");
    }

    @Test
    void aMissedAppointmentBeginsWithACall() {
        clock.set(MovableClock.START.plus(Duration.ofDays(30)));
        var missed = acme.appointments().of(acme.actor(), matter).getFirst().id();
        acme.appointments().missed(acme.actor(), missed);
        assertThat(html(path)).contains("Please call us", "Appointment missed").doesNotContain("What to bring");
    }

    @Test
    void aDraftIsInvisible() {
        String before = html(path);
        acme.draft(acme.appointments().of(acme.actor(), matter).getFirst().id());
        assertThat(html(path)).isEqualTo(before);
    }

    @Test
    void loadsNothingButItsStylesAndLeadsNowhereButToTheMap() {
        String html = html(path);
        assertThat(html).doesNotContain("<script", "style=", "<img", "<iframe", "onclick");
        assertThat(LINK.matcher(html).results().map(link -> link.group(1)))
                .allMatch(link -> link.startsWith("/assets/")
                        || link.startsWith("/status/")
                        || link.startsWith("?lang=")
                        || link.startsWith("tel:")
                        || link.equals("data:,")
                        || link.startsWith("https://www.google.com/maps/search/?api=1&amp;query=285+N+Broad+St"));
        assertThat(html).contains("rel=\"noreferrer noopener\"");
    }

    @Test
    void isKeptNowhereAndFramedByNobody() {
        var page = ClientBrowser.open(web, path);
        assertThat(page)
                .hasStatusOk()
                .headers()
                .hasValue("X-Robots-Tag", "noindex, nofollow")
                .hasValue("Referrer-Policy", "same-origin")
                .hasValue("Cache-Control", "no-store")
                .hasValue(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; "
                                + "form-action 'none'; frame-ancestors 'none'");
    }

    @Test
    void lookingChangesNothingAndLeavesNoTrace() {
        var before = links.of(acme.actor(), matter);
        var trail = trail();
        html(path);
        assertThat(links.of(acme.actor(), matter)).isEqualTo(before);
        assertThat(trail()).isEqualTo(trail).hasSize(1);
    }

    /** Even where an operator has everything written down. */
    @Test
    void theSecretReachesNoLog(CapturedOutput output) {
        LoggingSystem.get(getClass().getClassLoader()).setLogLevel("org.springframework", LogLevel.TRACE);
        try {
            html(path);
            web.perform(post(path));
            links.revoke(acme.actor(), links.of(acme.actor(), matter).getFirst().id());
            web.perform(get(path));
            web.perform(get(path + "/further"));
        } finally {
            LoggingSystem.get(getClass().getClassLoader()).setLogLevel("org.springframework", null);
        }
        assertThat(output).contains("Securing GET /status").doesNotContain(path.substring("/s/".length()));
    }

    @Test
    void staffSeeItAsTheClientDoesWithoutALinkOfTheirOwn() {
        var preview = get("/matters/" + matter.value() + "/client-page?lang=es");
        assertThat(web.perform(preview)).hasStatus(302);
        var page = web.perform(preview.with(authentication(SignedInAs.of(members, acme.actor()))));
        assertThat(body(page, 200)).contains("This is what the client sees.", "Hola, Ana", "?lang=en");
        assertThat(page).headers().hasValue("Cache-Control", "no-store");
        assertThat(openings.of(acme.actor(), matter)).isEmpty();
        var rival = practices.found("Rival Law").actor();
        assertThat(web.perform(preview.with(authentication(SignedInAs.of(members, rival)))))
                .hasStatus(404);
    }

    @Test
    void aWrongTokenSaysWhatAnUnknownOneSays() {
        String unknown = body(web.perform(get(ClientLinks.path(Token.random()))), 404);
        char last = path.charAt(path.length() - 1);
        String mutated = path.substring(0, path.length() - 1) + (last == 'A' ? 'B' : 'A');
        assertThat(body(web.perform(get(mutated)), 404)).isEqualTo(unknown);
        assertThat(body(web.perform(get("/s/nothing")), 404)).isEqualTo(unknown);
        assertThat(body(web.perform(get("/s/a/b/c")), 404)).isEqualTo(unknown);
        assertThat(body(web.perform(get("/s/")), 404)).isEqualTo(unknown);
        assertThat(unknown).doesNotContain("Acme").contains("We cannot find this page");
        assertThat(body(web.perform(get("/s/nothing").locale(Locale.of("es", "MX"))), 404))
                .contains("No encontramos");
    }

    @Test
    void aRevokedOrExpiredLinkNamesTheFirmAndItsPhone() {
        links.revoke(acme.actor(), links.of(acme.actor(), matter).getFirst().id());
        assertThat(body(web.perform(get(path)), 410))
                .contains("Acme &amp; Daughters Law", "(973)\u00a0555\u20110142", "tel:");
        String other = ClientLinks.path(links.create(acme.actor(), matter));
        clock.set(MovableClock.START.plus(Duration.ofDays(181)));
        assertThat(body(web.perform(get(other)), 410))
                .contains("(973)\u00a0555\u20110142")
                .doesNotContain("Ana", "Newark");
    }

    private List<AuditTrail.Entry> trail() {
        var link = links.of(acme.actor(), matter).getFirst().id().value();
        return audit.of(acme.actor(), List.of(link));
    }

    private String html(String address) {
        return body(ClientBrowser.open(web, address), 200);
    }

    private static String body(MvcTestResult page, int status) {
        assertThat(page).hasStatus(status);
        assertThat(page).body().asString(StandardCharsets.UTF_8).doesNotContain("??");
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
