package org.fingerpost.audit;

import java.time.Clock;
import java.time.Duration;
import org.fingerpost.tenancy.Operations;
import org.springframework.stereotype.Component;

/** Has each firm's trail looked through once a day, some firms at a time. */
@Component
class DailyCheck {
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final int AT_ONCE = 200;

    private final Operations operations;
    private final Trail trail;
    private final Clock clock;

    DailyCheck(Operations operations, Trail trail, Clock clock) {
        this.operations = operations;
        this.trail = trail;
        this.clock = clock;
    }

    void run() {
        var since = clock.instant().minus(A_DAY);
        int found;
        do {
            var firms = operations.uncheckedFirms(since, AT_ONCE);
            firms.forEach(trail::check);
            found = firms.size();
        } while (found == AT_ONCE);
    }
}
