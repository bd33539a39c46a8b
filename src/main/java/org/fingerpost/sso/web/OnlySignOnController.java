package org.fingerpost.sso.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.fingerpost.firm.Firms;
import org.fingerpost.sso.SignOnDemand;
import org.fingerpost.user.Door;
import org.fingerpost.user.Entrant;
import org.fingerpost.user.Proof;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** At the door of a firm that wants its provider and nothing else, for who came by another way. */
@Controller
class OnlySignOnController {
    private final Door door;
    private final SignOnDemand demand;
    private final Firms firms;

    OnlySignOnController(Door door, SignOnDemand demand, Firms firms) {
        this.door = door;
        this.demand = demand;
        this.firms = firms;
    }

    @GetMapping(SignOnDemand.PAGE)
    String show(Model model) {
        return stopped()
                .map(entrant -> {
                    model.addAttribute("firm", firms.get(entrant.firm()));
                    model.addAttribute("mayGoRound", demand.mayGoRound(entrant));
                    return "only-sign-on";
                })
                .orElse("redirect:/");
    }

    /** In an emergency: written down, and only then let in. */
    @PostMapping(SignOnDemand.PAGE)
    String goRound(HttpServletRequest request, HttpServletResponse response) {
        return stopped()
                .filter(demand::mayGoRound)
                .map(entrant -> {
                    demand.noteGoingRound(entrant);
                    return "redirect:" + door.prove(Proof.EMERGENCY, request, response);
                })
                .orElse("redirect:" + SignOnDemand.PAGE);
    }

    private Optional<Entrant> stopped() {
        return door.entrant()
                .filter(entrant ->
                        demand.page(entrant).filter(SignOnDemand.PAGE::equals).isPresent());
    }
}
