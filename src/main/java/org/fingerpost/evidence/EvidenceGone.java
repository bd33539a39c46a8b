package org.fingerpost.evidence;

import org.fingerpost.reschedule.Reschedule;
import org.fingerpost.tenancy.FirmScope;

/** The last piece of a request's evidence was taken out. Told inside the transaction that does it. */
public record EvidenceGone(FirmScope scope, Reschedule reschedule) {}
