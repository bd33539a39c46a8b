package org.fingerpost.clientlink.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.testing.Practice.DECEMBER_14;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fingerpost.clientlink.ClientLinks;
import org.fingerpost.document.HostileFile;
import org.fingerpost.matter.Language;
import org.fingerpost.matter.MatterId;
import org.fingerpost.report.ClientReport;
import org.fingerpost.report.ClientReports;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.FirmDatabase;
import org.fingerpost.testing.ClientBrowser;
import org.fingerpost.testing.Papers;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.fingerpost.testing.WireBrowser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a hostile or unlucky client sends through the forms of their page, over real HTTP. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "fingerpost.data=target/hostile-data",
            "fingerpost.url=http://localhost:8080",
            "fingerpost.demo=false"
        })
class HostileSendingTest extends PortalTest {
    private static final String FORM = "application/x-www-form-urlencoded";

    @LocalServerPort
    int port;

    @Autowired
    ClientLinks links;

    @Autowired
    ClientReports reports;

    @Autowired
    FirmDatabase database;

    Practice acme;
    MatterId matter;
    String cannotGo;
    Actor.LinkHolder ana;
    WireBrowser wire;

    @BeforeEach
    void aClientWhoWroteAndDidNotSend() throws Exception {
        acme = practices.found("Acme Law");
        matter = acme.matter("Ana María Reyes", Language.ES);
        cannotGo = "/status/visits/" + acme.appointment(matter, DECEMBER_14).value() + "/cannot-go";
        var token = links.create(acme.actor(), matter);
        ana = ClientBrowser.holder(links, token);
        wire = new WireBrowser(port);
        wire.open(ClientLinks.path(token));
        assertThat(wire.post(cannotGo, wire.form().field("reason", "ILLNESS").field("words", "Tengo fiebre"))
                        .statusCode())
                .isEqualTo(303);
    }

    static Stream<HostileFile> hostile() {
        return HostileFile.all();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void isRefusedAtItsFieldInTheClientsLanguageAndNothingIsLostOrStored(HostileFile file) throws Exception {
        var page = wire.post(
                cannotGo + "/papers",
                wire.form().file(file.name(), file.content().get()));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("lang=\"es\"", "aria-invalid=\"true\"", file.name())
                .doesNotContain("??");
        assertThat(page.body()).containsAnyOf("No podemos abrir", "No podemos recibir", "es demasiado grande");
        assertThat(draft().telling().words().words()).isEqualTo("Tengo fiebre");
        assertThat(draft().papers()).isEmpty();
    }

    /** The headers go out with the first byte, which a test without a wire never sees. */
    @Test
    void aKeptPageBearsTheHeadersOfOneThatWasJustWritten() throws Exception {
        var written = headers();
        assertThat(written)
                .containsKeys(
                        "content-security-policy",
                        "cache-control",
                        "permissions-policy",
                        "referrer-policy",
                        "x-robots-tag",
                        "x-content-type-options",
                        "x-frame-options");
        assertThat(headers()).containsAllEntriesOf(written);
    }

    private Map<String, List<String>> headers() throws Exception {
        var headers = new TreeMap<>(wire.get("/status").headers().map());
        headers.keySet().removeAll(Set.of("date", "content-length", "transfer-encoding"));
        return headers;
    }

    @Test
    void ofFiftyFilesTenAreKeptAndTheRestIsRefused() throws Exception {
        var form = wire.form();
        IntStream.range(0, 50).forEach(i -> form.file("p" + i + ".jpg", Papers.jpeg(9 + i, 9)));
        var page = wire.post(cannotGo + "/papers", form);
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("lang=\"es\"", "aria-invalid=\"true\"");
        assertThat(draft().papers()).hasSize(10);
    }

    @Test
    void moreThanAnyFormHoldsIsToldInPlainWords() throws Exception {
        var form = wire.form();
        IntStream.range(0, 3000).forEach(i -> form.file("p" + i + ".jpg", new byte[] {1}));
        understood(wire.post(cannotGo + "/papers", form));
    }

    @Test
    void aBodyBeyondAllLimitsGetsAPageAndNotAClosedDoor() throws Exception {
        var form = wire.form();
        IntStream.range(0, 5).forEach(i -> form.file("p" + i + ".pdf", new byte[25 * 1024 * 1024]));
        understood(wire.post(cannotGo + "/papers", form));
    }

    @Test
    void aFormThatBreaksOffGetsAPage() throws Exception {
        var form = wire.form().file("letter.pdf", Papers.pdf(1));
        understood(
                wire.post(cannotGo + "/papers", "multipart/form-data; boundary=" + WireBrowser.BOUNDARY, form.cut()));
        understood(wire.post(
                cannotGo + "/papers", "multipart/form-data", wire.form().whole()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%00", "%", "%ZZ", "_csrf=%FF%FE", "words=%C0%80", "words=1&&==&%"})
    void aFormThatCannotBeReadIsRefusedInPlainWords(String body) throws Exception {
        understood(wire.post("/status/address", FORM, body.getBytes(UTF_8)));
        assertThat(sent()).isEmpty();
    }

    @Test
    void wordsWithANulByteAreKeptWithoutIt() throws Exception {
        assertThat(wire.post("/status/address", wire.form().field("words", "12 Oak\u0000 St"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(sent().getFirst().telling().words().words()).isEqualTo("12 Oak St");
    }

    @Test
    void aNameWithANulByteOrAPathNamesNothing() throws Exception {
        wire.post(cannotGo + "/papers", wire.form().file("../../a\u0000b.jpg", Papers.jpeg(9, 9)));
        assertThat(draft().papers())
                .allSatisfy(paper -> assertThat(paper.fileName()).doesNotContain("\u0000", "/", ".."));
    }

    @Test
    void anOverlongWordIsShownBackWhole() throws Exception {
        String words = "w".repeat(200_000);
        var page = wire.post("/status/address", wire.form().field("words", words));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("lang=\"es\"", "aria-invalid=\"true\"", words);
        assertThat(sent()).isEmpty();
    }

    @Test
    void aFormWithoutItsTokenOrFromAnotherSiteDoesNothing() throws Exception {
        var bare = new WireBrowser.Form().field("words", "12 Oak St");
        assertThat(wire.post("/status/address", bare).statusCode()).isEqualTo(403);
        for (String site : List.of("cross-site", "same-site", "none", "nonsense")) {
            assertThat(posted("Sec-Fetch-Site", site)).isEqualTo(403);
        }
        for (String origin : List.of("https://evil.example", "null", "http://localhost:1", "::")) {
            assertThat(posted("Origin", origin)).isEqualTo(403);
        }
        assertThat(sent()).isEmpty();
        assertThat(posted("Sec-Fetch-Site", "same-origin")).isEqualTo(303);
        assertThat(sent()).hasSize(1);
    }

    @Test
    void whatIsSentTwentyTimesArrivesOnce() throws Exception {
        for (int i = 0; i < 20; i++) {
            assertThat(wire.post("/status/address", wire.form().field("words", "12 Oak St"))
                            .statusCode())
                    .isEqualTo(303);
        }
        wire.post(cannotGo + "/check", wire.form());
        wire.post(cannotGo + "/check", wire.form());
        assertThat(sent()).hasSize(2);
    }

    private int posted(String header, String value) throws Exception {
        String type = "multipart/form-data; boundary=" + WireBrowser.BOUNDARY;
        byte[] form = wire.form().field("words", "12 Oak St").whole();
        return wire.post("/status/address", type, form, header, value).statusCode();
    }

    /** A page in the client's language that says what to do; nothing was stored, and what was kept before stays. */
    private void understood(HttpResponse<String> page) {
        assertThat(page.statusCode()).isBetween(400, 499);
        assertThat(page.body()).contains("lang=\"es\"").doesNotContain("Exception", "??");
        assertThat(draft().telling().words().words()).isEqualTo("Tengo fiebre");
        assertThat(draft().papers()).isEmpty();
    }

    private ClientReport draft() {
        return database.in(ana, scope -> reports.unsent(scope, ana.link())).getFirst();
    }

    private List<ClientReport> sent() {
        return reports.of(acme.actor(), matter);
    }
}
