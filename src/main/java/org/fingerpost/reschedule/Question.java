package org.fingerpost.reschedule;

import java.util.Arrays;
import java.util.List;
import org.fingerpost.uscis.RescheduleReason;

/** What a person is asked about the reason of a request (R3). */
public enum Question {
    ILLNESS_WHAT(RescheduleReason.ILLNESS);

    private final RescheduleReason reason;

    Question(RescheduleReason reason) {
        this.reason = reason;
    }

    public static List<Question> about(RescheduleReason reason) {
        return Arrays.stream(values())
                .filter(question -> question.reason == reason)
                .toList();
    }
}
