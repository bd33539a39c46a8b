package org.fingerpost.reschedule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.fingerpost.appointment.Appointment;
import org.fingerpost.uscis.Finding;

/** Where an answer and the notice don't go together well. USCIS may ask the same; nothing is refused for it (R3). */
public final class Doubts {
    /** Two weeks to arrange a day are hard to call too short without a word about it. */
    private static final int ENOUGH_DAYS = 14;

    private Doubts() {}

    public static Optional<Finding> of(Appointment appointment, Question question, String answer) {
        return question.days(answer).flatMap(days -> of(appointment, question, days));
    }

    private static Optional<Finding> of(Appointment appointment, Question question, DateSpan days) {
        var notice = appointment.noticeDate();
        var on = appointment.localTime().toLocalDate();
        return switch (question) {
            case TRAVEL_BOOKED -> after(days, notice, "cause.doubt.booked");
            case NOTICE_MOVE_TOLD -> after(days, notice, "cause.doubt.moveTold");
            case NOTICE_LEARNED -> learned(days.first(), notice, on);
            case ILLNESS_DAYS, TRAVEL_DAYS, EVENT_DAYS, TRANSPORT_DAYS, OTHER_DAYS ->
                days.first().isAfter(on) || days.last().isBefore(on) ? doubt("cause.doubt.days", on) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Finding> after(DateSpan days, LocalDate notice, String text) {
        return days.first().isAfter(notice) ? doubt(text, notice) : Optional.empty();
    }

    private static Optional<Finding> learned(LocalDate day, LocalDate notice, LocalDate on) {
        if (day.isBefore(notice)) {
            return doubt("cause.doubt.beforeNotice", notice);
        }
        long left = ChronoUnit.DAYS.between(day, on);
        return left >= ENOUGH_DAYS ? doubt("cause.doubt.inTime", left, on) : Optional.empty();
    }

    private static Optional<Finding> doubt(String text, Object... args) {
        return Optional.of(new Finding("R3", Finding.Level.WARNING, text, List.of(args)));
    }
}
