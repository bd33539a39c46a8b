package org.fingerpost.platform;

import java.time.Duration;
import org.fingerpost.tenancy.FirmScope;

/** Counts what a feature should have done for a firm by now and has not. */
public interface LateWork {
    /** A job that is busy, or comes again after a failure, is not late yet. */
    Duration LATE_AFTER = Duration.ofMinutes(2);

    int late(FirmScope scope);
}
