package org.fingerpost.sso.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.fingerpost.firm.Firm;
import org.fingerpost.firm.Firms;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.sso.RoundTrips;
import org.fingerpost.sso.RoundTrips.Purpose;
import org.fingerpost.sso.SignOn;
import org.fingerpost.sso.SignOnDemand;
import org.fingerpost.sso.SignOnTrial;
import org.fingerpost.sso.Trouble;
import org.fingerpost.tenancy.IdentityId;
import org.fingerpost.tenancy.NotFound;
import org.fingerpost.tenancy.Permission;
import org.fingerpost.user.Door;
import org.fingerpost.user.Entrant;
import org.fingerpost.user.Proof;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Sends a browser to the firm's provider, and takes it back. What was asked is remembered in the session, for one answer. */
@Controller
class SignOnController {
    private static final Logger LOG = LoggerFactory.getLogger(SignOnController.class);
    private static final int LONGEST_CAUSE = 300;
    private static final String SETTINGS = "redirect:/settings/single-sign-on?test=";

    private final Firms firms;
    private final RoundTrips trips;
    private final SignOn signOn;
    private final SignOnTrial trial;
    private final SignOnDemand demand;
    private final Door door;
    private final CurrentActor session;
    private final HttpSessionOAuth2AuthorizationRequestRepository pending =
            new HttpSessionOAuth2AuthorizationRequestRepository();

    SignOnController(
            Firms firms,
            RoundTrips trips,
            SignOn signOn,
            SignOnTrial trial,
            SignOnDemand demand,
            Door door,
            CurrentActor session) {
        this.firms = firms;
        this.trips = trips;
        this.signOn = signOn;
        this.trial = trial;
        this.demand = demand;
        this.door = door;
        this.session = session;
    }

    /** For somebody inside, who needn't know what their firm is called here. */
    @GetMapping(SignOnPages.SIGN_ON)
    String again() {
        return door.entrant()
                .map(entrant -> firms.get(entrant.firm()).slug())
                .map(slug -> "redirect:" + SignOnPages.SIGN_ON + "/" + slug)
                .orElse("redirect:/login");
    }

    @GetMapping(SignOnPages.OF_FIRM)
    String begin(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response, Model model) {
        var firm = find(slug);
        try {
            return begin(firm, isInside(firm) ? Purpose.AGAIN : Purpose.ENTER, request, response);
        } catch (Trouble.Met met) {
            return failed(firm, met, model);
        }
    }

    @GetMapping(SignOnPages.TEST)
    String test(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
        if (!session.get().may(Permission.MANAGE_FIRM)) {
            throw new NotFound(slug);
        }
        var firm = own(slug);
        try {
            return begin(firm, Purpose.TEST, request, response);
        } catch (Trouble.Met met) {
            return SETTINGS + met.trouble();
        }
    }

    @GetMapping(SignOnPages.CALLBACK)
    String back(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response, Model model) {
        var firm = find(slug);
        var asked = Optional.ofNullable(pending.removeAuthorizationRequest(request, response));
        try {
            var trip = asked.orElseThrow(() -> new Trouble.Met(Trouble.NOT_ASKED));
            return switch (RoundTrips.purpose(trip)) {
                case TEST -> tested(own(slug), trip, request);
                case ENTER, AGAIN -> "redirect:" + enter(firm, trip, request, response);
            };
        } catch (Trouble.Met met) {
            return failed(firm, met, model);
        } catch (DisabledException closed) {
            return "redirect:/login/" + firm.slug() + "?failure=closed";
        } catch (AuthenticationException notHere) {
            return failed(firm, new Trouble.Met(Trouble.UNKNOWN, notHere), model);
        }
    }

    private String begin(Firm firm, Purpose purpose, HttpServletRequest request, HttpServletResponse response) {
        var asked = trips.begin(request, firm, purpose);
        pending.saveAuthorizationRequest(asked, request, response);
        return "redirect:" + asked.getAuthorizationRequestUri();
    }

    private String enter(
            Firm firm, OAuth2AuthorizationRequest asked, HttpServletRequest request, HttpServletResponse response) {
        var claims = trips.finish(firm, asked, Answers.of(request, asked), request.getParameter("iss"));
        var identity = signOn.whoCame(firm.id(), claims);
        var before = door.entrant();
        if (before.filter(entrant -> isOf(entrant, firm, identity)).isPresent()) {
            return door.prove(Proof.SINGLE_SIGN_ON, request, response);
        }
        if (before.isPresent()) {
            request.getSession().invalidate(); // somebody else's, or another firm's
        }
        return door.enter(identity, firm.id(), Proof.SINGLE_SIGN_ON, request, response);
    }

    private String tested(Firm firm, OAuth2AuthorizationRequest asked, HttpServletRequest request) {
        try {
            var claims = trips.finish(firm, asked, Answers.of(request, asked), request.getParameter("iss"));
            trial.confirm(session.get(), asked, claims);
            return SETTINGS + "done";
        } catch (Trouble.Met met) {
            log(firm, met);
            return SETTINGS + met.trouble();
        }
    }

    private boolean isInside(Firm firm) {
        return door.entrant()
                .filter(entrant -> entrant.firm().equals(firm.id()))
                .filter(entrant -> demand.page(entrant).isEmpty())
                .isPresent();
    }

    private static boolean isOf(Entrant entrant, Firm firm, IdentityId identity) {
        return entrant.firm().equals(firm.id()) && entrant.identity().equals(identity);
    }

    private Firm find(String slug) {
        return firms.find(slug).orElseThrow(() -> new NotFound(slug));
    }

    /** The firm of who asks, and no other. */
    private Firm own(String slug) {
        return Optional.of(firms.get(session.get()))
                .filter(firm -> firm.slug().equals(slug))
                .orElseThrow(() -> new NotFound(slug));
    }

    /** What a provider said may be part of the cause, and must not look like lines of our own. */
    private static void log(Firm firm, Trouble.Met met) {
        String cause = String.valueOf(met.getCause()).replaceAll("\\p{Cntrl}", " ");
        LOG.info(
                "Single sign-on of {}: {} ({})",
                firm.slug(),
                met.trouble(),
                cause.substring(0, Math.min(cause.length(), LONGEST_CAUSE)));
    }

    private static String failed(Firm firm, Trouble.Met met, Model model) {
        log(firm, met);
        model.addAttribute("firm", firm);
        model.addAttribute(
                "told",
                switch (met.trouble()) {
                    case UNREACHABLE, PRIVATE_ADDRESS, NO_PROVIDER, OTHER_ISSUER, INSECURE, CLIENT_REFUSED -> "out";
                    case ENDED -> "ended";
                    case NOT_ASKED, NOT_ANEW -> "again";
                    case DENIED -> "denied";
                    case UNVERIFIED -> "unverified";
                    case UNKNOWN, OTHER_ACCOUNT, NOT_YOU -> "unknown";
                    case MIXED_UP, NOT_VALID -> "invalid";
                });
        return "sign-on-failed";
    }
}
