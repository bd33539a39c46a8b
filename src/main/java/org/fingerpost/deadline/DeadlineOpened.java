package org.fingerpost.deadline;

import org.fingerpost.tenancy.FirmScope;

/** A deadline was set, or is open again. Told inside the transaction that does so. */
public record DeadlineOpened(FirmScope scope, Deadline deadline) {}
