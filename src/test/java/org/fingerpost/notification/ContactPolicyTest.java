package org.fingerpost.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a client may be written to, on their own clock. */
class ContactPolicyTest {
    @ParameterizedTest
    @CsvSource({
        // over midnight
        "20:00, 08:00, America/New_York, 2026-11-24T00:59:59Z, 2026-11-24T00:59:59Z",
        "20:00, 08:00, America/New_York, 2026-11-24T01:00:00Z, 2026-11-24T13:00:00Z",
        "20:00, 08:00, America/New_York, 2026-11-24T12:59:59Z, 2026-11-24T13:00:00Z",
        "20:00, 08:00, America/New_York, 2026-11-24T13:00:00Z, 2026-11-24T13:00:00Z",
        // the same instant elsewhere
        "20:00, 08:00, Pacific/Honolulu, 2026-11-24T01:00:00Z, 2026-11-24T01:00:00Z",
        "20:00, 08:00, Pacific/Guam,     2026-11-24T11:00:00Z, 2026-11-24T22:00:00Z",
        // within a day
        "12:00, 14:00, America/New_York, 2026-11-24T18:00:00Z, 2026-11-24T19:00:00Z",
        "12:00, 14:00, America/New_York, 2026-11-24T19:00:00Z, 2026-11-24T19:00:00Z",
        "12:00, 14:00, America/New_York, 2026-11-24T04:00:00Z, 2026-11-24T04:00:00Z",
        // none
        "08:00, 08:00, America/New_York, 2026-11-24T13:00:00Z, 2026-11-24T13:00:00Z",
        // the night in which the clocks go back
        "20:00, 08:00, America/New_York, 2026-11-01T01:00:00Z, 2026-11-01T13:00:00Z",
        // quiet until a time that the clocks skip
        "20:00, 02:30, America/New_York, 2027-03-14T05:00:00Z, 2027-03-14T07:30:00Z"
    })
    void nothingIsSentInQuietHours(LocalTime from, LocalTime until, ZoneId client, Instant at, Instant allowed) {
        assertThat(new ContactPolicy(from, until, true).allowed(at, client)).isEqualTo(allowed);
    }
}
