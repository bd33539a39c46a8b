package org.fingerpost.reschedule;

import java.time.Instant;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.uscis.Channel;

/** USCIS was asked once more about a request that it has not answered. Told inside the transaction that records it. */
public record AskedAgain(FirmScope scope, Reschedule reschedule, Channel channel, Instant at) {}
