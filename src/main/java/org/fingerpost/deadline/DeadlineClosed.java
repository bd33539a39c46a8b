package org.fingerpost.deadline;

import org.fingerpost.tenancy.FirmScope;

/** A deadline was met or its appointment ended. Told inside the transaction that does so. */
public record DeadlineClosed(FirmScope scope, Deadline deadline) {}
