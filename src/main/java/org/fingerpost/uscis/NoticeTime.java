package org.fingerpost.uscis;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fingerpost.tenancy.Refusal;

/** A time of day as notices write it: {@code 8:00AM}. It is the wall clock at the support center. */
public final class NoticeTime {

    private static final Pattern TWELVE_HOURS = Pattern.compile("([0-9]{1,2})(?::([0-9]{2}))? ?([AP])\\.? ?M\\.?");
    private static final Pattern TWENTY_FOUR_HOURS = Pattern.compile("([0-9]{1,2}):([0-9]{2})");
    private static final DateTimeFormatter PRINTED = DateTimeFormatter.ofPattern("h:mma", Locale.US);

    private NoticeTime() {}

    /**
     * Reads {@code 8:00AM}, {@code 8:00 a.m.}, {@code 8 am}, and {@code 14:30}. A time such as
     * {@code 8:00} could be morning or evening, so the person is asked.
     *
     * @throws Refusal if it is empty or unreadable, if no such hour or minute exists, or if AM or PM
     *     is missing from an hour below 13
     */
    public static LocalTime parse(String written) {
        String typed = PastedText.tidy(written).toUpperCase(Locale.ROOT);
        if (typed.isEmpty()) {
            throw new Refusal("uscis.time.empty");
        }
        Matcher marked = TWELVE_HOURS.matcher(typed);
        if (marked.matches()) {
            int minute =
                    Optional.ofNullable(marked.group(2)).map(NoticeTime::minute).orElse(0);
            return marked(number(marked.group(1)), minute, marked.group(3).equals("P"));
        }
        Matcher plain = TWENTY_FOUR_HOURS.matcher(typed);
        if (plain.matches()) {
            return plain(number(plain.group(1)), minute(plain.group(2)));
        }
        throw new Refusal("uscis.time.unreadable");
    }

    /** The time in the notice's form, to the minute: {@code 8:00AM}. */
    public static String format(LocalTime time) {
        return PRINTED.format(time);
    }

    private static LocalTime marked(int hour, int minute, boolean afternoon) {
        if (hour < 1 || hour > 12) {
            throw new Refusal("uscis.time.hour12");
        }
        // 12 AM is midnight and 12 PM is noon: twelve counts as zero.
        return LocalTime.of(hour % 12 + (afternoon ? 12 : 0), minute);
    }

    private static LocalTime plain(int hour, int minute) {
        if (hour > 23) {
            throw new Refusal("uscis.time.hour24");
        }
        if (hour < 13) {
            throw new Refusal("uscis.time.ampm");
        }
        return LocalTime.of(hour, minute);
    }

    private static int minute(String digits) {
        int minute = number(digits);
        if (minute > 59) {
            throw new Refusal("uscis.time.minute");
        }
        return minute;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
