package org.fingerpost.uscis;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The USCIS Contact Center and the hours in which a live agent answers: Monday to Friday from 8 AM
 * to 8 PM Eastern time, wherever the caller is, and not on federal holidays ({@code R8}).
 */
public final class ContactCenter {

    /** The number to call. */
    public static final String PHONE = "800-375-5283";

    /** The number for people who are deaf, hard of hearing or have a speech disability. */
    public static final String TTY = "800-767-1833";

    /** The zone in which the hours are meant. */
    public static final ZoneId ZONE = ZoneId.of("America/New_York");

    private static final LocalTime OPENS = LocalTime.of(8, 0);
    private static final LocalTime CLOSES = LocalTime.of(20, 0);

    private ContactCenter() {}

    /** Whether an agent answers at an instant; opening and closing moment both count. */
    public static boolean staffedAt(Instant instant) {
        var eastern = instant.atZone(ZONE);
        var time = eastern.toLocalTime();
        return isWorkday(eastern.toLocalDate()) && !time.isBefore(OPENS) && !time.isAfter(CLOSES);
    }

    /**
     * The latest whole minute before an instant, and not at it, at which an agent answers ({@code R9}).
     * For an 8 AM appointment on a Monday in New York that is Friday at 8 PM.
     */
    public static Instant lastStaffedBefore(Instant instant) {
        var minute = instant.minusNanos(1).truncatedTo(ChronoUnit.MINUTES);
        if (staffedAt(minute)) {
            return minute;
        }
        var eastern = minute.atZone(ZONE);
        var day = eastern.toLocalDate();
        if (eastern.toLocalTime().isBefore(OPENS)) {
            day = day.minusDays(1);
        }
        while (!isWorkday(day)) {
            day = day.minusDays(1);
        }
        return day.atTime(CLOSES).atZone(ZONE).toInstant();
    }

    /** The instant itself if an agent answers then, otherwise the next opening moment. */
    public static Instant nextStaffedAtOrAfter(Instant instant) {
        if (staffedAt(instant)) {
            return instant;
        }
        var eastern = instant.atZone(ZONE);
        var day = eastern.toLocalDate();
        if (eastern.toLocalTime().isAfter(CLOSES)) {
            day = day.plusDays(1);
        }
        while (!isWorkday(day)) {
            day = day.plusDays(1);
        }
        return day.atTime(OPENS).atZone(ZONE).toInstant();
    }

    /** When the agents of that day go home. */
    public static Instant closingOn(Instant instant) {
        return instant.atZone(ZONE).toLocalDate().atTime(CLOSES).atZone(ZONE).toInstant();
    }

    /** Monday to Friday, but for federal holidays; the date is meant in Eastern time. */
    public static boolean isWorkday(LocalDate date) {
        var weekday = date.getDayOfWeek();
        return weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY && !FederalHolidays.observed(date);
    }
}
