package org.fingerpost.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.platform.Texts.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.fingerpost.reschedule.CallBack;
import org.fingerpost.uscis.Channel;
import org.fingerpost.uscis.ChannelClock;
import org.fingerpost.uscis.ChannelTimes;
import org.fingerpost.uscis.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When each kind of deadline falls, over zones, holidays and clock changes. */
class DeadlineDatesTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    /** A Monday at 8 AM in New York; the tool closes on Sunday at 8 PM, the phone on Friday at 8 PM. */
    private static final ChannelTimes DECEMBER_14 =
            ChannelClock.of(Instant.parse("2026-12-14T13:00:00Z"), 0, Form.I_485);
    /** 8 AM there. */
    private static final Instant DENVER = Instant.parse("2026-12-14T15:00:00Z");

    @ParameterizedTest
    @CsvSource({
        // in time: a week before the appointment
        "2026-11-23T15:00:00Z, 2026-12-07T13:00:00Z",
        "2026-12-06T12:59:59Z, 2026-12-07T13:00:00Z",
        // late: a day from now
        "2026-12-06T13:00:00Z, 2026-12-07T13:00:00Z",
        "2026-12-10T15:00:00Z, 2026-12-11T15:00:00Z",
        // later still: two hours before the last chance
        "2026-12-13T10:00:00Z, 2026-12-13T23:00:00Z",
        "2026-12-13T22:59:59Z, 2026-12-13T23:00:00Z"
    })
    void theClientsWordIsWantedAWeekBeforeTheAppointmentOrADayAfterALateRecord(Instant known, Instant due) {
        assertThat(DeadlineDates.clientConfirmation(DECEMBER_14, known)).contains(due);
    }

    @Test
    void whereNothingCouldFollowFromItTheClientsWordIsNotWanted() {
        var late = Instant.parse("2026-12-13T23:00:00Z");
        assertThat(DeadlineDates.clientConfirmation(DECEMBER_14, late)).isEmpty();
        assertThat(DeadlineDates.evidence(DECEMBER_14, late)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T15:00:00Z, 2026-12-13T01:00:00Z",
        "2026-12-12T12:00:00Z, 2026-12-13T12:00:00Z",
        "2026-12-13T10:00:00Z, 2026-12-13T23:00:00Z"
    })
    void evidenceIsWantedADayBeforeTheLastChance(Instant known, Instant due) {
        assertThat(DeadlineDates.evidence(DECEMBER_14, known)).contains(due);
    }

    @Test
    void whereOnlyThePhoneIsLeftTheLastChanceIsBeforeAHoliday() {
        // Monday, January 4; Friday is New Year's Day, so the last call is on Thursday at 8 PM.
        var byPhone = ChannelClock.of(Instant.parse("2027-01-04T13:00:00Z"), 0, Form.I_800A);
        assertThat(DeadlineDates.evidence(byPhone, Instant.parse("2026-12-01T15:00:00Z")))
                .contains(Instant.parse("2026-12-31T01:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "CLIENT_ACCOUNT,         2026-11-23T15:00:00Z, 2026-11-24T15:00:00Z",
        "REPRESENTATIVE_ACCOUNT, 2026-11-23T15:00:00Z, 2026-11-24T15:00:00Z",
        "PHONE,                  2026-11-23T15:00:00Z, 2026-12-07T15:00:00Z",
        // by the old appointment at the latest, but not where that is over
        "PHONE,                  2026-12-10T15:00:00Z, 2026-12-14T13:00:00Z",
        "PHONE,                  2026-12-14T13:00:00Z, 2026-12-28T13:00:00Z"
    })
    void anAnswerIsExpectedWithinADayOnlineAndTwoWeeksAfterACall(Channel channel, Instant asked, Instant due) {
        assertThat(DeadlineDates.newNotice(channel, asked, DECEMBER_14.appointment()))
                .isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        // 72 hours, whatever the clocks do
        "URGENT,  2026-10-30T19:00:00Z, 2026-11-02T19:00:00Z",
        // over Thanksgiving, Christmas and New Year
        "ROUTINE, 2026-11-23T15:00:00Z, 2027-01-07T22:00:00Z",
        // at half past eleven in the evening of a Friday in Eastern time; over Columbus and Veterans Day
        "ROUTINE, 2026-10-10T03:30:00Z, 2026-11-24T22:00:00Z",
        // to the end of a day in summer
        "ROUTINE, 2027-03-01T15:00:00Z, 2027-04-12T21:00:00Z"
    })
    void anOfficerCallsBackWithin72HoursOr30BusinessDays(CallBack promised, Instant asked, Instant due) {
        assertThat(DeadlineDates.callBack(promised, asked)).isEqualTo(due);
    }

    @Test
    void theStampedNoticeIsExpectedThreeDaysAfterTheAppointment() {
        assertThat(DeadlineDates.stamp(DECEMBER_14.appointment())).isEqualTo(Instant.parse("2026-12-17T13:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        // the clocks go forward in between, and in Hawaii they don't
        "2027-01-20T13:00:00Z, America/New_York, 2027-03-21T12:00:00Z",
        "2027-01-20T18:00:00Z, Pacific/Honolulu, 2027-03-21T18:00:00Z"
    })
    void aStatusIsExpectedToChangeAndANoticeToComeWithin60Days(Instant from, ZoneId zone, Instant due) {
        assertThat(DeadlineDates.statusChange(from, zone)).isEqualTo(due);
        assertThat(DeadlineDates.notice(from, zone)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-14, America/New_York, 2027-03-14T05:00:00Z",
        "2027-03-15, America/New_York, 2027-03-15T04:00:00Z",
        "2027-03-15, Pacific/Guam,     2027-03-14T14:00:00Z"
    })
    void beforeAHearingMeansBeforeItsDayBegins(LocalDate day, ZoneId firm, Instant due) {
        assertThat(DeadlineDates.hearing(day, firm)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-14T13:00:00Z, America/New_York, 2028-03-14T12:00:00Z",
        // the 30th of November lasts until the end of February
        "2026-11-30T13:00:00Z, America/New_York, 2028-02-29T13:00:00Z",
        "2026-11-29T22:00:00Z, Pacific/Guam,     2028-02-28T22:00:00Z"
    })
    void fingerprintChecksLast15Months(Instant taken, ZoneId zone, Instant due) {
        assertThat(DeadlineDates.biometricsExpiry(taken, zone)).isEqualTo(due);
    }

    @Test
    void theTextsNameTheSameNumbers() {
        assertThat(text("deadline.why.CLIENT_CONFIRMATION")).contains("A week before the appointment", "one day later");
        assertThat(text("deadline.why.EVIDENCE")).contains("one day before the last chance");
        assertThat(text("deadline.why.NEW_NOTICE")).contains("within a day", "within two weeks", "the old appointment");
        assertThat(text("deadline.why.CALL_BACK")).contains("72 hours", "30 business days");
        assertThat(text("deadline.why.STAMP")).contains("three days after");
        assertThat(text("deadline.why.STATUS_CHANGE")).contains("60 days");
        assertThat(text("deadline.why.NOTICE")).contains("60 days after the matter was opened");
        assertThat(text("deadline.why.RESCUE")).contains("30 days", "33 if it came by mail", "5 PM");
        assertThat(text("deadline.why.HEARING")).contains("the beginning of its day");
        assertThat(text("deadline.why.BIOMETRICS_EXPIRY")).contains("15 months");
        assertThat(text("deadline.why.TOOL_CLOSES")).contains("twelve hours");
    }

    @ParameterizedTest
    @CsvSource({
        // over the week-end; Thursday is Thanksgiving
        "CLIENT_ACCOUNT, 2026-12-04T15:00:00Z, 2026-12-08T22:00:00Z",
        "CLIENT_ACCOUNT, 2026-11-25T15:00:00Z, 2026-11-30T22:00:00Z",
        "PHONE,          2026-11-25T15:00:00Z, 2026-12-09T15:00:00Z",
        // by the old appointment at the latest, but not where that is over
        "CLIENT_ACCOUNT, 2026-12-11T15:00:00Z, 2026-12-14T13:00:00Z",
        "CLIENT_ACCOUNT, 2026-12-14T15:00:00Z, 2026-12-16T22:00:00Z"
    })
    void whoAsksAgainHearsOfItWithinTwoBusinessDaysOnlineAndTwoWeeksAfterACall(
            Channel channel, Instant asked, Instant due) {
        assertThat(DeadlineDates.newNoticeAgain(channel, asked, DECEMBER_14.appointment()))
                .isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T15:00:00Z, 2026-12-14T00:00:00Z",
        "2026-12-13T23:59:59Z, 2026-12-14T00:00:00Z",
        // from five in the afternoon of the day before: today
        "2026-12-14T00:00:00Z, 2026-12-14T06:59:00Z",
        "2026-12-14T06:59:30Z, 2026-12-14T15:00:00Z",
        // on the day itself: by the appointment
        "2026-12-14T08:00:00Z, 2026-12-14T15:00:00Z"
    })
    void theNewNoticeIsPrintedTheDayBeforeOnTheSupportCentersClock(Instant known, Instant due) {
        assertThat(DeadlineDates.printedNotice(DENVER, ZoneId.of("America/Denver"), known))
                .contains(due);
    }

    @Test
    void onceTheNewAppointmentHasBegunNothingIsToBePrinted() {
        assertThat(DeadlineDates.printedNotice(DENVER, ZoneId.of("America/Denver"), DENVER))
                .isEmpty();
    }
}
