package org.fingerpost.clientlink.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
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
    ResponseEntity<String> page(@PathVariable String secret, HttpServletRequest request, HttpServletResponse response) {
        var page = new Page(request, response);
        return switch (links.open(new Token(secret.replaceFirst("^/", "")))) {
            case Opening.Open(var status) ->
                page.show(HttpStatus.OK, "client-status", page.choice(status.language()), Map.of("status", status));
            case Opening.Gone(var name, var phone) ->
                page.show(HttpStatus.GONE, "client-gone", page.choice(), Map.of("name", name, "phone", phone));
            case Opening.Unknown() -> page.show(HttpStatus.NOT_FOUND, "client-unknown", page.choice(), Map.of());
        };
    }

    /** Written out here and not by a view, because the language is the client's and not the request's. */
    private final class Page {
        private final HttpServletRequest request;
        private final HttpServletResponse response;

        Page(HttpServletRequest request, HttpServletResponse response) {
            this.request = request;
            this.response = response;
        }

        LanguageChoice choice(Language clients) {
            return LanguageChoice.of(request, response, clients);
        }

        LanguageChoice choice() {
            return LanguageChoice.of(request, response);
        }

        ResponseEntity<String> show(
                HttpStatus code, String template, LanguageChoice languages, Map<String, Object> model) {
            var exchange = JakartaServletWebApplication.buildApplication(request.getServletContext())
                    .buildExchange(request, response);
            var say = new Wording(languages.language());
            var context = new WebContext(exchange, say.locale(), model);
            context.setVariable("say", say);
            context.setVariable("languages", languages);
            return ResponseEntity.status(code).contentType(HTML).body(templates.process(template, context));
        }
    }
}
