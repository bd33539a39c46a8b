package org.fingerpost.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An alert as one person who was told of it reads it.
 *
 * @param open whether this person is still asked to acknowledge it
 */
public record AlertLine(
        AlertId id,
        About about,
        Instant raisedAt,
        boolean open,
        @Nullable Instant acknowledgedAt) {}
