package org.fingerpost.clientlink.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.fingerpost.clientlink.ClientLinks;
import org.fingerpost.clientlink.Opening;
import org.fingerpost.clientlink.PageStamps;
import org.fingerpost.clientlink.web.ClientPages.Asked;
import org.fingerpost.clientlink.web.KeptPages.Kept;
import org.fingerpost.clientlink.web.KeptPages.Key;
import org.fingerpost.tenancy.Actor;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The status as it was written a moment ago, where nothing has changed since; else read anew. */
@Component
class StatusPage {
    private static final long NO_LINK = -1;

    private final ClientLinks links;
    private final PageStamps stamps;
    private final ClientPages pages;
    private final KeptPages kept;

    StatusPage(ClientLinks links, PageStamps stamps, ClientPages pages, KeptPages kept) {
        this.links = links;
        this.stamps = stamps;
        this.pages = pages;
        this.kept = kept;
    }

    /** Costs one small question to the database. */
    Optional<Kept> kept(Asked asked, Actor.LinkHolder holder) {
        return isPlain(asked) ? kept.find(key(asked, holder), stamp(holder)) : Optional.empty();
    }

    ResponseEntity<String> read(Asked asked, Actor.LinkHolder holder) {
        long stamp = stamp(holder);
        return switch (links.open(holder)) {
            case Opening.Open<ClientLinks.Shared>(var shared) -> {
                var page = pages.status(asked, shared.status());
                if (isPlain(asked)) {
                    kept.keep(key(asked, holder), stamp, shared.until(), String.valueOf(page.getBody()));
                }
                yield page;
            }
            case Opening.Gone<?> gone -> pages.gone(asked, gone);
            case Opening.Unknown<?> _ -> pages.unknown(asked);
        };
    }

    private long stamp(Actor.LinkHolder holder) {
        return stamps.of(holder).orElse(NO_LINK);
    }

    private static Key key(Asked asked, Actor.LinkHolder holder) {
        return new Key(holder.link(), asked.wish());
    }

    /** Whether the address asks for nothing but the page, in a language. */
    private static boolean isPlain(Asked asked) {
        HttpServletRequest request = asked.request();
        String query = request.getQueryString();
        return query == null || query.matches("lang=[A-Za-z-]+");
    }
}
