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
    private record Story(RescheduleReason reason, String words) {}

    private static final List<Story> STORIES = List.of(
            new Story(
                    RescheduleReason.ILLNESS,
                    "The client has surgery at the county hospital on the day before and may not travel for a week."),
            new Story(
                    RescheduleReason.TRAVEL,
                    "The client flies abroad for her brother’s wedding; the tickets were bought before the notice came."),
            new Story(
                    RescheduleReason.LATE_NOTICE,
                    "The notice went to the old address and was forwarded; it arrived four days before the appointment."),
            new Story(
                    RescheduleReason.WORK_OR_CARE,
                    "The client is the only caregiver of her mother, who has a dialysis appointment that morning."),
            new Story(
                    RescheduleReason.TRANSPORT,
                    "The car broke down, and no bus reaches the support center before nine in the morning."));

    private final Reschedules reschedules;
    private final Reviews reviews;
    private final Appointments appointments;
    private final Clock clock;

    DemoReschedules(Reschedules reschedules, Reviews reviews, Appointments appointments, Clock clock) {
        this.reschedules = reschedules;
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
        var story = People.pick(random, STORIES);
        var draft = new Draft(story.reason(), story.words(), open.getLast(), "");
        var request = reschedules.start(actor, id);
        reschedules.save(actor, request, draft);
        if (number % 4 == 0) {
            return; // begun, and not submitted
        }
        submit(actor, request, draft, number);
        if (number % 3 == 0) {
            reschedules.grant(actor, request, later(appointment), "New notice downloaded from the online account.");
        } else if (number % 25 == 0) {
            reschedules.refuse(actor, request, "The agent said that the reason is not sufficient.");
        }
    }

    boolean submitted(Actor.Person actor, AppointmentId id) {
        return reschedules.of(actor, id).stream().anyMatch(one -> one.state() == RescheduleState.SUBMITTED);
    }

    private void submit(Actor.Person actor, RescheduleId request, Draft draft, int number) {
        String confirmation = draft.channel() == Channel.PHONE ? "SR1%08d".formatted(number * 7919) : "";
        reviews.warnings(actor, request)
                .forEach(
                        one -> reviews.acknowledge(actor, request, one.finding().messageKey()));
        reschedules.submit(actor, request, draft.numbered(confirmation), actor.member(), clock.instant());
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
