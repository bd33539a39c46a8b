package org.fingerpost.clientlink;

import org.fingerpost.matter.MatterId;
import org.fingerpost.tenancy.FirmScope;

/**
 * The portal has closed the open links of a matter, because its client must be contacted in the safe way alone from now
 * on (R23). Told inside the transaction that closes them.
 */
public record LinksClosed(FirmScope scope, MatterId matter) {}
