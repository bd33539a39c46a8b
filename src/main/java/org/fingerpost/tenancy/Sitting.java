package org.fingerpost.tenancy;

import java.time.Duration;
import java.time.Instant;

/**
 * The session in which a person acts.
 *
 * @param address the network address that the request came from
 * @param provenAt when the person last showed who they are, by a password, a passkey or a code
 */
public record Sitting(String address, Instant provenAt) {
    /** For so long what is grave can be done without showing again who one is. */
    public static final Duration PROOF_LASTS = Duration.ofMinutes(10);

    public boolean isFresh(Instant now) {
        return !provenAt.isBefore(now.minus(PROOF_LASTS));
    }
}
