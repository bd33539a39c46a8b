package org.fingerpost.clientlink.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fingerpost.matter.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * What a request tells of the languages that its sender reads.
 *
 * @param chosen on a page, now or before: their browser remembers it in a cookie, which holds a language's tag and nothing
 *     of the person
 * @param accepted the browser's own, the dearest first
 */
record LanguageWish(Optional<Language> chosen, List<Language> accepted) {
    private static final String NAME = "lang";
    private static final String COOKIE = "__Host-lang";
    private static final String REMEMBERED = LanguageWish.class.getName() + ".remembered";
    private static final Map<String, Language> BY_TAG =
            Arrays.stream(Language.values()).collect(Collectors.toMap(Language::tag, language -> language));
    private static final Duration FOR_A_YEAR = Duration.ofDays(365);

    static LanguageWish of(HttpServletRequest request) {
        return new LanguageWish(tapped(request).or(() -> remembered(request)), accepted(request));
    }

    /** What is tapped now and nothing else, for who looks at a client's page with their own browser. */
    static LanguageWish tappedOnly(HttpServletRequest request) {
        return new LanguageWish(tapped(request), List.of());
    }

    /** Has the browser remember what was tapped, once in an answer. */
    static void remember(HttpServletRequest request, HttpServletResponse response) {
        var tapped = tapped(request);
        if (tapped.isPresent() && request.getAttribute(REMEMBERED) == null) {
            request.setAttribute(REMEMBERED, true);
            var cookie = ResponseCookie.from(COOKIE, tapped.get().tag())
                    .path("/")
                    .maxAge(FOR_A_YEAR)
                    .httpOnly(true)
                    .secure(true)
                    .sameSite("Lax")
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        }
    }

    private static Optional<Language> tapped(HttpServletRequest request) {
        return tagged(request.getParameter(NAME));
    }

    private static Optional<Language> remembered(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null ? Optional.empty() : tagged(cookie.getValue());
    }

    private static Optional<Language> tagged(@Nullable String tag) {
        return tag == null ? Optional.empty() : Optional.ofNullable(BY_TAG.get(tag));
    }

    private static List<Language> accepted(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream()
                .flatMap(LanguageWish::readBy)
                .distinct()
                .toList();
    }

    private static Stream<Language> readBy(Locale wanted) {
        return Arrays.stream(Language.values()).filter(language -> reads(wanted, language));
    }

    /** Punjabi in Arabic letters isn't read by who reads Gurmukhi; the two ways to write Chinese are. */
    private static boolean reads(Locale wanted, Language language) {
        return wanted.getLanguage().equals(language.locale().getLanguage())
                && !(language == Language.PA && wanted.getScript().equals("Arab"));
    }
}
