package org.fingerpost.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants and dates as staff read them: US English, always with the zone. */
public final class Moments {
    /** The zone USCIS's Contact Center keeps its hours in (R8). */
    public static final ZoneId EASTERN = ZoneId.of("America/New_York");

    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("EEE, MMM d, uuuu, h:mm a z", Locale.US);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE h:mm a z", Locale.US);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEE, MMM d, uuuu", Locale.US);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMM d, uuuu", Locale.US);

    private static final DateTimeFormatter LETTER_DAY = DateTimeFormatter.ofPattern("EEEE, MMMM d, uuuu", Locale.US);
    private static final DateTimeFormatter LETTER_TIME = DateTimeFormatter.ofPattern("h:mm a z", Locale.US);

    private Moments() {}

    /** Such as {@code Mon, Dec 28, 2026, 8:00 AM EST}. */
    public static String full(Instant at, ZoneId zone) {
        return FULL.format(at.atZone(zone));
    }

    /** Such as {@code Mon 8:00 AM EST}, where the date stands beside it. */
    public static String time(Instant at, ZoneId zone) {
        return TIME.format(at.atZone(zone));
    }

    /** Such as {@code Dec 28, 2026}, for a date that has no time. */
    public static String day(LocalDate date) {
        return DAY.format(date);
    }

    /** Such as {@code Monday, December 28, 2026}, as it is written in a letter. */
    public static String letterDay(LocalDate date) {
        return LETTER_DAY.format(date);
    }

    /** Such as {@code 8:00 AM EST}, beside the date in a letter. */
    public static String letterTime(Instant at, ZoneId zone) {
        return LETTER_TIME.format(at.atZone(zone));
    }

    /** Such as {@code Mon, Dec 28, 2026}. */
    public static String weekday(LocalDate date) {
        return WEEKDAY.format(date);
    }
}
