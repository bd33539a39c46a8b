package org.fingerpost.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A message that no mail server has taken yet, and why. */
public record NotSent(
        MessageId id,
        String address,
        String subject,
        MessageState state,
        Instant queuedAt,
        int attempts,
        @Nullable String lastError) {}
