package org.fingerpost.uscis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.fingerpost.uscis.Channel.CLIENT_ACCOUNT;
import static org.fingerpost.uscis.Channel.PHONE;
import static org.fingerpost.uscis.Channel.REPRESENTATIVE_ACCOUNT;
import static org.fingerpost.uscis.Texts.refusal;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelClockTest {

    private static final ZipZones ZONES = ZipZones.load();

    // Monday, June 15, 2026, 8 AM in New York.
    private static final Instant MONDAY = Instant.parse("2026-06-15T12:00:00Z");
    private static final Instant FRIDAY_EVENING = Instant.parse("2026-06-13T00:00:00Z");
    private static final Instant SUNDAY_EVENING = Instant.parse("2026-06-15T00:00:00Z");
    private static final ChannelTimes TIMES = ChannelClock.of(MONDAY, 0, Form.I_485);

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        // ZIP, wall clock at the center, tool closes, last phone moment
        "11101, 2026-06-15T08:00, 2026-06-15T00:00:00Z, 2026-06-13T00:00:00Z",
        "11101, 2026-06-17T10:00, 2026-06-17T02:00:00Z, 2026-06-17T13:59:00Z",
        "11101, 2026-12-28T08:00, 2026-12-28T01:00:00Z, 2026-12-25T01:00:00Z",
        "11101, 2026-06-20T09:00, 2026-06-20T01:00:00Z, 2026-06-19T00:00:00Z",
        "11101, 2026-07-06T08:00, 2026-07-06T00:00:00Z, 2026-07-03T00:00:00Z",
        "11101, 2028-01-03T08:00, 2028-01-03T01:00:00Z, 2027-12-31T01:00:00Z",
        "96910, 2026-06-15T08:00, 2026-06-14T10:00:00Z, 2026-06-13T00:00:00Z",
        "96910, 2026-06-16T08:00, 2026-06-15T10:00:00Z, 2026-06-15T21:59:00Z",
        "96910, 2026-06-16T11:00, 2026-06-15T13:00:00Z, 2026-06-16T00:00:00Z",
        "96950, 2026-06-15T08:00, 2026-06-14T10:00:00Z, 2026-06-13T00:00:00Z",
        "96813, 2026-06-15T08:00, 2026-06-15T06:00:00Z, 2026-06-15T17:59:00Z",
        "96813, 2026-06-15T15:00, 2026-06-15T13:00:00Z, 2026-06-16T00:00:00Z",
        "85008, 2026-06-15T08:00, 2026-06-15T03:00:00Z, 2026-06-15T14:59:00Z",
        "85008, 2026-12-14T08:00, 2026-12-14T03:00:00Z, 2026-12-14T14:59:00Z",
        "86515, 2026-06-15T08:00, 2026-06-15T02:00:00Z, 2026-06-15T13:59:00Z",
        "86515, 2026-12-14T08:00, 2026-12-14T03:00:00Z, 2026-12-14T14:59:00Z",
        "79901, 2026-06-15T08:00, 2026-06-15T02:00:00Z, 2026-06-15T13:59:00Z",
        "77036, 2026-06-15T08:00, 2026-06-15T01:00:00Z, 2026-06-15T12:59:00Z",
        "00901, 2026-06-15T08:00, 2026-06-15T00:00:00Z, 2026-06-13T00:00:00Z",
        "00901, 2026-12-14T08:00, 2026-12-14T00:00:00Z, 2026-12-12T01:00:00Z",
        "00901, 2026-12-14T10:00, 2026-12-14T02:00:00Z, 2026-12-14T13:59:00Z",
        "92410, 2026-06-15T08:00, 2026-06-15T03:00:00Z, 2026-06-15T14:59:00Z",
        // Clocks change in the night before: twelve hours stay twelve hours.
        "11101, 2026-03-08T08:00, 2026-03-08T00:00:00Z, 2026-03-07T01:00:00Z",
        "11101, 2026-11-01T08:00, 2026-11-01T01:00:00Z, 2026-10-31T00:00:00Z",
        "11101, 2027-03-14T08:00, 2027-03-14T00:00:00Z, 2027-03-13T01:00:00Z",
        "86515, 2026-03-08T08:00, 2026-03-08T02:00:00Z, 2026-03-07T01:00:00Z",
        "85008, 2026-03-08T08:00, 2026-03-08T03:00:00Z, 2026-03-07T01:00:00Z",
        "92410, 2026-11-01T08:00, 2026-11-01T04:00:00Z, 2026-10-31T00:00:00Z",
        "96910, 2026-03-09T08:00, 2026-03-08T10:00:00Z, 2026-03-07T01:00:00Z",
        "11101, 2026-03-09T08:00, 2026-03-09T00:00:00Z, 2026-03-07T01:00:00Z"
    })
    void theClosingMomentsFollowFromTheSupportCentersZone(
            String zip, LocalDateTime local, Instant tool, Instant phone) {
        ZoneId zone = ZONES.zoneOf(ZipCode.parse(zip)).orElseThrow();
        var times = ChannelClock.of(AppointmentTime.resolve(local, zone, Optional.empty()), 0, Form.I_485);
        assertThat(times.toolCloses()).contains(tool);
        assertThat(times.lastPhoneMoment()).isEqualTo(phone);
        assertThat(times.lastChance()).isEqualTo(tool.isAfter(phone) ? tool : phone);
    }

    @ParameterizedTest
    @CsvSource({"-1, true", "0, true", "1, false"})
    void exactlyTwelveHoursBeforeTheToolIsStillOpen(int nanos, boolean open) {
        var now = SUNDAY_EVENING.plusNanos(nanos);
        assertThat(TIMES.openAt(now).contains(CLIENT_ACCOUNT)).isEqualTo(open);
        assertThat(TIMES.openAt(now).contains(REPRESENTATIVE_ACCOUNT)).isEqualTo(open);
    }

    @Test
    void onFridayEveryChannelIsOpenAndOnSundayNightNone() {
        assertThat(TIMES.openAt(FRIDAY_EVENING)).containsExactly(CLIENT_ACCOUNT, REPRESENTATIVE_ACCOUNT, PHONE);
        assertThat(TIMES.openAt(FRIDAY_EVENING.plusSeconds(1))).containsExactly(CLIENT_ACCOUNT, REPRESENTATIVE_ACCOUNT);
        assertThat(TIMES.openAt(SUNDAY_EVENING.plusSeconds(1))).isEmpty();
        assertThat(TIMES.openAt(MONDAY)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void fromTheAppointmentOnNothingIsTimely(Channel channel) {
        var refusal = refusal(() -> TIMES.requireOpen(channel, MONDAY));
        assertThat(refusal.key()).isEqualTo(channel == PHONE ? "uscis.channel.phone.late" : "uscis.channel.tool.late");
        assertThat(refusal.rule()).contains(channel == PHONE ? "R1" : "R7");
        assertThat(refusal.args()).containsExactly(MONDAY, ContactCenter.PHONE);
    }

    @Test
    void theSecondBeforeTheAppointmentTheOfficeMayStillAnswer() {
        var times = ChannelClock.of(Instant.parse("2026-06-17T14:00:00Z"), 0, Form.I_485);
        assertThatCode(() -> times.requireOpen(PHONE, Instant.parse("2026-06-17T13:59:59Z")))
                .doesNotThrowAnyException();
    }

    @Test
    void withinTwelveHoursTheToolRefusesAndNamesTheLastCall() {
        var refusal = refusal(() -> TIMES.requireOpen(CLIENT_ACCOUNT, SUNDAY_EVENING.plusSeconds(1)));
        assertThat(refusal.key()).isEqualTo("uscis.channel.tool.twelveHours");
        assertThat(refusal.rule()).contains("R5");
        assertThat(refusal.args()).containsExactly(SUNDAY_EVENING, FRIDAY_EVENING);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 17})
    void afterTwoReschedulesTheToolRefuses(int reschedules) {
        var times = ChannelClock.of(MONDAY, reschedules, Form.I_485);
        var refusal = refusal(() -> times.requireOpen(REPRESENTATIVE_ACCOUNT, FRIDAY_EVENING));
        assertThat(refusal.key()).isEqualTo("uscis.channel.tool.reschedules");
        assertThat(refusal.rule()).contains("R5");
        assertThat(Texts.read(refusal)).contains("rescheduled " + reschedules + " times");
        assertThat(times.toolCloses()).isEmpty();
        assertThat(times.lastChance()).isEqualTo(FRIDAY_EVENING);
        assertThat(times.openAt(FRIDAY_EVENING)).containsExactly(PHONE);
    }

    @Test
    void afterOneRescheduleTheToolStaysOpen() {
        assertThat(ChannelClock.of(MONDAY, 1, Form.I_485).toolCloses()).contains(SUNDAY_EVENING);
    }

    @Test
    void aNegativeNumberOfReschedulesIsRefused() {
        assertThat(refusal(() -> ChannelClock.of(MONDAY, -1, Form.I_485)).key())
                .isEqualTo("uscis.reschedules.negative");
    }

    @ParameterizedTest
    @EnumSource(names = {"I_600", "I_600A", "I_800", "I_800A"})
    void adoptionFormsHaveThePhoneOnly(Form form) {
        var times = ChannelClock.of(MONDAY, 0, form);
        var refusal = refusal(() -> times.requireOpen(CLIENT_ACCOUNT, FRIDAY_EVENING));
        assertThat(refusal.key()).isEqualTo("uscis.channel.tool.form");
        assertThat(refusal.rule()).contains("R6");
        assertThat(refusal.args()).containsExactly(form.code(), FRIDAY_EVENING);
        assertThat(times.openAt(FRIDAY_EVENING)).containsExactly(PHONE);
        assertThat(times.lastChance()).isEqualTo(FRIDAY_EVENING);
    }

    @Test
    void aCallAtNightIsToldWhenAnAgentAnswersNext() {
        var refusal = refusal(() -> TIMES.requireOpen(PHONE, Instant.parse("2026-06-12T03:00:00Z")));
        assertThat(refusal.key()).isEqualTo("uscis.channel.phone.closed");
        assertThat(refusal.rule()).contains("R8");
        assertThat(refusal.args()).containsExactly(Instant.parse("2026-06-12T12:00:00Z"));
    }

    @Test
    void aCallOnTheWeekendIsToldThatOnlyTheToolIsLeft() {
        var refusal = refusal(() -> TIMES.requireOpen(PHONE, SUNDAY_EVENING));
        assertThat(refusal.key()).isEqualTo("uscis.channel.phone.overToolOpen");
        assertThat(refusal.rule()).contains("R8");
        assertThat(refusal.args()).containsExactly(FRIDAY_EVENING, SUNDAY_EVENING);
    }

    @ParameterizedTest
    @CsvSource({"0, I_485, 2026-06-15T00:00:01Z", "2, I_485, 2026-06-13T12:00:00Z", "0, I_600, 2026-06-13T12:00:00Z"})
    void aCallIsToldThatNothingIsLeft(int reschedules, Form form, Instant at) {
        var refusal = refusal(() -> ChannelClock.of(MONDAY, reschedules, form).requireOpen(PHONE, at));
        assertThat(refusal.key()).isEqualTo("uscis.channel.phone.over");
        assertThat(refusal.rule()).contains("R8");
        assertThat(refusal.args()).containsExactly(FRIDAY_EVENING, MONDAY);
    }

    @Test
    void theRulesBehindTheMomentsAreNamed() {
        assertThat(TIMES.rules()).containsExactly("R1", "R4", "R5", "R8", "R9");
        assertThat(ChannelClock.of(MONDAY, 2, Form.I_485).rules()).containsExactly("R1", "R4", "R5", "R8", "R9");
        assertThat(ChannelClock.of(MONDAY, 1, Form.I_800).rules()).containsExactly("R1", "R4", "R6", "R8", "R9");
        assertThat(ChannelClock.of(MONDAY, 2, Form.I_800).rules()).containsExactly("R1", "R4", "R5", "R6", "R8", "R9");
    }

    @Test
    void theChannelsAreThoseThatNoRuleRefusesForTheFormAndItsReschedules() {
        assertThat(TIMES.channels()).containsExactly(CLIENT_ACCOUNT, REPRESENTATIVE_ACCOUNT, PHONE);
        assertThat(ChannelClock.of(MONDAY, 2, Form.I_485).channels()).containsExactly(PHONE);
        assertThat(ChannelClock.of(MONDAY, 0, Form.I_800A).channels()).containsExactly(PHONE);
    }

    @ParameterizedTest
    @EnumSource
    void onlyThePhoneIsNotOnline(Channel channel) {
        assertThat(channel.isOnline()).isEqualTo(channel != PHONE);
    }
}
