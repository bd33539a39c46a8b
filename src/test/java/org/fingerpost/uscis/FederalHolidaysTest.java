package org.fingerpost.uscis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FederalHolidaysTest {

    // Written by hand from calendars, in the order of the law: every weekday off that begins in the year.
    private static final String TABLE = """
        2024: 01-01 01-15 02-19 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25
        2025: 01-01 01-20 02-17 05-26 06-19 07-04 09-01 10-13 11-11 11-27 12-25
        2026: 01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25
        2027: 01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31
        2028: 01-17 02-21 05-29 06-19 07-04 09-04 10-09 11-10 11-23 12-25
        2029: 01-01 01-15 02-19 05-28 06-19 07-04 09-03 10-08 11-12 11-22 12-25
        2030: 01-01 01-21 02-18 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25
        """;

    @Test
    void everyDayOffFrom2024To2030IsAsInTheTable() {
        var computed =
                LocalDate.of(2024, 1, 1).datesUntil(LocalDate.of(2031, 1, 1)).filter(FederalHolidays::observed);
        assertThat(computed)
                .containsExactlyElementsOf(
                        TABLE.lines().flatMap(FederalHolidaysTest::dates).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, NEW_YEAR",
        "2026-01-19, MARTIN_LUTHER_KING",
        "2026-02-16, WASHINGTON",
        "2026-05-25, MEMORIAL",
        "2026-06-19, JUNETEENTH",
        "2026-07-03, INDEPENDENCE",
        "2026-09-07, LABOR",
        "2026-10-12, COLUMBUS",
        "2026-11-11, VETERANS",
        "2026-11-26, THANKSGIVING",
        "2026-12-25, CHRISTMAS",
        "2027-12-31, NEW_YEAR",
        "2021-12-31, NEW_YEAR",
        "2023-01-02, NEW_YEAR",
        "2027-07-05, INDEPENDENCE",
        "2021-06-18, JUNETEENTH",
        "2022-12-26, CHRISTMAS"
    })
    void aDayOffBearsItsHolidaysName(LocalDate date, Holiday holiday) {
        assertThat(FederalHolidays.on(date)).contains(holiday);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-04",
        "2027-12-25",
        "2028-01-01",
        "2020-06-19",
        "2025-01-21",
        "2026-07-02",
        "2026-12-24",
        "2026-12-28",
        "2026-11-27",
        "2022-01-03"
    })
    void otherDaysAreNoDaysOff(LocalDate date) {
        assertThat(FederalHolidays.on(date)).isEmpty();
        assertThat(FederalHolidays.observed(date)).isFalse();
    }

    @Test
    void inaugurationDayIsNotAHolidayOfTheWholeCountry() {
        assertThat(FederalHolidays.observed(LocalDate.of(2021, 1, 20))).isFalse();
        assertThat(FederalHolidays.on(LocalDate.of(2025, 1, 20))).contains(Holiday.MARTIN_LUTHER_KING);
    }

    @Test
    void juneteenthBeginsIn2021() {
        assertThat(Holiday.JUNETEENTH.in(2020)).isEmpty();
        assertThat(Holiday.JUNETEENTH.observedIn(2020)).isEmpty();
        assertThat(Holiday.JUNETEENTH.in(2021)).contains(LocalDate.of(2021, 6, 19));
    }

    @Test
    void everyHolidayIsObservedOnAWeekdayWithinADayOfItself() {
        for (int year = 2021; year <= 2100; year++) {
            for (var holiday : Holiday.values()) {
                var day = holiday.in(year).orElseThrow();
                var observed = holiday.observedIn(year).orElseThrow();
                assertThat(observed).isBetween(day.minusDays(1), day.plusDays(1));
                assertThat(observed.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
                assertThat(FederalHolidays.on(observed)).contains(holiday);
            }
        }
    }

    private static Stream<LocalDate> dates(String line) {
        String year = line.substring(0, 4);
        return Arrays.stream(line.substring(6).split(" ")).map(day -> LocalDate.parse(year + "-" + day));
    }
}
