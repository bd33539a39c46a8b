package org.fingerpost.uscis;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fingerpost.tenancy.Refusal;

/** A calendar date as notices write it, month first: {@code 02/28/2027}. No time zone is involved. */
public final class NoticeDate {

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;
    private static final Pattern MONTH_FIRST = Pattern.compile("([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})");
    private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
    private static final DateTimeFormatter PRINTED = DateTimeFormatter.ofPattern("MM/dd/uuuu", Locale.US);

    private NoticeDate() {}

    /**
     * Reads {@code MM/DD/YYYY}, also without leading zeros, and {@code YYYY-MM-DD} as browsers send it.
     *
     * @throws Refusal if it is empty or unreadable, if no such month or day exists, or if the year
     *     lies outside 1990 to 2100
     */
    public static LocalDate parse(String written) {
        String typed = PastedText.tidy(written);
        if (typed.isEmpty()) {
            throw new Refusal("uscis.date.empty");
        }
        Matcher printed = MONTH_FIRST.matcher(typed);
        if (printed.matches()) {
            return of(number(printed, 3), number(printed, 1), number(printed, 2));
        }
        Matcher iso = ISO.matcher(typed);
        if (iso.matches()) {
            return of(number(iso, 1), number(iso, 2), number(iso, 3));
        }
        throw new Refusal("uscis.date.unreadable");
    }

    /** The date in the notice's form, with leading zeros: {@code 02/28/2027}. */
    public static String format(LocalDate date) {
        return PRINTED.format(date);
    }

    // Years go into messages as text: as numbers they would be printed as 2,027.
    private static LocalDate of(int year, int month, int day) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new Refusal("uscis.date.year", String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR));
        }
        if (month < 1 || month > 12) {
            throw new Refusal("uscis.date.month", String.valueOf(month));
        }
        int length = YearMonth.of(year, month).lengthOfMonth();
        if (day < 1 || day > length) {
            String name = Month.of(month).getDisplayName(TextStyle.FULL, Locale.US);
            throw new Refusal("uscis.date.day", name, String.valueOf(year), length);
        }
        return LocalDate.of(year, month, day);
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }
}
