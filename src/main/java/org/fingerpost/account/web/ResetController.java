package org.fingerpost.account.web;

import jakarta.servlet.http.HttpServletRequest;
import org.fingerpost.account.PasswordResets;
import org.fingerpost.platform.EmailAddress;
import org.fingerpost.platform.Moments;
import org.fingerpost.platform.Texts;
import org.fingerpost.platform.Token;
import org.fingerpost.tenancy.NotFound;
import org.fingerpost.tenancy.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of a forgotten password. Looking at a link changes nothing: programs that read mail follow it too. */
@Controller
class ResetController {
    private static final String ASK = "reset";
    private static final String CHOOSE = "reset-choose";

    private final PasswordResets resets;

    ResetController(PasswordResets resets) {
        this.resets = resets;
    }

    @GetMapping("/reset")
    String page(Model model) {
        return ask(model, "", null);
    }

    @PostMapping("/reset")
    String ask(@RequestParam String email, HttpServletRequest request, Model model) {
        EmailAddress address;
        try {
            address = EmailAddress.parse(email);
        } catch (Refusal _) {
            return ask(model, email, "email");
        }
        if (!resets.ask(address, request.getRemoteAddr())) {
            return ask(model, email, "tooMany");
        }
        model.addAttribute("email", address.value());
        return "reset-asked";
    }

    @GetMapping("/reset/{secret}")
    String choose(@PathVariable String secret, Model model) {
        return choose(new Token(secret), null, model);
    }

    @PostMapping("/reset/{secret}")
    String choose(@PathVariable String secret, @RequestParam String password, Model model) {
        var token = new Token(secret);
        try {
            resets.finish(token, password);
            return "reset-done";
        } catch (Refusal refusal) {
            return choose(token, Texts.text(refusal, Moments.EASTERN), model);
        } catch (NotFound _) {
            return "reset-gone";
        }
    }

    private String choose(Token token, @Nullable String problem, Model model) {
        var reset = resets.find(token);
        if (reset.isEmpty()) {
            return "reset-gone";
        }
        model.addAttribute("email", reset.get().email());
        model.addAttribute("problem", problem);
        return CHOOSE;
    }

    private static String ask(Model model, String typed, @Nullable String failure) {
        model.addAttribute("email", typed);
        model.addAttribute("failure", failure);
        return ASK;
    }
}
