package org.fingerpost.report;

import org.fingerpost.tenancy.FirmScope;

/** A client has told the firm something. Told inside the transaction in which it arrives. */
public record ClientReported(FirmScope scope, ClientReport report) {}
