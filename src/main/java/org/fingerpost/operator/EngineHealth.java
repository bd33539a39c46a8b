package org.fingerpost.operator;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * The engine as the operator sees it. The public health check leaves a status of this name out: starting the container
 * anew because of a mail server or a slow job would only make it worse.
 */
@Component("engine")
class EngineHealth implements HealthIndicator {
    private static final Status STALLED = new Status("STALLED");

    private final EngineFigures figures;

    EngineHealth(EngineFigures figures) {
        this.figures = figures;
    }

    @Override
    public Health health() {
        var now = figures.get();
        var totals = now.totals();
        var health = Health.status(now.stalled() ? STALLED : Status.UP)
                .withDetail("messagesWaiting", totals.waiting())
                .withDetail("messagesUndelivered", totals.undelivered())
                .withDetail("alertsLate", totals.lateAlerts());
        now.lastRun().ifPresent(at -> health.withDetail("lastRun", at.toString()));
        totals.oldestWaiting().ifPresent(at -> health.withDetail("oldestWaitingSince", at.toString()));
        totals.lastFailure().ifPresent(at -> health.withDetail("lastFailure", at.toString()));
        return health.build();
    }
}
