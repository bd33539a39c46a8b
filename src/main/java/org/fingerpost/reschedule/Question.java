package org.fingerpost.reschedule;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fingerpost.platform.PlainText;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.uscis.NoticeDate;
import org.fingerpost.uscis.RescheduleReason;
import org.jspecify.annotations.Nullable;

/**
 * What a person is asked about the reason of a request (R3): each asks for one fact, and its answer fills one sentence of the
 * statement. The order is that of the statement.
 */
public enum Question {
    ILLNESS_WHAT(RescheduleReason.ILLNESS, Kind.LINE),
    ILLNESS_WHO(RescheduleReason.ILLNESS, Kind.LINE),
    ILLNESS_ARRANGED(RescheduleReason.ILLNESS, Kind.DATE, Wanted.IF_KNOWN),
    ILLNESS_DAYS(RescheduleReason.ILLNESS, Kind.DAYS),
    ILLNESS_WHY(RescheduleReason.ILLNESS, Kind.TEXT),
    ILLNESS_PROOF(RescheduleReason.ILLNESS, Kind.LINE, Wanted.IF_KNOWN),

    TRAVEL_WHERE(RescheduleReason.TRAVEL, Kind.LINE),
    TRAVEL_DAYS(RescheduleReason.TRAVEL, Kind.DAYS),
    TRAVEL_PURPOSE(RescheduleReason.TRAVEL, Kind.LINE, Wanted.IF_KNOWN),
    TRAVEL_BOOKED(RescheduleReason.TRAVEL, Kind.DATE),
    TRAVEL_FIXED(RescheduleReason.TRAVEL, Kind.TEXT),
    TRAVEL_PROOF(RescheduleReason.TRAVEL, Kind.LINE, Wanted.IF_KNOWN),

    EVENT_WHAT(RescheduleReason.LIFE_EVENT, Kind.LINE),
    EVENT_DAYS(RescheduleReason.LIFE_EVENT, Kind.DAYS),
    EVENT_WHERE(RescheduleReason.LIFE_EVENT, Kind.LINE),
    EVENT_ROLE(RescheduleReason.LIFE_EVENT, Kind.LINE),
    EVENT_SET(RescheduleReason.LIFE_EVENT, Kind.DATE, Wanted.IF_KNOWN),
    EVENT_WHY(RescheduleReason.LIFE_EVENT, Kind.TEXT),
    EVENT_PROOF(RescheduleReason.LIFE_EVENT, Kind.LINE, Wanted.IF_KNOWN),

    TRANSPORT_FROM(RescheduleReason.TRANSPORT, Kind.LINE),
    TRANSPORT_USUAL(RescheduleReason.TRANSPORT, Kind.LINE),
    TRANSPORT_DAYS(RescheduleReason.TRANSPORT, Kind.DAYS),
    TRANSPORT_WHAT(RescheduleReason.TRANSPORT, Kind.TEXT),
    TRANSPORT_OTHERS(RescheduleReason.TRANSPORT, Kind.TEXT),
    TRANSPORT_PROOF(RescheduleReason.TRANSPORT, Kind.LINE, Wanted.IF_KNOWN),

    DUTY_WHAT(RescheduleReason.WORK_OR_CARE, Kind.LINE),
    DUTY_FOR(RescheduleReason.WORK_OR_CARE, Kind.LINE),
    DUTY_HOURS(RescheduleReason.WORK_OR_CARE, Kind.LINE),
    DUTY_TRIED(RescheduleReason.WORK_OR_CARE, Kind.TEXT),
    DUTY_REFUSED(RescheduleReason.WORK_OR_CARE, Kind.DATE, Wanted.IF_KNOWN),
    DUTY_PROOF(RescheduleReason.WORK_OR_CARE, Kind.LINE, Wanted.IF_KNOWN),

    NOTICE_LEARNED(RescheduleReason.LATE_NOTICE, Kind.DATE),
    NOTICE_HOW(RescheduleReason.LATE_NOTICE, Kind.LINE),
    NOTICE_ADDRESS(RescheduleReason.LATE_NOTICE, Kind.LINE),
    NOTICE_HOME(RescheduleReason.LATE_NOTICE, Kind.LINE, Wanted.IF_KNOWN),
    NOTICE_MOVE_TOLD(RescheduleReason.LATE_NOTICE, Kind.DATE, Wanted.IF_KNOWN),
    NOTICE_WHY(RescheduleReason.LATE_NOTICE, Kind.TEXT),
    NOTICE_PROOF(RescheduleReason.LATE_NOTICE, Kind.LINE, Wanted.IF_KNOWN),

    OTHER_WHAT(RescheduleReason.OTHER, Kind.TEXT),
    OTHER_DAYS(RescheduleReason.OTHER, Kind.DAYS),
    OTHER_WHY(RescheduleReason.OTHER, Kind.TEXT),
    OTHER_TRIED(RescheduleReason.OTHER, Kind.TEXT),
    OTHER_PROOF(RescheduleReason.OTHER, Kind.LINE, Wanted.IF_KNOWN),

    /** When the client or the firm knew that nobody would be there. */
    RESCUE_WHEN_KNOWN,
    /** Why USCIS was not asked before the appointment (R7). */
    RESCUE_WHY_LATE,
    /** The names of what is needed, with commas. */
    ACCOMMODATION_NEEDS,
    ACCOMMODATION_OTHER,
    ACCOMMODATION_WHY,
    ACCOMMODATION_WHERE,
    ACCOMMODATION_CONTACT;

    /** How an answer is written. */
    public enum Kind {
        /** A date as notices write it. */
        DATE,
        /** A date, or a span of dates. */
        DAYS,
        /** A few words that end a sentence. */
        LINE,
        /** Whole sentences. */
        TEXT
    }

    private enum Wanted {
        /** Without an answer its sentence holds a blank. */
        ALWAYS,
        /** Without an answer its sentence is left out. */
        IF_KNOWN
    }

    public static final int LONGEST_ANSWER = 1000;

    private final @Nullable RescheduleReason reason;
    private final Kind kind;
    private final Wanted wanted;

    /** About what a request of its kind needs beside the reason. */
    Question() {
        this(null, Kind.TEXT, Wanted.ALWAYS);
    }

    Question(RescheduleReason reason, Kind kind) {
        this(reason, kind, Wanted.ALWAYS);
    }

    Question(@Nullable RescheduleReason reason, Kind kind, Wanted wanted) {
        this.reason = reason;
        this.kind = kind;
        this.wanted = wanted;
    }

    public static List<Question> about(RescheduleReason reason) {
        return Arrays.stream(values())
                .filter(question -> question.reason == reason)
                .toList();
    }

    public Kind kind() {
        return kind;
    }

    /** Whether the statement is unfinished without an answer. */
    public boolean isNeeded() {
        return wanted == Wanted.ALWAYS;
    }

    /** As it can be kept. Refuses what is too long; what can't be read is kept as it was typed. */
    public static String tidy(String typed) {
        String tidy = PlainText.tidy(typed);
        if (tidy.length() > LONGEST_ANSWER) {
            throw new Refusal("reschedule.answer.long", tidy.length(), LONGEST_ANSWER);
        }
        return tidy;
    }

    /** Refuses an answer that is too long, and one that can't be read as the date it has to be. */
    public String read(String typed) {
        String tidy = tidy(typed);
        if (!tidy.isEmpty()) {
            readDays(tidy);
        }
        return tidy;
    }

    /** The calendar days that an answer names; empty for an answer in words, and for one that can't be read. */
    public Optional<DateSpan> days(String answer) {
        try {
            return readDays(answer);
        } catch (Refusal _) {
            return Optional.empty();
        }
    }

    /** Whether the answer can stand in the statement. */
    public boolean isAnsweredBy(String answer) {
        return switch (kind) {
            case DATE, DAYS -> days(answer).isPresent();
            case LINE, TEXT -> !answer.isBlank();
        };
    }

    private Optional<DateSpan> readDays(String answer) {
        return switch (kind) {
            case DATE -> {
                var day = NoticeDate.parse(answer);
                yield Optional.of(new DateSpan(day, day));
            }
            case DAYS -> Optional.of(daysOf(answer));
            case LINE, TEXT -> Optional.empty();
        };
    }

    private static DateSpan daysOf(String answer) {
        try {
            return DateSpan.parse(answer);
        } catch (Refusal refusal) {
            throw refusal.key().equals("reschedule.dates.unreadable") ? new Refusal("reschedule.answer.days") : refusal;
        }
    }
}
