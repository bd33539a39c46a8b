package org.fingerpost.clientlink.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.fingerpost.matter.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * The language of a page, and which others are offered. What somebody chose on the page counts, and their browser
 * remembers it: the cookie holds a language's tag and nothing of the person. Otherwise it is the client's, and where no
 * client is known the browser's.
 *
 * @param language the page's
 * @param offered one that somebody may rather read, to be had in one tap
 */
public record LanguageChoice(Language language, Optional<Language> offered) {
    private static final String NAME = "lang";
    private static final Duration REMEMBERED = Duration.ofDays(365);

    /** For a page that knows its client. */
    static LanguageChoice of(HttpServletRequest request, HttpServletResponse response, Language clients) {
        return of(request, response, Stream.of(clients));
    }

    /** For a page that knows nobody. */
    static LanguageChoice of(HttpServletRequest request, HttpServletResponse response) {
        return of(request, response, Stream.empty());
    }

    public List<Language> all() {
        return List.of(Language.values());
    }

    private static LanguageChoice of(
            HttpServletRequest request, HttpServletResponse response, Stream<Language> clients) {
        var tapped = tagged(request.getParameter(NAME));
        tapped.ifPresent(language -> remember(request, response, language));
        var wanted = Stream.of(
                        tapped.or(() -> remembered(request)).stream(),
                        clients,
                        accepted(request),
                        Stream.of(Language.EN))
                .flatMap(languages -> languages)
                .distinct()
                .toList();
        return new LanguageChoice(wanted.getFirst(), wanted.stream().skip(1).findFirst());
    }

    private static void remember(HttpServletRequest request, HttpServletResponse response, Language language) {
        var cookie = ResponseCookie.from(NAME, language.tag())
                .path("/")
                .maxAge(REMEMBERED)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static Optional<Language> remembered(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue)
                .flatMap(tag -> tagged(tag).stream())
                .findFirst();
    }

    private static Optional<Language> tagged(@Nullable String tag) {
        return Arrays.stream(Language.values())
                .filter(language -> language.tag().equals(tag))
                .findFirst();
    }

    /** The browser's languages, the dearest first. */
    private static Stream<Language> accepted(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream()
                .flatMap(wanted -> Arrays.stream(Language.values()).filter(language -> reads(wanted, language)));
    }

    /** Punjabi in Arabic letters isn't read by who reads Gurmukhi; the two ways to write Chinese are. */
    private static boolean reads(Locale wanted, Language language) {
        return wanted.getLanguage().equals(language.locale().getLanguage())
                && !(language == Language.PA && wanted.getScript().equals("Arab"));
    }
}
