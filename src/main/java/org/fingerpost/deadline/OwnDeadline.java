package org.fingerpost.deadline;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.fingerpost.platform.PlainText;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.uscis.AppointmentTime;

/**
 * A deadline that a person sets.
 *
 * @param title what it is about, at most 120 characters
 * @param at on the firm's clock
 */
public record OwnDeadline(String title, LocalDateTime at) {
    private static final int LONGEST = 120;

    public OwnDeadline {
        title = read(title);
    }

    /** Reads a title. Refuses an empty one, and one that is too long. */
    public static String read(String typed) {
        String title = PlainText.tidy(typed).replaceAll("\\s+", " ");
        if (title.isEmpty()) {
            throw new Refusal("deadline.title.empty");
        }
        if (title.length() > LONGEST) {
            throw new Refusal("deadline.title.long", title.length(), LONGEST);
        }
        return title;
    }

    /** Refuses what has passed, and a time that the firm's clocks skip or show twice. */
    Instant dueAt(ZoneId firm, FirmScope scope) {
        var dueAt = AppointmentTime.resolve(at, firm, Optional.empty());
        if (!dueAt.isAfter(scope.now())) {
            throw new Refusal("deadline.at.past");
        }
        return dueAt;
    }
}
