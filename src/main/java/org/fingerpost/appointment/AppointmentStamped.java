package org.fingerpost.appointment;

import org.fingerpost.tenancy.FirmScope;

/** The stamped notice of an attended appointment was kept. Told inside the transaction that does so. */
public record AppointmentStamped(FirmScope scope, AppointmentId appointment) {}
