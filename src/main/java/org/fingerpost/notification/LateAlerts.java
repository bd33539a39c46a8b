package org.fingerpost.notification;

import org.fingerpost.platform.LateWork;
import org.fingerpost.tenancy.FirmScope;
import org.springframework.stereotype.Component;

/** Alerts whose moment has passed, and that were neither raised nor cancelled. */
@Component
class LateAlerts implements LateWork {
    private final AlertRepository repository;

    LateAlerts(AlertRepository repository) {
        this.repository = repository;
    }

    @Override
    public int late(FirmScope scope) {
        return repository.late(scope, scope.now().minus(LATE_AFTER));
    }
}
