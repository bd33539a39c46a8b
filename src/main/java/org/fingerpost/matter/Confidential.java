package org.fingerpost.matter;

import org.fingerpost.uscis.ANumber;
import org.jspecify.annotations.Nullable;

/**
 * What the database keeps sealed of a matter and its client. Read on its own, so that what needs none of it opens none.
 * Tells nothing of itself, should it reach a log.
 */
public record Confidential(
        @Nullable ANumber aNumber,
        @Nullable String email,
        @Nullable String phone) {
    @Override
    public String toString() {
        return "Confidential[hidden]";
    }
}
