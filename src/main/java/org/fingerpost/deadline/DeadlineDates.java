package org.fingerpost.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.fingerpost.reschedule.CallBack;
import org.fingerpost.uscis.Channel;
import org.fingerpost.uscis.ChannelTimes;
import org.fingerpost.uscis.ContactCenter;

/** When each kind of deadline falls. Pure arithmetic: every instant it needs is handed in. */
final class DeadlineDates {
    private static final Duration CONFIRMED_BEFORE_APPOINTMENT = Duration.ofDays(7);
    private static final Duration EVIDENCE_BEFORE_LAST_CHANCE = Duration.ofDays(1);
    private static final Duration AT_THE_LEAST = Duration.ofDays(1);
    private static final Duration TOO_LATE_TO_ACT = Duration.ofHours(2);
    private static final Duration ANSWER_OF_THE_TOOL = Duration.ofDays(1);
    private static final int ANSWER_TO_ASKING_AGAIN_DAYS = 2;
    private static final Duration ANSWER_BY_MAIL = Duration.ofDays(14);
    private static final Duration URGENT_CALL_BACK = Duration.ofHours(72);
    private static final int ROUTINE_CALL_BACK_DAYS = 30;
    private static final Duration STAMP_AFTER = Duration.ofDays(3);
    private static final int STATUS_CHANGE_DAYS = 60;
    private static final int NOTICE_DAYS = 60;
    private static final int BIOMETRICS_LAST_MONTHS = 15;
    private static final LocalTime END_OF_BUSINESS = LocalTime.of(17, 0);
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    private DeadlineDates() {}

    /**
     * A week before the appointment, which is days before the last chance to ask for another date. Where that is less than
     * a day away, a day from now; never so late that nothing could follow from the answer.
     */
    static Optional<Instant> clientConfirmation(ChannelTimes times, Instant known) {
        return leavingTime(times.appointment().minus(CONFIRMED_BEFORE_APPOINTMENT), times.lastChance(), known);
    }

    /** A day before the last chance to ask; where that has come, as {@link #clientConfirmation}. */
    static Optional<Instant> evidence(ChannelTimes times, Instant known) {
        return leavingTime(times.lastChance().minus(EVIDENCE_BEFORE_LAST_CHANCE), times.lastChance(), known);
    }

    /** The tool answers within about half an hour (R12), the mail takes longer; in any case by the old appointment. */
    static Instant newNotice(Channel channel, Instant askedAt, Instant appointment) {
        var expected = askedAt.plus(channel.isOnline() ? ANSWER_OF_THE_TOOL : ANSWER_BY_MAIL);
        return appointment.isAfter(askedAt) ? earlier(expected, appointment) : expected;
    }

    /** Who asks again hears of it after two business days online, and by mail after a call; by the old appointment. */
    static Instant newNoticeAgain(Channel channel, Instant askedAt, Instant appointment) {
        var expected =
                channel.isOnline() ? businessDays(ANSWER_TO_ASKING_AGAIN_DAYS, askedAt) : askedAt.plus(ANSWER_BY_MAIL);
        return appointment.isAfter(askedAt) ? earlier(expected, appointment) : expected;
    }

    /**
     * Five in the afternoon of the day before, at the support center (R12). Where that is over, the end of this day; never
     * after the appointment, and not at all once that has begun.
     */
    static Optional<Instant> printedNotice(Instant appointment, ZoneId zone, Instant known) {
        var eve = appointment.atZone(zone).toLocalDate().minusDays(1);
        var wanted = eve.atTime(END_OF_BUSINESS).atZone(zone).toInstant();
        var today =
                known.atZone(zone).toLocalDate().atTime(END_OF_DAY).atZone(zone).toInstant();
        var due = wanted.isAfter(known) ? wanted : known.isBefore(today) ? earlier(today, appointment) : appointment;
        return Optional.of(due).filter(known::isBefore);
    }

    /** 72 hours where it is urgent, else the end of the thirtieth business day after the call, in Eastern time (R26). */
    static Instant callBack(CallBack promised, Instant askedAt) {
        return switch (promised) {
            case URGENT -> askedAt.plus(URGENT_CALL_BACK);
            case ROUTINE -> businessDays(ROUTINE_CALL_BACK_DAYS, askedAt);
        };
    }

    static Instant stamp(Instant appointment) {
        return appointment.plus(STAMP_AFTER);
    }

    static Instant statusChange(Instant appointment, ZoneId zone) {
        return appointment.atZone(zone).plusDays(STATUS_CHANGE_DAYS).toInstant();
    }

    static Instant notice(Instant opened, ZoneId firm) {
        return opened.atZone(firm).plusDays(NOTICE_DAYS).toInstant();
    }

    /** The beginning of the hearing's day: biometrics must be done before it (R16). */
    static Instant hearing(LocalDate day, ZoneId firm) {
        return day.atStartOfDay(firm).toInstant();
    }

    /** Fingerprint checks last 15 months (R21). */
    static Instant biometricsExpiry(Instant taken, ZoneId zone) {
        return taken.atZone(zone).plusMonths(BIOMETRICS_LAST_MONTHS).toInstant();
    }

    private static Instant businessDays(int days, Instant after) {
        var day = after.atZone(ContactCenter.ZONE).toLocalDate();
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            left -= ContactCenter.isWorkday(day) ? 1 : 0;
        }
        return day.atTime(END_OF_BUSINESS).atZone(ContactCenter.ZONE).toInstant();
    }

    private static Optional<Instant> leavingTime(Instant wanted, Instant lastChance, Instant known) {
        var soon = known.plus(AT_THE_LEAST);
        var due = wanted.isAfter(soon) ? wanted : earlier(soon, lastChance.minus(TOO_LATE_TO_ACT));
        return Optional.of(due).filter(known::isBefore);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
