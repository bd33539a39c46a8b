package org.fingerpost.reschedule;

import org.fingerpost.platform.PlainText;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.uscis.Channel;
import org.fingerpost.uscis.RescheduleReason;
import org.jspecify.annotations.Nullable;

/** What has been written down of a request so far; any part may still be missing. */
public record Draft(
        @Nullable RescheduleReason reason,
        String explanation,
        @Nullable Channel channel,
        String confirmation) {
    public static final int LONGEST_EXPLANATION = 4000;
    public static final int LONGEST_CONFIRMATION = 100;

    public Draft {
        explanation = PlainText.tidy(explanation);
        confirmation = PlainText.tidy(confirmation);
        if (explanation.length() > LONGEST_EXPLANATION) {
            throw new Refusal("reschedule.explanation.long", explanation.length(), LONGEST_EXPLANATION);
        }
        if (confirmation.length() > LONGEST_CONFIRMATION) {
            throw new Refusal("reschedule.confirmation.long", LONGEST_CONFIRMATION);
        }
    }
}
