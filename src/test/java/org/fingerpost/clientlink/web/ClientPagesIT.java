package org.fingerpost.clientlink.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fingerpost.matter.Language;
import org.fingerpost.testing.Chromium;
import org.fingerpost.testing.Eyes;
import org.fingerpost.testing.Keys;
import org.fingerpost.testing.MovableClock;
import org.fingerpost.testing.PortalTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page of the client's, in each language, can be read and used by everyone. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "fingerpost.data=target/pages-data",
            "fingerpost.url=http://localhost:8080",
            "fingerpost.demo=false"
        })
@Import(ClientPagesToSee.class)
class ClientPagesIT extends PortalTest {
    private static final int PHONE = 390;

    /** A window of 1280 at 400 %, and a phone of 390 at 200 %. */
    private static final int[] WIDTHS = {320, PHONE / 2};

    private static final int HEIGHT = 844;
    private static final Pattern CHOICE = Pattern.compile("\\{\\w+:([^}]+)}");
    private static final Pattern TITLE = Pattern.compile("client-parts :: head\\(#\\{(\\S+?)}\\)");
    private static final Set<String> NO_PAGES =
            Set.of("/assets/client-pages.css", "/status/visits/{visit}/appointment.ics");
    private static Chromium chromium;

    @Autowired
    ClientPagesToSee pages;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    MessageSource words;

    @LocalServerPort
    int port;

    @BeforeAll
    static void startBrowser() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stopBrowser() {
        chromium.close();
    }

    @Test
    void everyPageOfTheControllersIsLookedAt() {
        var seen = pages.halves().stream().flatMap(half -> half.rows().stream()).map(PageToSee::address);
        assertThat(addresses()).containsExactlyInAnyOrderElementsOf(seen.collect(Collectors.toSet()));
    }

    @Test
    void everyPageIsReadAndUsedByEveryoneInEachLanguage() {
        var wrong = new ArrayList<String>();
        var titles = new HashSet<String>();
        for (var half : pages.halves()) {
            clock.set(half.now());
            for (var language : Language.values()) {
                try (var visitor = visitor(language)) {
                    var page = visitor.newPage();
                    for (var row : half.rows()) {
                        row.open(page, this::url);
                        look(page, language, titles.add(page.title()))
                                .forEach(fault -> wrong.add(language.tag() + ", " + row.name() + ": " + fault));
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(titles).containsAll(everyTitle());
    }

    @Test
    void everyActIsDoneWithTheKeyboardAloneAndWithoutJavaScript() {
        clock.set(MovableClock.START);
        try (var visitor = chromium.context(PHONE, HEIGHT, false)) {
            var page = visitor.newPage();
            var keys = new Keys(page);
            page.navigate(url(pages.linkOfOneAhead()));
            keys.press("I will be there", "Yes, I will be there");
            assertThat(page.title()).isEqualTo("It arrived");
            keys.press("Back to my page", "I cannot go");
            keys.chooseNext("radio");
            keys.write("No train on that day");
            keys.press("Keep this and go on", "Go on", "Send to my law firm");
            assertThat(page.title()).isEqualTo("It arrived");
            keys.press("Back to my page", "My address changed");
            keys.write("12 Oak St, Newark, NJ 07102");
            keys.press("Send to my law firm");
            assertThat(page.title()).isEqualTo("It arrived");
            keys.press("Languages", "Español");
            assertThat(page.title()).isEqualTo("Ya llegó");
        }
    }

    /**
     * Each page in each language is looked at closely once. In what other states it can be is looked at closely in one
     * language of each direction, since the words of its parts are all that differs.
     */
    private static List<String> look(Page page, Language language, boolean first) {
        var eyes = new Eyes(page);
        boolean closely = language == Language.EN || language == Language.AR;
        page.setViewportSize(PHONE, HEIGHT);
        var wrong = new ArrayList<String>();
        if (first || closely) {
            wrong.addAll(eyes.violations());
        }
        if (closely) {
            wrong.addAll(eyes.lostByTab());
        }
        for (int width : WIDTHS) {
            page.setViewportSize(width, HEIGHT);
            eyes.stickingOut().forEach(one -> wrong.add(width + " pixels: " + one));
        }
        String direction = language.isRightToLeft() ? "rtl" : "ltr";
        String written = page.getAttribute("html", "lang") + " " + page.getAttribute("html", "dir");
        if (!written.equals(language.tag() + " " + direction)) {
            wrong.add("written as " + written);
        }
        return wrong;
    }

    /** Of the mappings, one for each of the words that an address leaves to choose. */
    private Set<String> addresses() {
        return requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(mapping -> mapping.getValue().getBeanType().getPackage().equals(ClientPages.class.getPackage()))
                .map(Map.Entry::getKey)
                .filter(mapping -> mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .flatMap(ClientPagesIT::spelledOut)
                .filter(address -> !NO_PAGES.contains(address))
                .collect(Collectors.toSet());
    }

    private static Stream<String> spelledOut(String address) {
        var choice = CHOICE.matcher(address);
        return choice.find()
                ? Arrays.stream(choice.group(1).split("\\|")).map(choice::replaceFirst)
                : Stream.of(address);
    }

    /** What the templates give as their title, so that a page that no address leads to straight isn't forgotten. */
    private Set<String> everyTitle() {
        return templates()
                .flatMap(template -> TITLE.matcher(template).results())
                .map(title -> title.group(1))
                // No browser sends what can't be read; HostileSendingTest does.
                .filter(key -> !key.equals("client.unread.title"))
                .map(key -> words.getMessage(key, null, Locale.ENGLISH))
                .collect(Collectors.toSet());
    }

    private static Stream<String> templates() {
        try {
            var found = new PathMatchingResourcePatternResolver().getResources("classpath:templates/client-*.html");
            return Arrays.stream(found).map(ClientPagesIT::content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String content(Resource template) {
        try {
            return template.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BrowserContext visitor(Language language) {
        var chosen = new Cookie("__Host-lang", language.tag()).setUrl("https://localhost/");
        var visitor = chromium.context(PHONE, HEIGHT, true);
        visitor.addCookies(List.of(chosen.setSecure(true)));
        return visitor;
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }
}
