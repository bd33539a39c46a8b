package org.fingerpost.reschedule;

import org.fingerpost.tenancy.FirmScope;

/** A draft was begun, or went along to another record of its appointment. Told inside the transaction that does so. */
public record RescheduleStarted(FirmScope scope, Reschedule reschedule) {}
