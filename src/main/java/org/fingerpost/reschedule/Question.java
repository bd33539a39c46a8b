package org.fingerpost.reschedule;

import java.util.Arrays;
import java.util.List;
import org.fingerpost.uscis.RescheduleReason;
import org.jspecify.annotations.Nullable;

/** What a person is asked about the reason of a request (R3), or about what a request of its kind needs beside it. */
public enum Question {
    ILLNESS_WHAT(RescheduleReason.ILLNESS),
    /** When the client or the firm knew that nobody would be there. */
    RESCUE_WHEN_KNOWN(null),
    /** Why USCIS was not asked before the appointment (R7). */
    RESCUE_WHY_LATE(null),
    /** The names of {@link Need}s, with commas. */
    ACCOMMODATION_NEEDS(null),
    ACCOMMODATION_OTHER(null),
    ACCOMMODATION_WHY(null),
    ACCOMMODATION_WHERE(null),
    ACCOMMODATION_CONTACT(null);

    private final @Nullable RescheduleReason reason;

    Question(@Nullable RescheduleReason reason) {
        this.reason = reason;
    }

    public static List<Question> about(RescheduleReason reason) {
        return Arrays.stream(values())
                .filter(question -> question.reason == reason)
                .toList();
    }
}
