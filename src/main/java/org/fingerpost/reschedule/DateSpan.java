package org.fingerpost.reschedule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.uscis.NoticeDate;

/** Calendar days from the first to the last, both included, at the support center; one day where they are the same. */
public record DateSpan(LocalDate first, LocalDate last) {
    private static final Pattern BETWEEN = Pattern.compile("\\s+(?:to|until|through)\\s+|\\s*[–—]\\s*|\\s+-\\s+");

    public DateSpan {
        if (last.isBefore(first)) {
            throw new Refusal("reschedule.dates.backwards", NoticeDate.format(first), NoticeDate.format(last));
        }
    }

    /**
     * Reads {@code 12/20/2026} or {@code 12/20/2026 to 01/05/2027}.
     *
     * @throws Refusal if it can't be read, or ends before it begins
     */
    public static DateSpan parse(String line) {
        String[] ends = BETWEEN.split(line.strip(), -1);
        if (ends.length > 2) {
            throw new Refusal("reschedule.dates.unreadable", line.strip());
        }
        try {
            var first = NoticeDate.parse(ends[0]);
            return new DateSpan(first, ends.length == 1 ? first : NoticeDate.parse(ends[1]));
        } catch (Refusal refusal) {
            throw refusal.key().startsWith("uscis.date.")
                    ? new Refusal("reschedule.dates.unreadable", line.strip())
                    : refusal;
        }
    }

    /** One a line; empty lines don't count. */
    static List<DateSpan> parseAll(String lines) {
        return lines.lines()
                .filter(line -> !line.isBlank())
                .map(DateSpan::parse)
                .toList();
    }

    public boolean isOneDay() {
        return first.equals(last);
    }

    /** How many days, both ends included. */
    public long days() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }
}
