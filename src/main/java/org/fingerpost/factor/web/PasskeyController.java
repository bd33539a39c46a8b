package org.fingerpost.factor.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.fingerpost.factor.Passkeys;
import org.fingerpost.firm.Firm;
import org.fingerpost.firm.Firms;
import org.fingerpost.tenancy.FirmId;
import org.fingerpost.user.Door;
import org.fingerpost.user.Proof;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Signs in with a passkey and nothing else. Nobody says who they are: the browser offers what it has, so there is nothing
 * to find out about anyone.
 */
@Controller
class PasskeyController {
    private final Passkeys passkeys;
    private final Firms firms;
    private final Door door;

    PasskeyController(Passkeys passkeys, Firms firms, Door door) {
        this.passkeys = passkeys;
        this.firms = firms;
        this.door = door;
    }

    @GetMapping(FactorPages.PASSKEY)
    String ask(@RequestParam(required = false) @Nullable String firm, HttpServletRequest request, Model model) {
        return page(request, model, firm, false);
    }

    @PostMapping(FactorPages.PASSKEY)
    String answer(
            @RequestParam String answer,
            @RequestParam(required = false) @Nullable String firm,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return Asked.take(request, PublicKeyCredentialRequestOptions.class)
                .flatMap(asked -> passkeys.answered(asked, answer, request.getRemoteAddr()))
                .flatMap(identity -> {
                    try {
                        return Optional.of(
                                "redirect:" + door.enter(identity, wanted(firm), Proof.PASSKEY, request, response));
                    } catch (AuthenticationException belongsNowhere) {
                        return Optional.empty();
                    }
                })
                .orElseGet(() -> page(request, model, firm, true));
    }

    private @Nullable FirmId wanted(@Nullable String slug) {
        return slug == null ? null : firms.find(slug).map(Firm::id).orElse(null);
    }

    private String page(HttpServletRequest request, Model model, @Nullable String firm, boolean failed) {
        model.addAttribute("options", passkeys.json(Asked.keep(request, passkeys.ask())));
        model.addAttribute("firm", firm);
        model.addAttribute("failed", failed);
        return "passkey";
    }
}
