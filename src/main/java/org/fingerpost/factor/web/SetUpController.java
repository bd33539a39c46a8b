package org.fingerpost.factor.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.fingerpost.factor.AuthenticatorApp;
import org.fingerpost.factor.FactorDemand;
import org.fingerpost.factor.Holder;
import org.fingerpost.factor.Holders;
import org.fingerpost.factor.Passkeys;
import org.fingerpost.firm.Firms;
import org.fingerpost.platform.Moments;
import org.fingerpost.platform.QrCode;
import org.fingerpost.platform.Texts;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.tenancy.Sitting;
import org.fingerpost.user.Door;
import org.fingerpost.user.Proof;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sets up a second factor at the door, for a person who has none and whose firm asks for one. */
@Controller
class SetUpController {
    private final Holders holders;
    private final Door door;
    private final FactorDemand demand;
    private final AuthenticatorApp app;
    private final Passkeys passkeys;
    private final Firms firms;
    private final Clock clock;

    SetUpController(
            Holders holders,
            Door door,
            FactorDemand demand,
            AuthenticatorApp app,
            Passkeys passkeys,
            Firms firms,
            Clock clock) {
        this.holders = holders;
        this.door = door;
        this.demand = demand;
        this.app = app;
        this.passkeys = passkeys;
        this.firms = firms;
        this.clock = clock;
    }

    @GetMapping(FactorDemand.SET_UP)
    String offer(HttpServletRequest request, Model model) {
        return demanded(request, holder -> page(request, model, holder, app.draft(holder), null));
    }

    @PostMapping(FactorDemand.SET_UP)
    String app(
            @RequestParam String sealed,
            @RequestParam String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return demanded(request, holder -> {
            try {
                var codes = app.confirm(holder, sealed, code);
                return done(model, codes, door.prove(Proof.CODE, request, response));
            } catch (Refusal refusal) {
                return page(request, model, holder, app.draft(holder, sealed), refusal);
            }
        });
    }

    @PostMapping(FactorDemand.SET_UP + FactorPages.PASSKEY)
    String passkey(
            @RequestParam String answer,
            @RequestParam String label,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return demanded(request, holder -> {
            try {
                var begun = Asked.take(request, PublicKeyCredentialCreationOptions.class)
                        .orElseThrow(() -> new Refusal("passkey.notMade"));
                var codes = passkeys.add(holder, begun, answer, label);
                return done(model, codes, door.prove(Proof.PASSKEY, request, response));
            } catch (Refusal refusal) {
                return page(request, model, holder, app.draft(holder), refusal);
            }
        });
    }

    private String demanded(HttpServletRequest request, Function<Holder, String> page) {
        boolean isDemanded = door.entrant()
                .flatMap(demand::page)
                .filter(FactorDemand.SET_UP::equals)
                .isPresent();
        return isDemanded
                ? holders.current(new Sitting(request.getRemoteAddr(), clock.instant()))
                        .map(page)
                        .orElse("redirect:/")
                : "redirect:/";
    }

    private String page(
            HttpServletRequest request,
            Model model,
            Holder holder,
            AuthenticatorApp.Draft draft,
            @Nullable Refusal refusal) {
        model.addAttribute("options", passkeys.json(Asked.keep(request, passkeys.begin(holder))));
        model.addAttribute("firm", null);
        model.addAttribute("firmName", firms.get(holder.person()).name());
        model.addAttribute("draft", draft);
        model.addAttribute("picture", QrCode.of(draft.address()).picture());
        model.addAttribute("problem", refusal == null ? null : Texts.text(refusal, Moments.EASTERN));
        return "second-factor-new";
    }

    private static String done(Model model, List<String> codes, String next) {
        model.addAttribute("codes", codes);
        model.addAttribute("next", next);
        return codes.isEmpty() ? "redirect:" + next : "recovery-codes";
    }
}
