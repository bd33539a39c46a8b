package org.fingerpost.demo;

import static org.fingerpost.reschedule.Question.DUTY_FOR;
import static org.fingerpost.reschedule.Question.DUTY_HOURS;
import static org.fingerpost.reschedule.Question.DUTY_PROOF;
import static org.fingerpost.reschedule.Question.DUTY_TRIED;
import static org.fingerpost.reschedule.Question.DUTY_WHAT;
import static org.fingerpost.reschedule.Question.EVENT_DAYS;
import static org.fingerpost.reschedule.Question.EVENT_PROOF;
import static org.fingerpost.reschedule.Question.EVENT_ROLE;
import static org.fingerpost.reschedule.Question.EVENT_SET;
import static org.fingerpost.reschedule.Question.EVENT_WHAT;
import static org.fingerpost.reschedule.Question.EVENT_WHERE;
import static org.fingerpost.reschedule.Question.EVENT_WHY;
import static org.fingerpost.reschedule.Question.ILLNESS_ARRANGED;
import static org.fingerpost.reschedule.Question.ILLNESS_DAYS;
import static org.fingerpost.reschedule.Question.ILLNESS_PROOF;
import static org.fingerpost.reschedule.Question.ILLNESS_WHAT;
import static org.fingerpost.reschedule.Question.ILLNESS_WHO;
import static org.fingerpost.reschedule.Question.ILLNESS_WHY;
import static org.fingerpost.reschedule.Question.NOTICE_ADDRESS;
import static org.fingerpost.reschedule.Question.NOTICE_HOW;
import static org.fingerpost.reschedule.Question.NOTICE_LEARNED;
import static org.fingerpost.reschedule.Question.NOTICE_MOVE_TOLD;
import static org.fingerpost.reschedule.Question.NOTICE_PROOF;
import static org.fingerpost.reschedule.Question.NOTICE_WHY;
import static org.fingerpost.reschedule.Question.OTHER_DAYS;
import static org.fingerpost.reschedule.Question.OTHER_TRIED;
import static org.fingerpost.reschedule.Question.OTHER_WHAT;
import static org.fingerpost.reschedule.Question.OTHER_WHY;
import static org.fingerpost.reschedule.Question.TRANSPORT_DAYS;
import static org.fingerpost.reschedule.Question.TRANSPORT_FROM;
import static org.fingerpost.reschedule.Question.TRANSPORT_OTHERS;
import static org.fingerpost.reschedule.Question.TRANSPORT_PROOF;
import static org.fingerpost.reschedule.Question.TRANSPORT_USUAL;
import static org.fingerpost.reschedule.Question.TRANSPORT_WHAT;
import static org.fingerpost.reschedule.Question.TRAVEL_BOOKED;
import static org.fingerpost.reschedule.Question.TRAVEL_DAYS;
import static org.fingerpost.reschedule.Question.TRAVEL_FIXED;
import static org.fingerpost.reschedule.Question.TRAVEL_PROOF;
import static org.fingerpost.reschedule.Question.TRAVEL_PURPOSE;
import static org.fingerpost.reschedule.Question.TRAVEL_WHERE;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.fingerpost.appointment.Appointment;
import org.fingerpost.matter.SpokenLanguage;
import org.fingerpost.reschedule.ClientWords;
import org.fingerpost.reschedule.Question;
import org.fingerpost.uscis.NoticeDate;
import org.fingerpost.uscis.RescheduleReason;

/** What a client told about the reason, as a paralegal writes it down; days count from the appointment and the notice. */
record DemoAnswers(RescheduleReason reason, Map<Question, String> answers, ClientWords words) {
    private static final String SPANISH =
            "Ese día no puedo ir, de verdad. Ya les expliqué todo a la licenciada por teléfono y les mandé los papeles.";

    /** A notice that comes earlier than these days before the appointment is not late. */
    private static final int LATE_DAYS = 10;

    /** Every fortieth client still owes an answer; every twentieth says it in Spanish. */
    static DemoAnswers of(RescheduleReason reason, Appointment appointment, LocalDate today, int number) {
        if (reason == RescheduleReason.LATE_NOTICE
                && appointment.localTime().toLocalDate().isAfter(today.plusDays(LATE_DAYS))) {
            return of(RescheduleReason.OTHER, appointment, today, number);
        }
        var answers = new HashMap<>(all(reason, appointment, today));
        if (number % 40 == 0) {
            answers.keySet().removeIf(question -> question.kind() == Question.Kind.TEXT);
        }
        return new DemoAnswers(
                reason, answers, number % 20 == 0 ? new ClientWords(SPANISH, SpokenLanguage.ES) : ClientWords.NONE);
    }

    private static Map<Question, String> all(RescheduleReason reason, Appointment appointment, LocalDate today) {
        var on = appointment.localTime().toLocalDate();
        var notice = appointment.noticeDate();
        return switch (reason) {
            case ILLNESS -> illness(on, appointment.clientName());
            case TRAVEL -> travel(on, notice);
            case LIFE_EVENT -> event(on, notice);
            case TRANSPORT -> transport(on, today);
            case WORK_OR_CARE -> duty();
            case LATE_NOTICE -> late(notice, today);
            case OTHER -> other(on);
        };
    }

    private static Map<Question, String> illness(LocalDate on, String client) {
        return Map.of(
                ILLNESS_WHAT,
                "knee surgery at the county hospital",
                ILLNESS_WHO,
                client,
                ILLNESS_ARRANGED,
                day(on.minusDays(60)),
                ILLNESS_DAYS,
                days(on.minusDays(1), on.plusDays(7)),
                ILLNESS_WHY,
                "The surgery is on the day before the appointment. For a week after it the doctor allows no"
                        + " travel and no standing.",
                ILLNESS_PROOF,
                "a letter from the surgeon that names these days");
    }

    private static Map<Question, String> travel(LocalDate on, LocalDate notice) {
        return Map.of(
                TRAVEL_WHERE,
                "Lima, Peru",
                TRAVEL_DAYS,
                days(on.minusDays(3), on.plusDays(9)),
                TRAVEL_PURPOSE,
                "a visit to the client’s father, who is 84 years old and gravely ill",
                TRAVEL_BOOKED,
                day(notice.minusDays(25)),
                TRAVEL_FIXED,
                "The airline was asked on the day after the notice came. The ticket can be neither refunded"
                        + " nor changed, and a new one costs more than two months’ rent.",
                TRAVEL_PROOF,
                "the itinerary and the receipt for the ticket, both with the date of the booking");
    }

    private static Map<Question, String> event(LocalDate on, LocalDate notice) {
        return Map.of(
                EVENT_WHAT, "the wedding of the client’s sister",
                EVENT_DAYS, days(on.minusDays(1), on.plusDays(1)),
                EVENT_WHERE, "Guadalajara, Mexico",
                EVENT_ROLE, "a witness to the marriage",
                EVENT_SET, day(notice.minusDays(150)),
                EVENT_WHY,
                        "The wedding is on the day of the appointment, and no flight after the appointment arrives"
                                + " in time. The hall and the church were paid for in spring.",
                EVENT_PROOF, "the invitation and the contract with the hall");
    }

    private static Map<Question, String> transport(LocalDate on, LocalDate today) {
        return Map.of(
                TRANSPORT_FROM, "a town that is 118 miles away",
                TRANSPORT_USUAL, "the family’s only car",
                TRANSPORT_DAYS, days(today, on.plusDays(3)),
                TRANSPORT_WHAT, "Its transmission failed on the highway, and the garage waits for a part.",
                TRANSPORT_OTHERS,
                        "The only bus arrives two hours after the appointment. Two neighbors were asked for a"
                                + " ride and both work on that day. A rental company wants a credit card, which the family"
                                + " doesn’t have.",
                TRANSPORT_PROOF, "the towing bill and the garage’s estimate");
    }

    private static Map<Question, String> duty() {
        return Map.of(
                DUTY_WHAT, "daily care during dialysis",
                DUTY_FOR, "the client’s mother, who is 79 years old and lives in the same household",
                DUTY_HOURS, "from 7:00 AM to 2:00 PM",
                DUTY_TRIED,
                        "The clinic was asked for another day and has none free. There is no other adult in the"
                                + " household, and the agency can’t send an aide before next month.",
                DUTY_PROOF, "a letter from the dialysis clinic with its schedule");
    }

    private static Map<Question, String> late(LocalDate notice, LocalDate today) {
        return Map.of(
                NOTICE_LEARNED, day(today),
                NOTICE_HOW, "mail forwarded from the old address",
                NOTICE_ADDRESS, "the old address, 14 Elm Street, Apartment 3",
                NOTICE_MOVE_TOLD, day(notice.minusDays(12)),
                NOTICE_WHY,
                        "The employer fixes shifts three months ahead, and the shift of that day can’t be changed any more.",
                NOTICE_PROOF, "the envelope with its postmark and the yellow forwarding label");
    }

    private static Map<Question, String> other(LocalDate on) {
        return Map.of(
                OTHER_WHAT, "The county court called the client up as a juror, and the trial was extended.",
                OTHER_DAYS, days(on.minusDays(2), on.plusDays(2)),
                OTHER_WHY, "The court sits all day, and a juror must not be absent.",
                OTHER_TRIED, "The clerk of the court was asked for leave for the morning and refused it.");
    }

    private static String day(LocalDate day) {
        return NoticeDate.format(day);
    }

    private static String days(LocalDate first, LocalDate last) {
        return NoticeDate.format(first) + " to " + NoticeDate.format(last);
    }
}
