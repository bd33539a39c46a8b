package org.fingerpost.operator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.fingerpost.platform.EnginePulse;
import org.fingerpost.platform.LateWork;
import org.fingerpost.tenancy.Operations;
import org.fingerpost.tenancy.Operations.Totals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Figures of the whole installation, counted anew at most every half minute, however often they are asked for. */
@Component
class EngineFigures {
    private static final Duration FRESH_FOR = Duration.ofSeconds(30);

    private final Operations operations;
    private final EnginePulse pulse;
    private final Clock clock;

    @Nullable
    private Figures latest;

    EngineFigures(Operations operations, EnginePulse pulse, Clock clock) {
        this.operations = operations;
        this.pulse = pulse;
        this.clock = clock;
    }

    record Figures(Instant at, Optional<Instant> lastRun, boolean stalled, Totals totals) {
        /** Not a number where there is nothing that could have an age. */
        double age(Optional<Instant> since) {
            return since.map(then -> Duration.between(then, at).toMillis() / 1000.0)
                    .orElse(Double.NaN);
        }
    }

    synchronized Figures get() {
        var now = clock.instant();
        var figures = latest;
        if (figures == null || !now.isBefore(figures.at().plus(FRESH_FOR)) || now.isBefore(figures.at())) {
            figures = new Figures(now, pulse.lastRun(), pulse.stalled(), operations.totals(now, LateWork.LATE_AFTER));
            latest = figures;
        }
        return figures;
    }
}
