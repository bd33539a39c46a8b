package org.fingerpost.evidence;

import org.fingerpost.reschedule.RescheduleId;
import org.fingerpost.tenancy.FirmScope;

/** The request has evidence. Told inside the transaction that adds it. */
public record EvidenceAdded(FirmScope scope, RescheduleId reschedule) {}
