package org.fingerpost.clientlink.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.function.Function;
import org.fingerpost.clientlink.ClientLinks;
import org.fingerpost.clientlink.Opening;
import org.fingerpost.clientlink.web.ClientPages.Asked;
import org.fingerpost.tenancy.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Lets a visitor in to what lies behind the status page, or answers in its place. */
@Component
class ClientDoor {
    private final PassCookie cookie;
    private final ClientLinks links;
    private final ClientPages pages;

    ClientDoor(PassCookie cookie, ClientLinks links, ClientPages pages) {
        this.cookie = cookie;
        this.links = links;
        this.pages = pages;
    }

    /**
     * The link is looked at again with each request, so that one that was revoked stops at once. Whoever has not passed
     * the second step is led to it.
     *
     * @param inside answers whoever holds a link that opens
     */
    ResponseEntity<String> enter(
            HttpServletRequest request,
            HttpServletResponse response,
            Function<Actor.LinkHolder, ResponseEntity<String>> inside) {
        var asked = Asked.of(request, response);
        var pass = cookie.read(request);
        if (pass.isEmpty()) {
            return pages.again(asked);
        }
        if (pass.get().asked()) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create(ClientPageController.STATUS))
                    .build();
        }
        var holder = pass.get().holder();
        return switch (links.link(holder)) {
            case Opening.Open<?> _ -> inside.apply(holder);
            case Opening.Gone<?> gone -> pages.gone(asked, gone);
            case Opening.Unknown<?> _ -> pages.unknown(asked);
        };
    }
}
