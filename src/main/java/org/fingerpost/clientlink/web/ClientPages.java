package org.fingerpost.clientlink.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.fingerpost.clientlink.Opening;
import org.fingerpost.clientlink.SharedStatus;
import org.fingerpost.matter.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/**
 * Writes the client's pages. They are not views of Spring's, because the language is the client's and not the request's.
 */
@Component
class ClientPages {
    static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    /** Set on a request whose page has a form, so that the content policy lets it be sent. */
    static final String HAS_FORM = ClientPages.class.getName() + ".form";

    private final ITemplateEngine templates;

    ClientPages(ITemplateEngine templates) {
        this.templates = templates;
    }

    /** One visitor's request, and the languages that they read. */
    record Asked(HttpServletRequest request, HttpServletResponse response, LanguageWish wish) {
        static Asked of(HttpServletRequest request, HttpServletResponse response) {
            LanguageWish.remember(request, response);
            return new Asked(request, response, LanguageWish.of(request));
        }

        /** By staff, whose own languages say nothing of the client. */
        static Asked byStaff(HttpServletRequest request, HttpServletResponse response) {
            return new Asked(request, response, LanguageWish.tappedOnly(request));
        }

        Optional<Language> chosen() {
            return wish.chosen();
        }

        /** The browser's language, where no client's is known. */
        Language accepted() {
            return wish.accepted().stream().findFirst().orElse(Language.EN);
        }

        /** What was written in a form of ours that can't be taken any more, to be shown back; never another site's words. */
        @Nullable
        String wrote() {
            String words = request.getParameter("words");
            boolean ours = "same-origin".equals(request.getHeader("Sec-Fetch-Site"));
            return ours && request.getMethod().equals("POST") && words != null && !words.isBlank() ? words : null;
        }
    }

    ResponseEntity<String> show(
            Asked asked, HttpStatus code, String template, Language usual, Map<String, Object> model) {
        String html = html(asked, template, LanguageChoice.of(asked.wish(), usual), model);
        if (html.contains("<form")) {
            asked.request().setAttribute(HAS_FORM, true);
        }
        return ResponseEntity.status(code).contentType(HTML).body(html);
    }

    /** Names the firm and its telephone number, and nothing of the case. */
    ResponseEntity<String> gone(Asked asked, Opening.Gone<?> gone) {
        return show(
                asked,
                HttpStatus.GONE,
                "client-gone",
                asked.accepted(),
                Map.of("name", gone.firmName(), "phone", gone.firmPhone()));
    }

    /** Says nothing of any firm. */
    ResponseEntity<String> unknown(Asked asked) {
        return show(asked, HttpStatus.NOT_FOUND, "client-unknown", asked.accepted(), Map.of());
    }

    /** Plain words in place of a page that was asked for too often. */
    ResponseEntity<String> tooMany(Asked asked) {
        return show(asked, HttpStatus.TOO_MANY_REQUESTS, "client-too-many", asked.accepted(), Map.of());
    }

    /** A form that can't be read: too much, or broken off. The way back leads to where it was sent from. */
    ResponseEntity<String> unread(Asked asked, Language noted) {
        return show(
                asked,
                HttpStatus.BAD_REQUEST,
                "client-unread",
                noted,
                Map.of("here", asked.request().getRequestURI()));
    }

    ResponseEntity<String> status(Asked asked, SharedStatus status) {
        return show(asked, HttpStatus.OK, "client-status", status.language(), Map.of("status", status));
    }

    /** The status page under a banner, which says in the staff's language whose eyes these are. */
    ResponseEntity<String> preview(Asked asked, SharedStatus status) {
        var english = new LanguageChoice(Language.EN, Optional.empty());
        String banner = html(asked, "client-preview", english, Map.of());
        var clients = LanguageChoice.of(asked.wish(), status.language());
        String page = html(asked, "client-status", clients, Map.of("status", status));
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", ClientPageSecurity.READ)
                .body(page.replaceFirst("<body>", Matcher.quoteReplacement("<body>" + banner)));
    }

    /** The visit is over, or was never begun: the link opens the page again. */
    ResponseEntity<String> again(Asked asked) {
        return show(asked, HttpStatus.FORBIDDEN, "client-again", asked.accepted(), Map.of());
    }

    /** Where no controller answers. */
    static void write(ResponseEntity<String> page, HttpServletResponse response) throws IOException {
        response.setStatus(page.getStatusCode().value());
        response.setContentType(HTML.toString());
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter().write(String.valueOf(page.getBody()));
    }

    private String html(Asked asked, String template, LanguageChoice languages, Map<String, Object> model) {
        var exchange = JakartaServletWebApplication.buildApplication(
                        asked.request().getServletContext())
                .buildExchange(asked.request(), asked.response());
        var say = new Wording(languages.language());
        var context = new WebContext(exchange, say.locale(), model);
        context.setVariable("say", say);
        context.setVariable("languages", languages);
        context.setVariable("wrote", asked.wrote());
        context.setVariable("csrf", asked.request().getAttribute(CsrfToken.class.getName()));
        return templates.process(template, context);
    }
}
