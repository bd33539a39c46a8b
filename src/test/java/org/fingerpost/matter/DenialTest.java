package org.fingerpost.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DenialTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-23, false, America/New_York, 2026-12-23T22:00:00Z",
        "2026-11-23, false, America/Denver,   2026-12-24T00:00:00Z",
        // a day ahead of the mainland
        "2026-11-23, false, Pacific/Guam,     2026-12-23T07:00:00Z",
        // Christmas
        "2026-11-25, false, America/New_York, 2026-12-25T22:00:00Z",
        // a Saturday
        "2026-11-23, true,  America/New_York, 2026-12-26T22:00:00Z",
        "2026-11-23, true,  Pacific/Honolulu, 2026-12-27T03:00:00Z",
        // in summer
        "2027-02-20, false, America/New_York, 2027-03-22T21:00:00Z"
    })
    void aMotionIsDueAfter30DaysOr33ByMailAndAWeekendMovesNothing(
            LocalDate decided, boolean mailed, ZoneId firm, Instant due) {
        assertThat(new Denial(decided, mailed).motionDue(firm)).isEqualTo(due);
    }
}
