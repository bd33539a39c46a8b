package org.fingerpost.vault;

import org.fingerpost.tenancy.FirmScope;

/** Where a module keeps what is sealed. What was written before, plain or with an older key, is sealed here in portions. */
public interface SealedPlace {
    /** Whether anything is plain, or sealed with an older key than this one. */
    boolean isBehind(FirmScope scope, int version);

    /** Seals at most so much of it with this key, and leaves out what others hold. Returns how much it was. */
    int catchUp(FirmScope scope, int version, int atMost);
}
