package org.fingerpost.reschedule;

import org.fingerpost.tenancy.FirmScope;

/** USCIS was asked to move an appointment. Told inside the transaction that records it. */
public record RescheduleSubmitted(FirmScope scope, Reschedule reschedule) {}
