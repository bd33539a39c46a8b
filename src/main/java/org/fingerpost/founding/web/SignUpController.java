package org.fingerpost.founding.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.fingerpost.founding.SignUps;
import org.fingerpost.founding.SignUps.Stage;
import org.fingerpost.platform.Texts;
import org.fingerpost.platform.Token;
import org.fingerpost.tenancy.NotFound;
import org.fingerpost.uscis.UsZones;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The pages with which a firm signs up; none is there unless the operator allows it. Looking at the link changes nothing:
 * programs that read mail follow it too.
 */
@Controller
class SignUpController {
    private static final String PAGE = "sign-up";

    private final SignUps signUps;

    /** One that can be chosen. */
    record Zone(String id, String name) {
        static Zone of(UsZones.Choice choice) {
            return new Zone(choice.zone().getId(), Texts.text(choice.messageKey()));
        }
    }

    SignUpController(SignUps signUps) {
        this.signUps = signUps;
    }

    @GetMapping("/sign-up")
    String page(Model model) {
        if (!signUps.allowed()) {
            throw new NotFound(PAGE);
        }
        return page(model, SignUpForm.EMPTY, Map.of(), false);
    }

    @PostMapping("/sign-up")
    String ask(@ModelAttribute SignUpForm form, HttpServletRequest request, Model model) {
        if (!signUps.allowed()) {
            throw new NotFound(PAGE);
        }
        var problems = form.problems();
        if (!problems.isEmpty()) {
            return page(model, form, problems, false);
        }
        var wish = form.read();
        if (!signUps.ask(wish, request.getRemoteAddr())) {
            return page(model, form, problems, true);
        }
        model.addAttribute("email", wish.email().value());
        return "sign-up-asked";
    }

    @GetMapping("/sign-up/{secret}")
    String confirm(@PathVariable String secret, Model model) {
        return switch (signUps.find(new Token(secret))) {
            case Stage.Open(var wish) -> {
                model.addAttribute("wish", wish);
                model.addAttribute(
                        "zone", UsZones.find(wish.zone()).map(Zone::of).orElseThrow());
                yield "sign-up-confirm";
            }
            case Stage.Founded() -> "redirect:/welcome/" + secret;
            case Stage.Gone() -> "sign-up-gone";
        };
    }

    @PostMapping("/sign-up/{secret}")
    String found(@PathVariable String secret, Model model) {
        signUps.found(new Token(secret));
        return confirm(secret, model);
    }

    private static String page(Model model, SignUpForm form, Map<String, String> problems, boolean tooMany) {
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("first", problems.keySet().stream().findFirst().orElse(tooMany ? "" : "firm"));
        model.addAttribute("tooMany", tooMany);
        model.addAttribute("zones", UsZones.all().stream().map(Zone::of).toList());
        return PAGE;
    }
}
