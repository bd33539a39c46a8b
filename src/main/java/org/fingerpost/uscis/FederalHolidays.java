package org.fingerpost.uscis;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/**
 * The weekdays on which federal offices are closed for a {@link Holiday}. Dates are calendar dates;
 * whoever asks decides in which zone an instant becomes one.
 */
public final class FederalHolidays {

    private FederalHolidays() {}

    /** The holiday observed on a date: July 3, 2026 is Independence Day, the Saturday after it is none. */
    public static Optional<Holiday> on(LocalDate date) {
        return Arrays.stream(Holiday.values())
                .filter(holiday -> isObserved(holiday, date))
                .findFirst();
    }

    /** Whether federal offices are closed for a holiday on a date. */
    public static boolean observed(LocalDate date) {
        return on(date).isPresent();
    }

    // The next year counts too: its New Year, on a Saturday, is observed on December 31.
    private static boolean isObserved(Holiday holiday, LocalDate date) {
        var sought = Optional.of(date);
        return holiday.observedIn(date.getYear()).equals(sought)
                || holiday.observedIn(date.getYear() + 1).equals(sought);
    }
}
