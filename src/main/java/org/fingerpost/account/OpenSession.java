package org.fingerpost.account;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fingerpost.user.Proof;

/** One of the places where a person is signed in. The firm's name is empty before they have said which firm they mean. */
public record OpenSession(
        UUID id,
        String firm,
        Instant startedAt,
        Instant seenAt,
        String address,
        Device device,
        List<Proof> proofs,
        boolean isThis) {}
