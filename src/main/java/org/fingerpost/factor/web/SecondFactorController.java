package org.fingerpost.factor.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.function.Function;
import org.fingerpost.factor.FactorDemand;
import org.fingerpost.factor.Holder;
import org.fingerpost.factor.Holders;
import org.fingerpost.factor.Passkeys;
import org.fingerpost.factor.SecondFactors;
import org.fingerpost.factor.SecondFactors.Answer;
import org.fingerpost.tenancy.Sitting;
import org.fingerpost.user.Door;
import org.fingerpost.user.Proof;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks for the second factor of a person who has shown the first. */
@Controller
class SecondFactorController {
    private final Holders holders;
    private final Door door;
    private final FactorDemand demand;
    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final Clock clock;

    SecondFactorController(
            Holders holders, Door door, FactorDemand demand, SecondFactors factors, Passkeys passkeys, Clock clock) {
        this.holders = holders;
        this.door = door;
        this.demand = demand;
        this.factors = factors;
        this.passkeys = passkeys;
        this.clock = clock;
    }

    @GetMapping(FactorDemand.ASK)
    String ask(HttpServletRequest request, Model model) {
        return asked(request, holder -> page(request, model, holder, null));
    }

    @PostMapping(FactorDemand.ASK)
    String code(@RequestParam String code, HttpServletRequest request, HttpServletResponse response, Model model) {
        return asked(request, holder -> switch (factors.check(holder, code)) {
            case RIGHT -> "redirect:" + door.prove(Proof.CODE, request, response);
            case WRONG -> page(request, model, holder, Answer.WRONG);
            case TOO_MANY -> page(request, model, holder, Answer.TOO_MANY);
        });
    }

    @PostMapping(FactorDemand.ASK + FactorPages.PASSKEY)
    String passkey(@RequestParam String answer, HttpServletRequest request, HttpServletResponse response, Model model) {
        return asked(
                request,
                holder -> Asked.take(request, PublicKeyCredentialRequestOptions.class)
                        .flatMap(question -> passkeys.answered(question, answer, request.getRemoteAddr()))
                        .filter(holder.identity()::equals)
                        .map(_ -> "redirect:" + door.prove(Proof.PASSKEY, request, response))
                        .orElseGet(() -> page(request, model, holder, Answer.WRONG)));
    }

    /** Only where this is what the door asks for; otherwise on to where the person was going. */
    private String asked(HttpServletRequest request, Function<Holder, String> page) {
        boolean isAsked = door.entrant()
                .flatMap(demand::page)
                .filter(FactorDemand.ASK::equals)
                .isPresent();
        return isAsked
                ? holders.current(new Sitting(request.getRemoteAddr(), clock.instant()))
                        .map(page)
                        .orElse("redirect:/")
                : "redirect:/";
    }

    private String page(HttpServletRequest request, Model model, Holder holder, @Nullable Answer failure) {
        var held = factors.held(holder.identity());
        if (held.passkeys() > 0) {
            model.addAttribute("options", passkeys.json(Asked.keep(request, passkeys.ask(holder.identity()))));
        }
        model.addAttribute("firm", null);
        model.addAttribute("held", held);
        model.addAttribute("failure", failure == null ? null : failure.name());
        return "second-factor";
    }
}
