package org.fingerpost.clientlink.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Map;
import java.util.function.Function;
import org.fingerpost.clientlink.Opening;
import org.fingerpost.clientlink.SecondSteps;
import org.fingerpost.clientlink.web.ClientPages.Asked;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks for a link's second step, before anything of the case is shown, read or counted. */
@Controller
class SecondStepPages {
    private static final String CODE_SENT = "sent";

    private final SecondSteps steps;
    private final ClientPages pages;
    private final PassCookie cookie;
    private final Traveller traveller;

    SecondStepPages(SecondSteps steps, ClientPages pages, PassCookie cookie, Traveller traveller) {
        this.steps = steps;
        this.pages = pages;
        this.cookie = cookie;
        this.traveller = traveller;
    }

    ResponseEntity<String> ask(Asked asked, Pass pass) {
        return page(asked, pass, HttpStatus.OK, asked.request().getParameter(CODE_SENT) == null ? "" : CODE_SENT);
    }

    /** A code leaves only when somebody asks for it, so that a mail scanner sets nothing off. */
    @PostMapping("/status/code")
    ResponseEntity<String> code(HttpServletRequest request, HttpServletResponse response) {
        return forPass(
                request,
                response,
                pass -> steps.sendCode(pass.holder(), traveller.key(request))
                        ? seeOther(ClientPageController.STATUS + "?" + CODE_SENT)
                                .build()
                        : pages.tooMany(Asked.of(request, response)));
    }

    @PostMapping("/status/step")
    ResponseEntity<String> answer(
            @RequestParam(defaultValue = "") String answer, HttpServletRequest request, HttpServletResponse response) {
        return forPass(request, response, pass -> switch (steps.answer(pass.holder(), answer, traveller.key(request))) {
            case RIGHT ->
                seeOther(ClientPageController.STATUS)
                        .header(
                                HttpHeaders.SET_COOKIE,
                                cookie.of(pass.answered()).toString())
                        .build();
            case WRONG -> page(Asked.of(request, response), pass, HttpStatus.UNPROCESSABLE_CONTENT, "wrong");
            case TOO_MANY -> pages.tooMany(Asked.of(request, response));
        });
    }

    /** Whoever has passed the step already goes on. */
    private ResponseEntity<String> forPass(
            HttpServletRequest request, HttpServletResponse response, Function<Pass, ResponseEntity<String>> asked) {
        var pass = cookie.read(request);
        if (pass.isEmpty()) {
            return pages.again(Asked.of(request, response));
        }
        return pass.get().asked()
                ? asked.apply(pass.get())
                : seeOther(ClientPageController.STATUS).build();
    }

    private ResponseEntity<String> page(Asked asked, Pass pass, HttpStatus code, String said) {
        return switch (steps.question(pass.holder())) {
            case Opening.Open<SecondSteps.Question>(var question) ->
                pages.show(
                        asked,
                        code,
                        "client-step",
                        question.language(),
                        Map.of(
                                "firm",
                                question.firm(),
                                "step",
                                question.step().name(),
                                "email",
                                question.email().orElse(""),
                                "said",
                                said));
            case Opening.Gone<?> gone -> pages.gone(asked, gone);
            case Opening.Unknown<?> _ -> pages.unknown(asked);
        };
    }

    private static ResponseEntity.BodyBuilder seeOther(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(path));
    }
}
