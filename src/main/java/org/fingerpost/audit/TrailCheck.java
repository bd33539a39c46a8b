package org.fingerpost.audit;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a look through the whole trail found.
 *
 * @param lines how many the chain had then
 * @param hash of the last of them
 */
public record TrailCheck(Instant at, long lines, String hash, Optional<TrailBreak> broken) {
    static TrailCheck read(Instant at, Long lines, String hash, @Nullable Long brokenAt, @Nullable String problem) {
        return new TrailCheck(
                at,
                lines,
                hash,
                brokenAt == null || problem == null
                        ? Optional.empty()
                        : Optional.of(new TrailBreak(brokenAt, TrailBreak.Problem.valueOf(problem))));
    }
}
