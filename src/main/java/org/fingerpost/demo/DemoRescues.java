package org.fingerpost.demo;

import java.time.Clock;
import java.time.Instant;
import org.fingerpost.appointment.AppointmentId;
import org.fingerpost.appointment.AppointmentState;
import org.fingerpost.appointment.Appointments;
import org.fingerpost.reschedule.Accommodations;
import org.fingerpost.reschedule.Answers;
import org.fingerpost.reschedule.Asked;
import org.fingerpost.reschedule.Need;
import org.fingerpost.reschedule.Question;
import org.fingerpost.reschedule.RescheduleId;
import org.fingerpost.reschedule.Reschedules;
import org.fingerpost.reschedule.Rescues;
import org.fingerpost.reschedule.Reviews;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.uscis.ContactCenter;
import org.fingerpost.uscis.RescheduleReason;
import org.springframework.stereotype.Component;

/** A missed appointment that is being rescued, and a client who can't leave the house. */
@Component
class DemoRescues {
    private static final int BEGUN = 77;
    private static final int ASKED = 105;
    private static final int AT_HOME = 17;

    private final Rescues rescues;
    private final Accommodations accommodations;
    private final Reschedules reschedules;
    private final Reviews reviews;
    private final Answers answers;
    private final Appointments appointments;
    private final Clock clock;

    DemoRescues(
            Rescues rescues,
            Accommodations accommodations,
            Reschedules reschedules,
            Reviews reviews,
            Answers answers,
            Appointments appointments,
            Clock clock) {
        this.rescues = rescues;
        this.accommodations = accommodations;
        this.reschedules = reschedules;
        this.reviews = reviews;
        this.answers = answers;
        this.appointments = appointments;
        this.clock = clock;
    }

    void add(Actor.Person actor, AppointmentId id, int number) {
        var appointment = appointments.get(actor, id);
        if ((number == BEGUN || number == ASKED) && appointment.state() == AppointmentState.MISSED) {
            rescue(actor, id, number == ASKED);
        } else if (number == AT_HOME && appointment.isScheduled()) {
            atHome(actor, id);
        }
    }

    private void rescue(Actor.Person actor, AppointmentId id, boolean asked) {
        var request = rescues.start(actor, id);
        answers.put(actor, request, Question.RESCUE_WHEN_KNOWN, "On the morning of the appointment");
        answers.put(
                actor,
                request,
                Question.RESCUE_WHY_LATE,
                "The client was taken to the emergency room that morning and could call nobody until the evening.");
        var begun = reschedules.get(actor, request).draft().because(RescheduleReason.ILLNESS);
        reschedules.change(actor, request, begun.because(null), begun);
        var draft = reschedules.get(actor, request).draft();
        String words = draft.statement()
                .replaceFirst(
                        "\\[blank:[^]]*]",
                        "The client was admitted to the county hospital on the morning of the appointment.");
        reschedules.change(actor, request, draft, draft.saying(words, draft.drafted()));
        if (asked) {
            var opens = appointments.get(actor, id).startsAt();
            submit(actor, request, ContactCenter.nextStaffedAtOrAfter(opens));
        }
    }

    private void atHome(Actor.Person actor, AppointmentId id) {
        var request = accommodations.start(actor, id);
        answers.put(actor, request, Question.ACCOMMODATION_NEEDS, Need.HOME.name());
        answers.put(actor, request, Question.ACCOMMODATION_WHY, "The client can’t leave the bed.");
        answers.put(actor, request, Question.ACCOMMODATION_WHERE, "At home, on weekdays between 10 AM and 4 PM");
        answers.put(actor, request, Question.ACCOMMODATION_CONTACT, "The client’s daughter, (212) 555-0177");
        submit(actor, request, ContactCenter.lastStaffedBefore(clock.instant()));
    }

    private void submit(Actor.Person actor, RescheduleId request, Instant at) {
        reviews.warnings(actor, request)
                .forEach(
                        one -> reviews.acknowledge(actor, request, one.finding().messageKey()));
        var draft = reschedules.get(actor, request).draft();
        reschedules.submit(actor, request, draft.numbered("SR100471182"), Asked.by(actor.member(), at));
    }
}
