package org.fingerpost.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a person's next morning's e-mail comes. */
class PreferenceTest {
    @ParameterizedTest
    @CsvSource({
        "08:00, America/New_York, 2026-11-23T15:00:00Z, 2026-11-24T13:00:00Z",
        "08:00, America/New_York, 2026-11-23T12:59:59Z, 2026-11-23T13:00:00Z",
        "08:00, America/New_York, 2026-11-23T13:00:00Z, 2026-11-24T13:00:00Z",
        "08:00, Pacific/Honolulu, 2026-11-23T15:00:00Z, 2026-11-23T18:00:00Z",
        "08:00, Pacific/Guam,     2026-11-23T15:00:00Z, 2026-11-23T22:00:00Z",
        // the clocks go back, and forward over the very time
        "08:00, America/New_York, 2026-10-31T13:00:00Z, 2026-11-01T13:00:00Z",
        "02:30, America/New_York, 2027-03-13T15:00:00Z, 2027-03-14T07:30:00Z"
    })
    void theMorningIsThatOfThePersonsZone(LocalTime at, ZoneId zone, Instant now, Instant next) {
        assertThat(new Preference(MailChoice.DIGEST, at, zone, true).nextDigest(now))
                .isEqualTo(next);
    }

    @Test
    void untilThePersonChoosesItIsEightInTheMorningOfTheFirm() {
        assertThat(Preference.byDefault(ZoneId.of("America/Denver")))
                .isEqualTo(new Preference(MailChoice.DIGEST, LocalTime.of(8, 0), ZoneId.of("America/Denver"), true));
    }
}
