package org.fingerpost.clientlink.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.testing.Practice.DECEMBER_14;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.fingerpost.clientlink.ClientLinks;
import org.fingerpost.matter.Language;
import org.fingerpost.testing.ClientBrowser;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Which of its languages the client's page is in, and how it goes to another. */
class LanguagesOnThePageTest extends PortalTest {
    private static final int BUDGET = 30_000;
    private static final Pattern STYLE = Pattern.compile("href=\"(/assets/[^\"]+\\.css)\"");
    private static final Pattern OFFERED = Pattern.compile("<a class=\"language\" href=\"\\?lang=([^\"]+)\"");

    @Autowired
    MockMvcTester web;

    @Autowired
    ClientLinks links;

    Practice acme;
    Cookie visit = new Cookie("none", "");

    @BeforeEach
    void aFirm() {
        acme = practices.found("Acme Law");
    }

    @ParameterizedTest
    @EnumSource
    void aClientReadsTheirOwnAndFindsAllOthers(Language language) {
        String html = html(get(path(language)));
        assertThat(html)
                .contains("<html lang=\"" + language.tag() + "\" dir=\"" + (language == Language.AR ? "rtl" : "ltr")
                        + "\"")
                .contains("Newark, NJ 07102", "(973)\u00a0555\u20110142", "USCIS")
                .containsPattern("I[-\\u2011]797C");
        assertThat(Language.values())
                .allSatisfy(other -> assertThat(html)
                        .contains("href=\"?lang=" + other.tag() + "\" hreflang=\"" + other.tag() + "\" lang=\""
                                + other.tag())
                        .contains(">" + other.ownName() + "</a>"));
        assertThat(html.split("aria-current=\"true\"", -1)).hasSize(2);
    }

    /** In each language, as it is sent: compressed. */
    @ParameterizedTest
    @EnumSource
    void theFirstLoadIsSmall(Language language) {
        String html = html(get(path(language)));
        var styles = STYLE.matcher(html).results().map(style -> style.group(1)).toList();
        assertThat(styles).hasSize(1);
        int bytes = compressed(html.getBytes(StandardCharsets.UTF_8))
                + styles.stream().mapToInt(style -> compressed(asset(style))).sum();
        assertThat(bytes).isLessThanOrEqualTo(BUDGET);
    }

    @Test
    void oneTapChangesItAndTheBrowserRemembers() {
        String path = path(Language.VI);
        var page = look(get(path + "?lang=uk"));
        assertThat(body(page)).contains("<html lang=\"uk\"");
        String cookie = String.valueOf(page.getResponse().getHeader("Set-Cookie"));
        assertThat(cookie)
                .startsWith("__Host-lang=uk; Path=/; Max-Age=31536000;")
                .contains("Secure", "HttpOnly", "SameSite=Lax");
        var remembered = new Cookie("__Host-lang", "uk");
        assertThat(html(get(path).cookie(remembered))).contains("<html lang=\"uk\"");
        assertThat(html(get(path + "?lang=ar").cookie(remembered))).contains("<html lang=\"ar\"");
        assertThat(look(get(path).cookie(remembered)).getResponse().getHeader("Set-Cookie"))
                .isNull();
    }

    @Test
    void whatIsNoLanguageOfOursIsNeitherShownNorRemembered() {
        String path = path(Language.VI);
        var page = look(get(path + "?lang=xx"));
        assertThat(body(page)).contains("<html lang=\"vi\"");
        assertThat(page.getResponse().getHeader("Set-Cookie")).isNull();
        assertThat(html(get(path).cookie(new Cookie("__Host-lang", "\"><b>")))).contains("<html lang=\"vi\"");
    }

    /** The firm's word counts more than the browser's, whose language is then one tap away, or else English. */
    @Test
    void theLikeliestOtherLanguageStandsBesideTheMenu() {
        String path = path(Language.EN);
        assertThat(html(get(path).locale(Locale.of("vi")))).contains("<html lang=\"en\"");
        assertThat(offered(get(path).locale(Locale.of("vi")))).containsExactly("vi");
        assertThat(offered(get(path).locale(Locale.US))).isEmpty();
        assertThat(offered(get(path(Language.AR)).locale(Locale.US))).containsExactly("en");
        assertThat(offered(get(path(Language.AR) + "?lang=en").locale(Locale.US)))
                .containsExactly("ar");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ht-HT,fr;q=0.8            | ht
            de-DE,de;q=0.9,ru;q=0.5   | ru
            zh-TW                     | zh-Hans
            zh-CN                     | zh-Hans
            pt-PT                     | pt-BR
            pa-IN                     | pa
            pa-Arab-PK,ar;q=0.1       | ar
            en;q=0.1,uk               | uk
            tlh                       | en
            ""                        | en
            """)
    void whereNoClientIsKnownTheBrowserChooses(String accepted, String tag) {
        var page = web.perform(get("/s/nothing").header("Accept-Language", accepted));
        assertThat(page).hasStatus(404);
        assertThat(text(page)).contains("<html lang=\"" + tag + "\"").doesNotContain("??");
    }

    @ParameterizedTest
    @EnumSource
    void aClosedLinkSaysSoInEachLanguage(Language language) {
        var matter = acme.matter("Ana", Language.EN);
        String path = ClientLinks.path(links.create(acme.actor(), matter));
        links.revoke(acme.actor(), links.of(acme.actor(), matter).getFirst().id());
        var page = web.perform(get(path).header("Accept-Language", language.tag()));
        assertThat(page).hasStatus(410);
        assertThat(text(page))
                .contains("<html lang=\"" + language.tag() + "\"", "Acme Law", "(973)\u00a0555\u20110142");
    }

    @Test
    void whatIsReadFromLeftToRightIsKeptTogetherInArabic() {
        assertThat(html(get(path(Language.AR))))
                .contains("\u2068(973)\u00a0555\u20110142\u2069", "\u2068IOE•••••••", "\u2068Newark\u2069")
                .contains("<bdi>Acme Law</bdi>", "<bdi>Newark, NJ 07102</bdi>");
        assertThat(html(get(path(Language.RU)))).doesNotContain("\u2068");
    }

    @Test
    void aTranslationThatNobodyReviewedSaysSo() {
        assertThat(html(get(path(Language.FR)))).contains("traducteur humain");
        assertThat(html(get(path(Language.EN)))).doesNotContain("human translator");
    }

    private String path(Language language) {
        var matter = acme.matter("Ana María Reyes", language);
        acme.appointment(matter, DECEMBER_14);
        visit = ClientBrowser.cookie(web, ClientLinks.path(links.create(acme.actor(), matter)));
        return "/status";
    }

    private MvcTestResult look(MockHttpServletRequestBuilder request) {
        return web.perform(request.cookie(visit));
    }

    private Stream<String> offered(MockHttpServletRequestBuilder request) {
        return OFFERED.matcher(html(request)).results().map(link -> link.group(1));
    }

    private String html(MockHttpServletRequestBuilder request) {
        return body(look(request));
    }

    private static String body(MvcTestResult page) {
        assertThat(page).hasStatusOk();
        assertThat(text(page)).doesNotContain("??", "{0}", "{1}");
        return text(page);
    }

    private static String text(MvcTestResult page) {
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private byte[] asset(String path) {
        return web.perform(get(path)).getResponse().getContentAsByteArray();
    }

    private static int compressed(byte[] content) {
        var sent = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(sent)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sent.size();
    }
}
