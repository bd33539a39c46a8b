package org.fingerpost.clientlink.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import org.fingerpost.clientlink.ClientLinks;
import org.fingerpost.clientlink.Opening;
import org.fingerpost.clientlink.SharedStatus;
import org.fingerpost.clientlink.web.ClientPages.Asked;
import org.fingerpost.platform.Token;
import org.fingerpost.tenancy.Actor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * A client's link is exchanged for a cookie at once, and the status stands at an address that tells nothing. Logs
 * nothing: the link's address is the secret.
 */
@Controller
class ClientPageController {
    static final String STATUS = "/status";

    private final ClientLinks links;
    private final ClientPages pages;
    private final PassCookie cookie;
    private final Clock clock;

    ClientPageController(ClientLinks links, ClientPages pages, PassCookie cookie, Clock clock) {
        this.links = links;
        this.pages = pages;
        this.cookie = cookie;
        this.clock = clock;
    }

    /** Everything below {@code /s}, so that what can't be a token is answered like a token that never was. */
    @GetMapping("/s/{*secret}")
    ResponseEntity<String> exchange(
            @PathVariable String secret, HttpServletRequest request, HttpServletResponse response) {
        var asked = Asked.of(request, response);
        return switch (links.enter(new Token(secret.replaceFirst("^/", "")))) {
            case Opening.Open<Actor.LinkHolder>(var holder) ->
                ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create(STATUS))
                        .header(
                                HttpHeaders.SET_COOKIE,
                                cookie.of(new Pass(holder, clock.instant())).toString())
                        .build();
            case Opening.Gone<?> gone -> pages.gone(asked, gone);
            case Opening.Unknown<?> _ -> pages.unknown(asked);
        };
    }

    @GetMapping(STATUS)
    ResponseEntity<String> status(HttpServletRequest request, HttpServletResponse response) {
        var asked = Asked.of(request, response);
        var pass = cookie.read(request);
        if (pass.isEmpty()) {
            return pages.again(asked);
        }
        return switch (links.open(pass.get().holder())) {
            case Opening.Open<SharedStatus>(var status) ->
                pages.show(asked, HttpStatus.OK, "client-status", status.language(), Map.of("status", status));
            case Opening.Gone<?> gone -> pages.gone(asked, gone);
            case Opening.Unknown<?> _ -> pages.unknown(asked);
        };
    }
}
