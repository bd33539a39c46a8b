package org.fingerpost.reschedule;

import org.fingerpost.tenancy.FirmScope;

/** A request was granted, refused or withdrawn. Told inside the transaction that records it. */
public record RescheduleClosed(FirmScope scope, Reschedule reschedule) {}
