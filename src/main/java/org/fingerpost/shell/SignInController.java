package org.fingerpost.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fingerpost.firm.Firm;
import org.fingerpost.firm.Firms;
import org.fingerpost.founding.SignUps;
import org.fingerpost.sso.SignOnWays;
import org.fingerpost.sso.SignOnWays.Way;
import org.fingerpost.tenancy.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of signing in: by e-mail, at a firm's own door, and the choice among several firms. */
@Controller
class SignInController {
    private static final String EXPIRED = "fingerpost.expired";

    private final Firms firms;
    private final FirmDoor door;
    private final SignOnWays ways;
    private final OperatorContact contact;
    private final SignUps signUps;

    SignInController(Firms firms, FirmDoor door, SignOnWays ways, OperatorContact contact, SignUps signUps) {
        this.signUps = signUps;
        this.contact = contact;
        this.firms = firms;
        this.door = door;
        this.ways = ways;
    }

    @GetMapping(SecurityConfiguration.LOGIN)
    String email(@RequestParam(required = false) @Nullable String failure, HttpServletRequest request, Model model) {
        String typed = typed(request);
        String told = isExpired(request) ? "expired" : failure;
        String shown = request.getParameter("signedOut") == null ? told : "signedOut";
        String step = "wrong".equals(failure) ? "password" : "email";
        return page(model, Optional.empty(), typed, step, shown, false);
    }

    /** Asks for the page anew that the browser comes from; that leads to the sign-in page, and from there back to it. */
    @GetMapping(SecurityConfiguration.EXPIRED)
    String expired(@RequestHeader(name = "Referer", required = false) @Nullable String from, HttpSession session) {
        session.setAttribute(EXPIRED, true);
        return "redirect:" + within(from);
    }

    /** That page's place in the portal; the first page where what was sent is no address. */
    private static String within(@Nullable String from) {
        try {
            var page = new URI(from == null ? "/" : from);
            String path = Objects.requireNonNullElse(page.getRawPath(), "").replaceFirst("^/*", "/");
            return page.getRawQuery() == null ? path : path + "?" + page.getRawQuery();
        } catch (URISyntaxException noAddress) {
            return "/";
        }
    }

    /** The address that the form is sent to, opened by hand or from the history. */
    @GetMapping(SecurityConfiguration.SIGN_IN)
    String form() {
        return "redirect:" + SecurityConfiguration.LOGIN;
    }

    /** The second step; nothing is looked up yet, so an unknown e-mail looks like any other. */
    @PostMapping(SecurityConfiguration.LOGIN)
    String password(@RequestParam String email, Model model) {
        boolean typed = email.contains("@");
        return page(
                model, Optional.empty(), email.strip(), typed ? "password" : "email", typed ? null : "email", false);
    }

    @GetMapping(SecurityConfiguration.LOGIN + "/{slug}")
    String firm(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String failure,
            @RequestParam(required = false) @Nullable String way,
            HttpServletRequest request,
            Model model) {
        var firm = firms.find(slug).orElseThrow(() -> new NotFound(slug));
        boolean isLedOn = way == null && failure == null;
        return page(model, Optional.of(firm), typed(request), "password", failure, isLedOn);
    }

    @GetMapping(SecurityConfiguration.CHOOSE_FIRM)
    String choices(@AuthenticationPrincipal SignedIn person, Model model) {
        model.addAttribute("firms", choices(person));
        return "choose-firm";
    }

    @PostMapping(SecurityConfiguration.CHOOSE_FIRM)
    String choose(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam("firm") String slug,
            HttpServletRequest request,
            HttpServletResponse response) {
        var firm = firms.find(slug)
                .map(Firm::id)
                .filter(door.firmsOpenTo(person)::contains)
                .orElseThrow(() -> new NotFound(slug));
        return "redirect:" + door.choose(person, firm, request, response);
    }

    private List<Firm> choices(SignedIn person) {
        return door.firmsOpenTo(person).stream().map(firms::get).toList();
    }

    /** @param isLedOn whether a firm that wants nothing but its provider asks for nothing else either */
    private String page(
            Model model, Optional<Firm> firm, String email, String step, @Nullable String failure, boolean isLedOn) {
        var way = firm.map(at -> ways.at(at.id()))
                .orElseGet(() -> step.equals("password") ? ways.of(email) : Optional.empty());
        model.addAttribute("signOn", way.orElse(null));
        model.addAttribute("signOnAlone", isLedOn && way.filter(Way::only).isPresent());
        model.addAttribute("firm", firm.orElse(null));
        model.addAttribute("email", email);
        model.addAttribute("step", step);
        model.addAttribute("failure", failure);
        model.addAttribute("operatorContact", contact.operatorContact());
        model.addAttribute("signUp", signUps.allowed());
        return "sign-in";
    }

    /** Said once. */
    private static boolean isExpired(HttpServletRequest request) {
        var session = request.getSession(false);
        boolean expired = session != null && session.getAttribute(EXPIRED) != null;
        if (expired) {
            session.removeAttribute(EXPIRED);
        }
        return expired;
    }

    private static String typed(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(SecurityConfiguration.TYPED_EMAIL) instanceof String email
                ? email
                : "";
    }
}
