package org.fingerpost.sso;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Remembers for an hour what providers said of themselves; that one doesn't answer for half a minute, so that its outage
 * isn't asked about by every click.
 */
@Component
class Providers {
    private static final Duration KNOWN = Duration.ofHours(1);
    private static final Duration MISSED = Duration.ofSeconds(30);
    private static final int MOST = 2_000;

    private final Discovery discovery;
    private final Clock clock;
    private final Map<ConnectionId, Known> known = new ConcurrentHashMap<>();
    private final Map<ConnectionId, Missed> missed = new ConcurrentHashMap<>();

    Providers(Discovery discovery, Clock clock) {
        this.discovery = discovery;
        this.clock = clock;
    }

    private record Known(Provider provider, Instant until) {}

    private record Missed(Trouble trouble, Instant until) {}

    /** Throws {@link Trouble.Met} where it is none, or can't be asked. */
    Provider of(Connection connection) {
        var now = clock.instant();
        var before = known.get(connection.id());
        if (before != null && before.until().isAfter(now)) {
            return before.provider();
        }
        var miss = missed.get(connection.id());
        if (miss != null && miss.until().isAfter(now)) {
            throw new Trouble.Met(miss.trouble());
        }
        return askAnew(connection);
    }

    /** Whatever is remembered: for an admin who has just put something right. */
    Provider askAnew(Connection connection) {
        var now = clock.instant();
        try {
            var provider = discovery.ask(connection);
            keep(known, connection.id(), new Known(provider, now.plus(KNOWN)));
            missed.remove(connection.id());
            return provider;
        } catch (Trouble.Met met) {
            keep(missed, connection.id(), new Missed(met.trouble(), now.plus(MISSED)));
            throw met;
        }
    }

    /** What is forgotten is asked for again. */
    private static <T> void keep(Map<ConnectionId, T> map, ConnectionId id, T value) {
        if (map.size() >= MOST) {
            map.clear();
        }
        map.put(id, value);
    }
}
