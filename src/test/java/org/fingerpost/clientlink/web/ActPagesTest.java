package org.fingerpost.clientlink.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.testing.Practice.DECEMBER_14;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.fingerpost.appointment.AppointmentId;
import org.fingerpost.clientlink.ClientLinks;
import org.fingerpost.document.Upload;
import org.fingerpost.matter.Language;
import org.fingerpost.matter.MatterId;
import org.fingerpost.report.ClientReport;
import org.fingerpost.report.ClientReports;
import org.fingerpost.report.ReportPaper;
import org.fingerpost.testing.ClientBrowser;
import org.fingerpost.testing.Papers;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a client tells, over the web: a page that says what will happen, a form, and a page that says it arrived. */
class ActPagesTest extends PortalTest {
    private static final Instant AFTERWARDS = Instant.parse("2026-12-14T15:00:00Z");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Autowired
    MockMvcTester web;

    @Autowired
    ClientLinks links;

    @Autowired
    ClientReports reports;

    Practice acme;
    MatterId matter;
    String visit;
    String link;
    Cookie cookie;
    String token;

    @BeforeEach
    void aVisitor() {
        acme = practices.found("Acme Law");
        matter = acme.matter("Ana María Reyes", Language.EN);
        AppointmentId appointment = acme.appointment(matter, DECEMBER_14);
        visit = "/status/visits/" + appointment.value();
        link = ClientLinks.path(links.create(acme.actor(), matter));
        cookie = ClientBrowser.cookie(web, link);
        var found = TOKEN.matcher(html("/status/address"));
        assertThat(found.find()).isTrue();
        token = found.group(1);
    }

    @Test
    void iWillBeThere() {
        assertThat(html("/status"))
                .contains("I will be there", "Tell us if you can go.", "By Thursday, December 10, 2026");
        assertThat(html(visit + "/will-go")).contains("Press the button", "Monday, December 14, 2026");
        assertThat(leadsTo(send(visit + "/will-go"))).isEqualTo(visit + "/will-go/sent");
        assertThat(html(visit + "/will-go/sent"))
                .contains("It arrived", "Acme Law got this on Nov 23, 2026", "(Eastern Standard Time)");
        assertThat(html("/status"))
                .contains("You told us that you will be there.")
                .doesNotContain("Tell us if you can go.");
    }

    @Test
    void iCannotGoInThreeStepsEachKept() {
        assertThat(leadsTo(send(visit + "/cannot-go", "reason", "ILLNESS", "words", "Fever <b>& pain</b>")))
                .isEqualTo(visit + "/cannot-go/papers");
        assertThat(html("/status")).contains("It is not sent yet.", visit + "/cannot-go");
        assertThat(leadsTo(upload(visit + "/cannot-go/papers", "letter.jpg", Papers.jpeg(40, 30))))
                .isEqualTo(visit + "/cannot-go/papers");
        assertThat(html(visit + "/cannot-go/papers")).contains("letter.jpg", "Take out letter.jpg");
        assertThat(html(visit + "/cannot-go"))
                .contains("Fever &lt;b&gt;&amp; pain&lt;/b&gt;", "value=\"ILLNESS\" checked");
        assertThat(html(visit + "/cannot-go/check")).contains("Fever &lt;b&gt;", "I am sick", "letter.jpg");
        assertThat(sent()).isEmpty();
        assertThat(leadsTo(send(visit + "/cannot-go/check"))).isEqualTo(visit + "/cannot-go/sent");
        assertThat(leadsTo(send(visit + "/cannot-go/check"))).isEqualTo(visit + "/cannot-go/sent");
        assertThat(html(visit + "/cannot-go/sent")).contains("Your appointment still stands.");
        assertThat(sent()).singleElement().satisfies(report -> {
            assertThat(report.telling().words().words()).isEqualTo("Fever <b>& pain</b>");
            assertThat(report.papers()).extracting(ReportPaper::fileName).containsExactly("letter.jpg");
        });
    }

    @Test
    void aPaperIsTakenOut() {
        send(visit + "/cannot-go", "reason", "TRAVEL");
        upload(visit + "/cannot-go/papers", "ticket.pdf", Papers.pdf(1));
        var paper = Pattern.compile("name=\"remove\" value=\"([^\"]+)\"").matcher(html(visit + "/cannot-go/papers"));
        assertThat(paper.find()).isTrue();
        send(visit + "/cannot-go/papers", "remove", paper.group(1));
        assertThat(html(visit + "/cannot-go/papers")).doesNotContain("ticket.pdf");
    }

    @Test
    void iWasThereIsForAfterwardsWithAPhotoOfTheStamp() {
        var early = web.perform(get(visit + "/was-there").cookie(cookie));
        assertThat(early).hasStatus(409);
        assertThat(ClientBrowser.body(early)).contains("Please tell us after you were there.");
        clock.set(AFTERWARDS);
        reopen();
        assertThat(html("/status")).contains("Tell us if you were there.", visit + "/was-there");
        assertThat(leadsTo(upload(visit + "/was-there", "stamp.png", Papers.png(30, 30))))
                .isEqualTo(visit + "/was-there/sent");
        assertThat(sent().getFirst().papers()).extracting(ReportPaper::fileName).containsExactly("stamp.png");
        assertThat(ClientBrowser.body(web.perform(get(visit + "/cannot-go").cookie(cookie))))
                .contains("Please call us today");
    }

    @Test
    void myAddressChangedAsItWasTyped() {
        send("/status/address", "words", "12 Oak St, Apt 3\nNewark, NJ 07102");
        assertThat(sent().getFirst().telling().words().words()).isEqualTo("12 Oak St, Apt 3\nNewark, NJ 07102");
        assertThat(html("/status/address/sent")).contains("You told us your new address.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "NOPE", "illness", "ILLNESS'--"})
    void aReasonThatIsNoneIsAskedForAndTheWordsStay(String reason) {
        var page = send(visit + "/cannot-go", "reason", reason, "words", "My words");
        assertThat(page).hasStatus(422);
        assertThat(ClientBrowser.body(page))
                .contains("Please choose one.", "aria-invalid=\"true\"", ">My words</textarea>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "'; drop table x; --",
                "\u202eabc",
                "😀",
                "{0} {{7*7}} ${1+1} #{x}",
                "%00%s"
            })
    void naughtyStringsAreWords(String words) {
        send("/status/address", "words", words);
        assertThat(sent().getFirst().telling().words().words()).isEqualTo(words.strip());
        send(visit + "/cannot-go", "reason", "OTHER", "words", words);
        assertThat(html(visit + "/cannot-go/check")).doesNotContain("<script>");
    }

    @Test
    void whatIsTooLongIsShownBackWhole() {
        String words = "w".repeat(4001);
        var page = send(visit + "/cannot-go", "reason", "ILLNESS", "words", words);
        assertThat(page).hasStatus(422);
        assertThat(ClientBrowser.body(page)).contains("4,001 letters long. Please use 4,000", words);
        assertThat(send("/status/address", "words", "x".repeat(301))).hasStatus(422);
        assertThat(sent()).isEmpty();
    }

    @Test
    void aFileThatCannotBeTakenIsNamedAndNothingIsLost() {
        send(visit + "/cannot-go", "reason", "ILLNESS", "words", "Fever");
        upload(visit + "/cannot-go/papers", "letter.pdf", Papers.pdf(1));
        var page = upload(
                visit + "/cannot-go/papers", "run.exe", "MZ\u0000".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(page).hasStatus(422);
        assertThat(ClientBrowser.body(page)).contains("We cannot open run.exe.", "letter.pdf");
        var large = upload(visit + "/cannot-go/papers", "huge.pdf", new byte[Upload.LARGEST + 1]);
        assertThat(ClientBrowser.body(large)).contains("huge.pdf is too big. Please send a file of 25 MB or less.");
        assertThat(html(visit + "/cannot-go/check")).contains("Fever", "letter.pdf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"will-go", "cannot-go", "was-there"})
    void scannersThatLookDoNothing(String act) {
        for (String path :
                List.of(visit + "/" + act, visit + "/" + act + "/sent", "/status/address", "/status/print")) {
            web.perform(get(path).cookie(cookie));
            web.perform(head(path).cookie(cookie));
        }
        assertThat(sent()).isEmpty();
        assertThat(html("/status")).doesNotContain("It is not sent yet.");
    }

    @Test
    void anotherFirmsAppointmentLeadsBackAndTellsNothing() {
        var rival = practices.found("Rival Law");
        var theirs = rival.appointment(rival.matter("Li Wei", Language.EN), DECEMBER_14);
        for (String id : List.of(theirs.value().toString(), "00000000-0000-0000-0000-000000000000", "x")) {
            String path = "/status/visits/" + id + "/will-go";
            assertThat(leadsTo(web.perform(get(path).cookie(cookie)))).isEqualTo("/status");
            assertThat(leadsTo(send(path))).isEqualTo("/status");
            assertThat(web.perform(
                            get("/status/visits/" + id + "/appointment.ics").cookie(cookie)))
                    .hasStatus(404);
        }
        assertThat(sent()).isEmpty();
    }

    @Test
    void aLinkRevokedInTheMiddleShowsTheWordsBack() {
        links.revoke(acme.actor(), links.of(acme.actor(), matter).getFirst().id());
        var page = web.perform(post(visit + "/cannot-go")
                .cookie(cookie)
                .header("Sec-Fetch-Site", "same-origin")
                .param("_csrf", token)
                .param("reason", "ILLNESS")
                .param("words", "All that I wrote"));
        assertThat(page).hasStatus(410);
        assertThat(ClientBrowser.body(page)).contains("did not reach us", "All that I wrote", "(973) 555-0142");
    }

    @Test
    void aVisitThatEndedInTheMiddleShowsTheWordsBackButNeverAnotherSites() {
        clock.set(clock.instant().plus(Duration.ofHours(13)));
        var words = post("/status/address").cookie(cookie).param("_csrf", token).param("words", "All that I wrote");
        assertThat(ClientBrowser.body(web.perform(words.header("Sec-Fetch-Site", "same-origin"))))
                .contains("All that I wrote");
        var foreign =
                post("/status/address").cookie(cookie).param("_csrf", token).param("words", "Send money");
        assertThat(ClientBrowser.body(web.perform(foreign.header("Sec-Fetch-Site", "cross-site"))))
                .doesNotContain("Send money");
        assertThat(sent()).isEmpty();
    }

    private void reopen() {
        cookie = ClientBrowser.cookie(web, link);
        var found = TOKEN.matcher(html("/status/address"));
        assertThat(found.find()).isTrue();
        token = found.group(1);
    }

    private List<ClientReport> sent() {
        return reports.of(acme.actor(), matter);
    }

    private MvcTestResult send(String path, String... fields) {
        var form = post(path).cookie(cookie).param("_csrf", token);
        for (int i = 0; i < fields.length; i += 2) {
            form.param(fields[i], fields[i + 1]);
        }
        return web.perform(form);
    }

    private MvcTestResult upload(String path, String name, byte[] content) {
        return web.perform(multipart(path)
                .file(new MockMultipartFile("papers", name, null, content))
                .cookie(cookie)
                .param("_csrf", token));
    }

    private String html(String path) {
        var page = web.perform(get(path).cookie(cookie));
        assertThat(page).hasStatusOk();
        assertThat(ClientBrowser.body(page)).doesNotContain("??");
        return ClientBrowser.body(page);
    }

    private static String leadsTo(MvcTestResult page) {
        assertThat(page).hasStatus(303);
        return Objects.requireNonNull(page.getResponse().getHeader("Location"));
    }
}
