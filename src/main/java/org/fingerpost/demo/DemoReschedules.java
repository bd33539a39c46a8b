package org.fingerpost.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.random.RandomGenerator;
import org.fingerpost.appointment.Appointment;
import org.fingerpost.appointment.AppointmentId;
import org.fingerpost.appointment.Appointments;
import org.fingerpost.appointment.Notice;
import org.fingerpost.reschedule.Answers;
import org.fingerpost.reschedule.Asked;
import org.fingerpost.reschedule.Draft;
import org.fingerpost.reschedule.RescheduleId;
import org.fingerpost.reschedule.RescheduleState;
import org.fingerpost.reschedule.Reschedules;
import org.fingerpost.reschedule.Reviews;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.uscis.Channel;
import org.fingerpost.uscis.RescheduleReason;
import org.springframework.stereotype.Component;

/** Requests in every state, as a firm has them on its desk. */
@Component
class DemoReschedules {
    private static final List<RescheduleReason> REASONS = List.of(RescheduleReason.values());

    private final Reschedules reschedules;
    private final Answers answers;
    private final Reviews reviews;
    private final Appointments appointments;
    private final Clock clock;

    DemoReschedules(Reschedules reschedules, Answers answers, Reviews reviews, Appointments appointments, Clock clock) {
        this.reschedules = reschedules;
        this.answers = answers;
        this.reviews = reviews;
        this.appointments = appointments;
        this.clock = clock;
    }

    /** Asks for another date where that is still possible; for every fifth client, in turn through the states. */
    void add(Actor.Person actor, AppointmentId id, RandomGenerator random, int number) {
        var appointment = appointments.get(actor, id);
        var open = appointment.channelTimes().openAt(clock.instant());
        if (number % 5 != 0 || open.isEmpty()) {
            return;
        }
        var request = reschedules.start(actor, id);
        var today = LocalDate.ofInstant(clock.instant(), appointment.zone());
        var draft = answer(actor, request, DemoAnswers.of(People.pick(random, REASONS), appointment, today, number));
        var asked = draft.by(open.getLast());
        reschedules.change(actor, request, draft, asked);
        if (number % 4 == 0) {
            return; // begun, and not submitted
        }
        submit(actor, request, asked, number);
        if (number % 3 == 0) {
            reschedules.grant(actor, request, later(appointment), "New notice downloaded from the online account.");
        } else if (number % 25 == 0) {
            reschedules.refuse(actor, request, "The agent said that the reason is not sufficient.");
        }
    }

    /** The draft that the answers make. */
    private Draft answer(Actor.Person actor, RescheduleId request, DemoAnswers story) {
        var empty = reschedules.get(actor, request).draft();
        reschedules.change(actor, request, empty, empty.because(story.reason()).inWords(story.words()));
        story.answers().forEach((question, answer) -> answers.put(actor, request, question, answer));
        return reschedules.get(actor, request).draft();
    }

    boolean submitted(Actor.Person actor, AppointmentId id) {
        return reschedules.of(actor, id).stream().anyMatch(one -> one.state() == RescheduleState.SUBMITTED);
    }

    private void submit(Actor.Person actor, RescheduleId request, Draft draft, int number) {
        String confirmation = draft.channel() == Channel.PHONE ? "SR1%08d".formatted(number * 7919) : "";
        reviews.warnings(actor, request)
                .forEach(
                        one -> reviews.acknowledge(actor, request, one.finding().messageKey()));
        if (reviews.wantsApproval(actor, request)) {
            reviews.approve(actor, request, draft);
        }
        reschedules.submit(actor, request, draft.numbered(confirmation), Asked.by(actor.member(), clock.instant()));
    }

    private Notice later(Appointment old) {
        var day = old.localTime().toLocalDate().plusDays(21);
        return new Notice(
                old.receipts(),
                old.center(),
                LocalDateTime.of(day, old.localTime().toLocalTime()),
                old.zone(),
                null,
                old.code(),
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
                old.priorReschedules() + 1,
                null);
    }
}
