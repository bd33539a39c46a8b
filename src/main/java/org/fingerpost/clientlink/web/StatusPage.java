package org.fingerpost.clientlink.web;

import java.util.Optional;
import org.fingerpost.clientlink.ClientLinks;
import org.fingerpost.clientlink.Opening;
import org.fingerpost.clientlink.web.ClientPages.Asked;
import org.fingerpost.clientlink.web.KeptPages.Kept;
import org.fingerpost.clientlink.web.KeptPages.Key;
import org.fingerpost.tenancy.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers with the status: as it was written a moment ago where nothing has changed since, else read anew. */
@Component
class StatusPage {
    private static final long NO_LINK = -1;

    private final ClientLinks links;
    private final ClientPages pages;
    private final KeptPages kept;

    StatusPage(ClientLinks links, ClientPages pages, KeptPages kept) {
        this.links = links;
        this.pages = pages;
        this.kept = kept;
    }

    ResponseEntity<?> of(Asked asked, Actor.LinkHolder holder) {
        var key = new Key(holder.link(), asked.chosen().orElse(null));
        long stamp = links.stamp(holder).orElse(NO_LINK);
        var known = isPlain(asked) ? kept.find(key, stamp) : Optional.<Kept>empty();
        if (known.isPresent()) {
            return send(asked, known.get());
        }
        return switch (links.open(holder)) {
            case Opening.Open<ClientLinks.Shared>(var shared) -> {
                var page = pages.status(asked, shared.status());
                if (isPlain(asked)) {
                    kept.keep(key, stamp, shared.until(), String.valueOf(page.getBody()));
                }
                yield page;
            }
            case Opening.Gone<?> gone -> pages.gone(asked, gone);
            case Opening.Unknown<?> _ -> pages.unknown(asked);
        };
    }

    /** Whether the address asks for nothing but the page, in a language. */
    private static boolean isPlain(Asked asked) {
        String query = asked.request().getQueryString();
        return query == null || asked.chosen().isPresent() && query.matches("lang=[A-Za-z-]+");
    }

    private static ResponseEntity<byte[]> send(Asked asked, Kept page) {
        boolean zipped = takesZipped(asked.request().getHeader(HttpHeaders.ACCEPT_ENCODING));
        var answer = ResponseEntity.ok().contentType(ClientPages.HTML).header(HttpHeaders.VARY, "accept-encoding");
        return zipped
                ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(page.zipped())
                : answer.body(page.plain());
    }

    private static boolean takesZipped(@Nullable String accepted) {
        return accepted != null && accepted.contains("gzip");
    }
}
