package org.fingerpost.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.fingerpost.tenancy.Operations;
import org.springframework.stereotype.Component;

/** Whether jobs are run, on any node: alerts raised, messages sent. A job of its own leaves a sign every half minute. */
@Component
public class EnginePulse {
    private static final Duration STALLED_AFTER = Duration.ofMinutes(5);

    private final Operations operations;
    private final Clock clock;
    private final Instant started;

    EnginePulse(Operations operations, Clock clock) {
        this.operations = operations;
        this.clock = clock;
        this.started = clock.instant();
    }

    /** Empty where jobs have never been run. */
    public Optional<Instant> lastRun() {
        return operations.lastPulse(clock.instant());
    }

    /** Five minutes without a sign; a node that has just started gives the engine as long. */
    public boolean stalled() {
        var since = lastRun().filter(started::isBefore).orElse(started);
        return since.plus(STALLED_AFTER).isBefore(clock.instant());
    }

    /** Since when nothing has been checked. */
    public Instant silentSince() {
        return lastRun().orElse(started);
    }

    void beat(String node) {
        operations.notePulse(clock.instant(), node);
    }
}
