package org.fingerpost.uscis;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * A federal holiday of 5 U.S.C. 6103(a), as the law has stood since 1986. Inauguration Day is left
 * out: it is a holiday only for federal offices in and around Washington, D.C., and the Contact
 * Center answers from all over the country. Days off that a president grants by order are not in
 * the law and can't be computed.
 */
public enum Holiday {
    NEW_YEAR("uscis.holiday.NEW_YEAR", fixed(Month.JANUARY, 1)),
    MARTIN_LUTHER_KING("uscis.holiday.MARTIN_LUTHER_KING", monday(3, Month.JANUARY)),
    WASHINGTON("uscis.holiday.WASHINGTON", monday(3, Month.FEBRUARY)),
    MEMORIAL("uscis.holiday.MEMORIAL", year -> LocalDate.of(year, Month.MAY, 1).with(lastInMonth(MONDAY))),
    JUNETEENTH("uscis.holiday.JUNETEENTH", fixed(Month.JUNE, 19)),
    INDEPENDENCE("uscis.holiday.INDEPENDENCE", fixed(Month.JULY, 4)),
    LABOR("uscis.holiday.LABOR", monday(1, Month.SEPTEMBER)),
    COLUMBUS("uscis.holiday.COLUMBUS", monday(2, Month.OCTOBER)),
    VETERANS("uscis.holiday.VETERANS", fixed(Month.NOVEMBER, 11)),
    THANKSGIVING(
            "uscis.holiday.THANKSGIVING",
            year -> LocalDate.of(year, Month.NOVEMBER, 1).with(dayOfWeekInMonth(4, THURSDAY))),
    CHRISTMAS("uscis.holiday.CHRISTMAS", fixed(Month.DECEMBER, 25));

    private static final int FIRST_JUNETEENTH = 2021;

    private final String messageKey;
    private final IntFunction<LocalDate> dateIn;

    Holiday(String messageKey, IntFunction<LocalDate> dateIn) {
        this.messageKey = messageKey;
        this.dateIn = dateIn;
    }

    /** The day itself in a year, or empty for Juneteenth before it became law. */
    public Optional<LocalDate> in(int year) {
        return this == JUNETEENTH && year < FIRST_JUNETEENTH ? Optional.empty() : Optional.of(dateIn.apply(year));
    }

    /**
     * The weekday on which offices that work Monday to Friday are closed for it. New Year on a
     * Saturday is observed in the year before.
     */
    public Optional<LocalDate> observedIn(int year) {
        return in(year).map(date -> switch (date.getDayOfWeek()) {
            case SATURDAY -> date.minusDays(1);
            case SUNDAY -> date.plusDays(1);
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> date;
        });
    }

    /** The text with the holiday's name. */
    public String messageKey() {
        return messageKey;
    }

    private static IntFunction<LocalDate> fixed(Month month, int day) {
        return year -> LocalDate.of(year, month, day);
    }

    private static IntFunction<LocalDate> monday(int nth, Month month) {
        return year -> LocalDate.of(year, month, 1).with(dayOfWeekInMonth(nth, MONDAY));
    }
}
