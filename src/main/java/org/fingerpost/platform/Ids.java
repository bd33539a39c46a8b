package org.fingerpost.platform;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Ids of version 7: their order is the order of their making, which keeps indexes dense. */
public final class Ids {
    private static final NoArgGenerator GENERATOR = Generators.timeBasedEpochRandomGenerator();

    private Ids() {}

    public static <T> T next(Function<UUID, T> type) {
        return type.apply(GENERATOR.generate());
    }

    /** Reads an id that came in an address; anything that is no id counts as not found, not as a failure. */
    public static <T> Optional<T> read(@Nullable String text, Function<UUID, T> type) {
        if (text == null || text.length() != 36) {
            return Optional.empty();
        }
        try {
            return Optional.of(type.apply(UUID.fromString(text)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
