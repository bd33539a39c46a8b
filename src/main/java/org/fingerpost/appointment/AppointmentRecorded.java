package org.fingerpost.appointment;

import org.fingerpost.tenancy.FirmScope;

/** An appointment came to be known. Told inside the transaction that records it. */
public record AppointmentRecorded(FirmScope scope, Appointment appointment) {}
