package org.fingerpost.appointment;

import org.fingerpost.tenancy.FirmScope;

/**
 * An appointment had been recorded wrongly, and another record took its place. Told inside the transaction that records
 * it; who must not be corrected underfoot refuses here.
 */
public record AppointmentCorrected(FirmScope scope, AppointmentId wrong, AppointmentId right) {}
