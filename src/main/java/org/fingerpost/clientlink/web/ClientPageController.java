package org.fingerpost.clientlink.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.fingerpost.clientlink.ClientLinks;
import org.fingerpost.clientlink.Opening;
import org.fingerpost.matter.Language;
import org.fingerpost.platform.Token;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/** Shows a client the status behind their link. Logs nothing: the address is the secret. */
@Controller
class ClientPageController {
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final ClientLinks links;
    private final ITemplateEngine templates;

    ClientPageController(ClientLinks links, ITemplateEngine templates) {
        this.links = links;
        this.templates = templates;
    }

    /** Everything below {@code /s}, so that what can't be a token is answered like a token that never was. */
    @GetMapping("/s/{*secret}")
    ResponseEntity<String> page(
            @PathVariable String secret,
            @RequestParam Optional<String> lang,
            HttpServletRequest request,
            HttpServletResponse response) {
        var page = new Page(request, response, lang.flatMap(ClientPageController::language));
        return switch (links.open(new Token(secret.replaceFirst("^/", "")))) {
            case Opening.Open(var status) ->
                page.show(HttpStatus.OK, "client-status", status.language(), Map.of("status", status));
            case Opening.Gone(var name, var phone) ->
                page.show(HttpStatus.GONE, "client-gone", accepted(request), Map.of("name", name, "phone", phone));
            case Opening.Unknown() -> page.show(HttpStatus.NOT_FOUND, "client-unknown", accepted(request), Map.of());
        };
    }

    private static Optional<Language> language(String code) {
        return switch (code) {
            case "en" -> Optional.of(Language.EN);
            case "es" -> Optional.of(Language.ES);
            default -> Optional.empty();
        };
    }

    /** The browser's language, where no client's is known. */
    private static Language accepted(HttpServletRequest request) {
        return language(request.getLocale().getLanguage()).orElse(Language.EN);
    }

    /**
     * Written out here and not by a view, because the language is the client's and not the request's.
     *
     * @param chosen with the switch on the page
     */
    private final class Page {
        private final HttpServletRequest request;
        private final HttpServletResponse response;
        private final Optional<Language> chosen;

        Page(HttpServletRequest request, HttpServletResponse response, Optional<Language> chosen) {
            this.request = request;
            this.response = response;
            this.chosen = chosen;
        }

        ResponseEntity<String> show(HttpStatus code, String template, Language usual, Map<String, Object> model) {
            var exchange = JakartaServletWebApplication.buildApplication(request.getServletContext())
                    .buildExchange(request, response);
            var say = new Wording(chosen.orElse(usual));
            var context = new WebContext(exchange, say.locale(), model);
            context.setVariable("say", say);
            return ResponseEntity.status(code).contentType(HTML).body(templates.process(template, context));
        }
    }
}
