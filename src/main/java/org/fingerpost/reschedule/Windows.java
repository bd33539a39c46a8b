package org.fingerpost.reschedule;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What two windows wrote into one record: what the later one left as it found it stays as the other one wrote it. */
final class Windows {
    private Windows() {}

    static <T> @Nullable T changed(@Nullable T now, @Nullable T before, @Nullable T after) {
        return Objects.equals(before, after) ? now : after;
    }

    static String kept(String now, String before, String after) {
        return before.equals(after) ? now : after;
    }
}
