package org.fingerpost.appointment;

import org.fingerpost.tenancy.FirmScope;

/** An appointment was attended, missed or superseded. Told inside the transaction that records it. */
public record AppointmentClosed(FirmScope scope, AppointmentId appointment) {}
