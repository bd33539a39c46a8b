package org.fingerpost.clientlink.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.fingerpost.vault.MasterKey;
import org.fingerpost.vault.PortalSeal;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;
import org.springframework.web.util.WebUtils;

/**
 * The cookie that holds a {@link Pass}, sealed: the portal keeps no session for a visitor, and any node reads it. It ends
 * with the browser, and after 12 hours at the latest.
 */
@Component
class PassCookie {
    static final String NAME = "__Host-status";
    static final Duration LASTS = Duration.ofHours(12);

    private final PortalSeal seal;
    private final Clock clock;
    /** A visitor sends the same seal again and again. */
    private final ConcurrentLruCache<String, Optional<Pass>> opened = new ConcurrentLruCache<>(1_000, this::open);

    PassCookie(MasterKey master, Clock clock) {
        this.seal = master.sealFor("client-pass");
        this.clock = clock;
    }

    ResponseCookie of(Pass pass) {
        return ResponseCookie.from(NAME, seal.seal(pass.bytes()))
                .path("/")
                .secure(true)
                .httpOnly(true)
                .sameSite("Lax")
                .build();
    }

    Optional<Pass> read(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, NAME))
                .map(Cookie::getValue)
                .flatMap(opened::get)
                .filter(pass -> clock.instant().isBefore(pass.since().plus(LASTS)));
    }

    private Optional<Pass> open(String sealed) {
        return seal.open(sealed).flatMap(Pass::read);
    }

    /** What a form must send back: another visit's forms are not this one's. */
    String formToken(Pass pass) {
        String mark = "form/" + pass.holder().firm().value() + pass.holder().link() + pass.since();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(seal.mark(mark));
    }
}
