package org.fingerpost.matter;

import org.fingerpost.tenancy.FirmScope;

/** A matter was opened. Told inside the transaction that records it. */
public record MatterOpened(FirmScope scope, MatterId matter) {}
