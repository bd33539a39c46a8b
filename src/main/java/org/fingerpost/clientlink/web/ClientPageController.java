package org.fingerpost.clientlink.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.fingerpost.clientlink.ClientLink;
import org.fingerpost.clientlink.ClientLinks;
import org.fingerpost.clientlink.LinkOpenings;
import org.fingerpost.clientlink.Opening;
import org.fingerpost.clientlink.SecondStep;
import org.fingerpost.clientlink.web.ClientPages.Asked;
import org.fingerpost.platform.Token;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.RateLimits;
import org.fingerpost.tenancy.RateLimits.Limit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;

/**
 * A client's link is exchanged for a cookie at once, and the status stands at an address that tells nothing. Logs
 * nothing: the link's address is the secret. From one address thirty wrong links are answered in 15 minutes, and every
 * right one.
 */
@Controller
class ClientPageController {
    static final String STATUS = "/status";

    private static final Limit WRONG_LINKS = new Limit(30, Duration.ofMinutes(15));

    private final ClientLinks links;
    private final LinkOpenings openings;
    private final ClientPages pages;
    private final SecondStepPages steps;
    private final StatusPage status;
    private final PassCookie cookie;
    private final Traveller traveller;
    private final RateLimits limits;
    private final Clock clock;

    ClientPageController(
            ClientLinks links,
            LinkOpenings openings,
            ClientPages pages,
            SecondStepPages steps,
            StatusPage status,
            PassCookie cookie,
            Traveller traveller,
            RateLimits limits,
            Clock clock) {
        this.links = links;
        this.openings = openings;
        this.pages = pages;
        this.steps = steps;
        this.status = status;
        this.cookie = cookie;
        this.traveller = traveller;
        this.limits = limits;
        this.clock = clock;
    }

    /** What can't be a token is answered like a token that never was. */
    @GetMapping(HiddenToken.LINK)
    ResponseEntity<String> exchange(
            @RequestAttribute(HiddenToken.TOKEN) Token token,
            HttpServletRequest request,
            HttpServletResponse response) {
        var asked = Asked.of(request, response);
        return switch (links.enter(token)) {
            case Opening.Open<ClientLinks.Entrance>(var entrance) -> letIn(entrance.holder(), entrance.link(), request);
            case Opening.Gone<?> gone -> pages.gone(asked, gone);
            case Opening.Unknown<?> _ ->
                limits.take("wrong-link/" + traveller.key(request), WRONG_LINKS)
                        ? pages.unknown(asked)
                        : pages.tooMany(asked);
        };
    }

    @GetMapping(STATUS)
    ResponseEntity<String> status(HttpServletRequest request, HttpServletResponse response) {
        var asked = Asked.of(request, response);
        var pass = cookie.read(request);
        if (pass.isEmpty()) {
            return pages.again(asked);
        }
        if (pass.get().asked()) {
            return steps.ask(asked, pass.get());
        }
        var answer = status.read(asked, pass.get().holder());
        if (answer.getStatusCode().is2xxSuccessful()) {
            noteReading(pass.get(), request, response);
        }
        return answer;
    }

    /** An address that was typed wrong is answered in the client's language too. */
    @GetMapping(STATUS + "/**")
    ResponseEntity<String> nothing(HttpServletRequest request, HttpServletResponse response) {
        return pages.unknown(Asked.of(request, response));
    }

    private ResponseEntity<String> letIn(Actor.LinkHolder holder, ClientLink link, HttpServletRequest request) {
        var opening = openings.opened(holder, traveller.from(request), traveller.isRobot(request));
        var pass = new Pass(holder, clock.instant(), link.step() != SecondStep.NONE, opening);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(STATUS))
                .header(HttpHeaders.SET_COOKIE, cookie.of(pass).toString())
                .build();
    }

    private void noteReading(Pass pass, HttpServletRequest request, HttpServletResponse response) {
        pass.opening().filter(_ -> traveller.isBrowser(request)).ifPresent(opening -> {
            openings.read(pass.holder(), opening);
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.of(pass.read()).toString());
        });
    }
}
