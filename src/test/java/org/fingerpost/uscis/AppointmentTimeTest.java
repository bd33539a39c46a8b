package org.fingerpost.uscis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.uscis.Texts.refusal;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Random;
import org.fingerpost.uscis.LocalTimeAnswer.Gap;
import org.fingerpost.uscis.LocalTimeAnswer.Overlap;
import org.fingerpost.uscis.LocalTimeAnswer.Unique;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppointmentTimeTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final LocalDateTime SKIPPED = LocalDateTime.parse("2026-03-08T02:30");
    private static final LocalDateTime TWICE = LocalDateTime.parse("2026-11-01T01:30");

    @ParameterizedTest
    @CsvSource({
        "2026-06-15T08:00, America/New_York, 2026-06-15T12:00:00Z",
        "2026-12-14T08:00, America/New_York, 2026-12-14T13:00:00Z",
        "2026-06-15T08:00, America/Phoenix, 2026-06-15T15:00:00Z",
        "2026-06-15T08:00, America/Denver, 2026-06-15T14:00:00Z",
        "2026-06-15T08:00, Pacific/Honolulu, 2026-06-15T18:00:00Z",
        "2026-06-15T08:00, Pacific/Guam, 2026-06-14T22:00:00Z",
        "2026-06-15T08:00, Pacific/Saipan, 2026-06-14T22:00:00Z",
        "2026-06-15T08:00, Pacific/Pago_Pago, 2026-06-15T19:00:00Z",
        "2026-06-15T08:00, America/Puerto_Rico, 2026-06-15T12:00:00Z",
        "2026-03-08T03:00, America/New_York, 2026-03-08T07:00:00Z",
        "2026-03-08T01:59, America/New_York, 2026-03-08T06:59:00Z",
        "2026-03-08T02:30, America/Phoenix, 2026-03-08T09:30:00Z",
        "2026-03-08T02:30, Pacific/Honolulu, 2026-03-08T12:30:00Z",
        "2026-11-01T01:30, America/Puerto_Rico, 2026-11-01T05:30:00Z",
        "2026-11-01T00:59, America/New_York, 2026-11-01T04:59:00Z",
        "2026-11-01T02:00, America/New_York, 2026-11-01T07:00:00Z"
    })
    void aTimeThatComesOnceIsOneInstant(LocalDateTime local, ZoneId zone, Instant instant) {
        assertThat(AppointmentTime.resolve(local, zone)).isEqualTo(new Unique(instant));
        assertThat(AppointmentTime.resolve(local, zone, Optional.empty())).isEqualTo(instant);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-08, America/New_York", "2026-03-08, America/Detroit", "2026-03-08, America/Indiana/Indianapolis",
        "2026-03-08, America/Chicago", "2026-03-08, America/Denver", "2026-03-08, America/Boise",
        "2026-03-08, America/Los_Angeles", "2026-03-08, America/Anchorage", "2027-03-14, America/New_York",
        "2027-03-14, America/Denver", "2027-03-14, America/Los_Angeles"
    })
    void aTimeInSpringThatTheClockSkipsIsNone(String day, ZoneId zone) {
        var gap = new Gap(LocalDateTime.parse(day + "T02:00"), LocalDateTime.parse(day + "T03:00"));
        assertThat(AppointmentTime.resolve(LocalDateTime.parse(day + "T02:00"), zone))
                .isEqualTo(gap);
        assertThat(AppointmentTime.resolve(LocalDateTime.parse(day + "T02:59"), zone))
                .isEqualTo(gap);
    }

    @ParameterizedTest
    @CsvSource({
        "America/New_York, 2026-11-01T05:30:00Z", "America/Chicago, 2026-11-01T06:30:00Z",
        "America/Denver, 2026-11-01T07:30:00Z", "America/Los_Angeles, 2026-11-01T08:30:00Z",
        "America/Anchorage, 2026-11-01T09:30:00Z", "America/Kentucky/Louisville, 2026-11-01T05:30:00Z"
    })
    void aTimeInFallThatComesTwiceIsTwoInstants(ZoneId zone, Instant earlier) {
        assertThat(AppointmentTime.resolve(TWICE, zone)).isEqualTo(new Overlap(earlier, earlier.plusSeconds(3600)));
    }

    @Test
    void aSkippedTimeIsRefusedWhateverIsChosen() {
        var refusal = refusal(() -> AppointmentTime.resolve(SKIPPED, NEW_YORK, Optional.of(ZoneOffset.ofHours(-5))));
        assertThat(refusal.key()).isEqualTo("uscis.time.gap");
        assertThat(Texts.read(refusal)).contains("set forward from 2:00AM to 3:00AM");
    }

    @Test
    void aTimeThatComesTwiceIsAskedAbout() {
        var refusal = refusal(() -> AppointmentTime.resolve(TWICE, NEW_YORK, Optional.empty()));
        assertThat(refusal.key()).isEqualTo("uscis.time.overlap");
        assertThat(Texts.read(refusal)).contains("1:30AM comes twice");
        assertThat(refusal(() -> AppointmentTime.resolve(TWICE, NEW_YORK, Optional.of(ZoneOffset.ofHours(-6))))
                        .key())
                .isEqualTo("uscis.time.overlap");
    }

    @ParameterizedTest
    @CsvSource({"-04:00, 2026-11-01T05:30:00Z", "-05:00, 2026-11-01T06:30:00Z"})
    void theChosenOffsetDecides(String offset, Instant instant) {
        assertThat(AppointmentTime.resolve(TWICE, NEW_YORK, Optional.of(ZoneOffset.of(offset))))
                .isEqualTo(instant);
    }

    @Test
    void aChoiceDoesNotMoveATimeThatComesOnce() {
        var local = LocalDateTime.parse("2026-11-01T08:00");
        assertThat(AppointmentTime.resolve(local, NEW_YORK, Optional.of(ZoneOffset.ofHours(-4))))
                .isEqualTo(Instant.parse("2026-11-01T13:00:00Z"));
    }

    @Test
    void everyInstantIsAmongTheAnswersToItsOwnWallClock() {
        var random = new Random(3);
        for (var choice : UsZones.all()) {
            for (int i = 0; i < 2_000; i++) {
                var instant = Instant.ofEpochSecond(random.nextLong(1_700_000_000L, 1_950_000_000L));
                assertThat(
                                switch (AppointmentTime.resolve(
                                        LocalDateTime.ofInstant(instant, choice.zone()), choice.zone())) {
                                    case Unique(var only) -> only.equals(instant);
                                    case Gap _ -> false;
                                    case Overlap(var earlier, var later) ->
                                        earlier.equals(instant) || later.equals(instant);
                                })
                        .isTrue();
            }
        }
    }
}
