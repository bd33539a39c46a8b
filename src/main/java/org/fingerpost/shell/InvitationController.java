package org.fingerpost.shell;

import jakarta.servlet.http.HttpServletRequest;
import org.fingerpost.firm.Firm;
import org.fingerpost.firm.Firms;
import org.fingerpost.platform.Moments;
import org.fingerpost.platform.Texts;
import org.fingerpost.platform.Token;
import org.fingerpost.tenancy.Directory;
import org.fingerpost.tenancy.NotFound;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.user.SignIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page of an invitation, where a person chooses the first password, or types the one they have from another firm.
 * Looking at it changes nothing, and it is the same for both: it tells nobody who has a password elsewhere.
 */
@Controller
class InvitationController {
    private final SignIn signIn;
    private final Firms firms;

    InvitationController(SignIn signIn, Firms firms) {
        this.signIn = signIn;
        this.firms = firms;
    }

    @GetMapping("/welcome/{secret}")
    String show(@PathVariable String secret, Model model) {
        return page(new Token(secret), null, model);
    }

    @PostMapping("/welcome/{secret}")
    String accept(@PathVariable String secret, @RequestParam String password, HttpServletRequest request, Model model) {
        var token = new Token(secret);
        var invitation = invitation(token);
        var firm = firms.get(invitation.firm());
        try {
            signIn.welcome(token, password, request.getRemoteAddr());
        } catch (Refusal refusal) {
            return page(token, Texts.text(refusal, Moments.EASTERN), model);
        }
        return "redirect:" + path(firm);
    }

    private String page(Token token, @Nullable String problem, Model model) {
        var invitation = invitation(token);
        var firm = firms.get(invitation.firm());
        model.addAttribute("firmName", firm.name());
        model.addAttribute("email", invitation.email());
        model.addAttribute("problem", problem);
        return "invitation";
    }

    private Directory.Invitation invitation(Token token) {
        return signIn.invitation(token).orElseThrow(() -> new NotFound(token));
    }

    private static String path(Firm firm) {
        return SecurityConfiguration.LOGIN + "/" + firm.slug();
    }
}
