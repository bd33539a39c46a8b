package org.fingerpost.uscis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactCenterTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @ParameterizedTest
    @CsvSource({
        "2026-06-15T08:00, true",
        "2026-06-15T07:59:59, false",
        "2026-06-15T20:00, true",
        "2026-06-15T20:00:01, false",
        "2026-06-15T12:34:56, true",
        "2026-06-13T12:00, false",
        "2026-06-14T12:00, false",
        "2026-12-25T12:00, false",
        "2026-07-03T12:00, false",
        "2027-12-31T12:00, false",
        "2026-12-24T20:00, true",
        "2026-12-14T08:00, true",
        "2026-03-09T08:00, true",
        "2026-11-02T20:00, true"
    })
    void agentsAnswerOnWorkdaysFromEightToEightEastern(LocalDateTime eastern, boolean staffed) {
        assertThat(ContactCenter.staffedAt(instant(eastern))).isEqualTo(staffed);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-15T08:00, 2026-06-12T20:00",
        "2026-06-15T10:00, 2026-06-15T09:59",
        "2026-06-15T08:01, 2026-06-15T08:00",
        "2026-06-15T20:00, 2026-06-15T19:59",
        "2026-06-15T20:01, 2026-06-15T20:00",
        "2026-06-15T23:30, 2026-06-15T20:00",
        "2026-06-16T03:00, 2026-06-15T20:00",
        "2026-06-15T10:00:30, 2026-06-15T10:00",
        "2026-06-15T20:00:30, 2026-06-15T20:00",
        "2026-12-28T08:00, 2026-12-24T20:00",
        "2026-07-06T08:00, 2026-07-02T20:00",
        "2027-06-01T08:00, 2027-05-28T20:00",
        "2028-01-03T08:00, 2027-12-30T20:00",
        "2026-03-09T08:00, 2026-03-06T20:00",
        "2026-11-02T08:00, 2026-10-30T20:00",
        "2026-11-27T08:00, 2026-11-25T20:00",
        "2026-06-21T09:00, 2026-06-18T20:00"
    })
    void theLastPhoneMomentIsStrictlyBefore(LocalDateTime eastern, LocalDateTime last) {
        assertThat(ContactCenter.lastStaffedBefore(instant(eastern))).isEqualTo(instant(last));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-15T07:00, 2026-06-15T08:00", "2026-06-15T08:00, 2026-06-15T08:00",
        "2026-06-15T12:34:56, 2026-06-15T12:34:56", "2026-06-15T20:00, 2026-06-15T20:00",
        "2026-06-15T20:00:01, 2026-06-16T08:00", "2026-06-12T20:01, 2026-06-15T08:00",
        "2026-06-13T10:00, 2026-06-15T08:00", "2026-12-24T21:00, 2026-12-28T08:00",
        "2026-12-25T09:00, 2026-12-28T08:00", "2027-12-30T23:00, 2028-01-03T08:00",
        "2026-06-14T23:59, 2026-06-15T08:00"
    })
    void theNextOpeningIsFound(LocalDateTime eastern, LocalDateTime next) {
        assertThat(ContactCenter.nextStaffedAtOrAfter(instant(eastern))).isEqualTo(instant(next));
    }

    @Test
    void theNumbersAreThoseOfTheContactCenter() {
        assertThat(ContactCenter.PHONE).isEqualTo("800-375-5283");
        assertThat(ContactCenter.TTY).isEqualTo("800-767-1833");
    }

    @Test
    void theLastPhoneMomentIsStaffedBeforeTheInstantAndMonotone() {
        var random = new Random(4);
        for (int i = 0; i < 20_000; i++) {
            var t = someInstant(random);
            var last = ContactCenter.lastStaffedBefore(t);
            var later = t.plusSeconds(random.nextLong(500_000));
            assertThat(last).isBefore(t);
            assertThat(ContactCenter.staffedAt(last)).isTrue();
            assertThat(ContactCenter.lastStaffedBefore(later)).isAfterOrEqualTo(last);
        }
    }

    @Test
    void noMinuteBetweenTheLastPhoneMomentAndTheInstantIsStaffed() {
        var random = new Random(5);
        for (int i = 0; i < 150; i++) {
            var t = someInstant(random);
            var last = ContactCenter.lastStaffedBefore(t);
            for (var minute = last.plus(MINUTE); minute.isBefore(t); minute = minute.plus(MINUTE)) {
                assertThat(ContactCenter.staffedAt(minute)).isFalse();
            }
        }
    }

    @Test
    void noMinuteBeforeTheNextOpeningIsStaffed() {
        var random = new Random(6);
        for (int i = 0; i < 150; i++) {
            var t = someInstant(random);
            var next = ContactCenter.nextStaffedAtOrAfter(t);
            assertThat(next).isAfterOrEqualTo(t);
            assertThat(ContactCenter.staffedAt(next)).isTrue();
            for (var minute = t; minute.isBefore(next); minute = minute.plus(MINUTE)) {
                assertThat(ContactCenter.staffedAt(minute)).isFalse();
            }
        }
    }

    @Test
    void theAgentsOfADayGoHomeAtEightEasternEvenWhenItIsTomorrowInUtc() {
        var summer = LocalDateTime.of(2026, 7, 1, 19, 59);
        assertThat(ContactCenter.closingOn(instant(summer))).isEqualTo(Instant.parse("2026-07-02T00:00:00Z"));
        var winter = LocalDateTime.of(2026, 12, 14, 8, 0);
        assertThat(ContactCenter.closingOn(instant(winter))).isEqualTo(Instant.parse("2026-12-15T01:00:00Z"));
    }

    private static Instant instant(LocalDateTime eastern) {
        return eastern.atZone(ContactCenter.ZONE).toInstant();
    }

    private static Instant someInstant(Random random) {
        return Instant.ofEpochSecond(random.nextLong(1_700_000_000L, 1_950_000_000L));
    }
}
