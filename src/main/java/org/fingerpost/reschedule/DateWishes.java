package org.fingerpost.reschedule;

import java.util.List;
import org.fingerpost.platform.PlainText;
import org.fingerpost.tenancy.Refusal;

/**
 * Dates on which the client can't come, and dates that would be best; as typed, one date or span a line, and kept so even
 * where a line can't be read.
 */
public record DateWishes(String unavailable, String preferred) {
    public static final DateWishes NONE = new DateWishes("", "");
    public static final int LONGEST = 2000;

    public DateWishes {
        unavailable = fitting(unavailable);
        preferred = fitting(preferred);
    }

    /** @throws Refusal if a line can't be read */
    public List<DateSpan> unavailableSpans() {
        return DateSpan.parseAll(unavailable);
    }

    /** @throws Refusal if a line can't be read */
    public List<DateSpan> preferredSpans() {
        return DateSpan.parseAll(preferred);
    }

    private static String fitting(String typed) {
        String tidy = PlainText.tidy(typed);
        if (tidy.length() > LONGEST) {
            throw new Refusal("reschedule.dates.long", tidy.length(), LONGEST);
        }
        return tidy;
    }
}
