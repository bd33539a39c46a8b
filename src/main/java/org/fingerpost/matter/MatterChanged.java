package org.fingerpost.matter;

import org.fingerpost.tenancy.FirmScope;

/** What is known of a matter was changed. Told inside the transaction that records it. */
public record MatterChanged(FirmScope scope, MatterId matter) {}
