package org.fingerpost.reschedule;

import java.time.Instant;
import org.fingerpost.tenancy.FirmScope;

/** What was promised in a call was written down, or taken back. Told inside the transaction that records it. */
public record CallBackPromised(FirmScope scope, Reschedule reschedule, Instant askedAt) {}
