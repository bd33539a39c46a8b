package org.fingerpost.reschedule;

import org.fingerpost.tenancy.FirmScope;

/** What was promised in a call was written down, or taken back. Told inside the transaction that records it. */
public record CallBackPromised(FirmScope scope, Reschedule reschedule) {}
