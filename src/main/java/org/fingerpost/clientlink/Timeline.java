package org.fingerpost.clientlink;

import static org.fingerpost.clientlink.Step.done;
import static org.fingerpost.clientlink.Step.later;
import static org.fingerpost.clientlink.Step.next;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fingerpost.appointment.Appointment;
import org.fingerpost.reschedule.Reschedule;
import org.fingerpost.reschedule.RescheduleState;

/** A matter's steps from filing to biometrics, told appointment by appointment, then what is still ahead. */
class Timeline {
    private final List<Step> steps = new ArrayList<>();
    private final Instant now;

    private Timeline(Instant now) {
        this.now = now;
    }

    /**
     * @param appointments all of the matter, in the order of their notices
     * @param requests those that reached USCIS, in the order in which they were made
     */
    static List<Step> of(List<Appointment> appointments, List<Reschedule> requests, Instant now) {
        var timeline = new Timeline(now);
        timeline.steps.add(done(Step.Kind.FILED, null));
        for (var appointment : appointments) {
            timeline.add(appointment, requests);
        }
        if (appointments.isEmpty()) {
            timeline.addUnknownFuture();
        }
        // With two notices at once a step of the first may lie ahead of one that the second has behind it.
        return timeline.steps.stream()
                .distinct()
                .sorted(Comparator.comparing(Step::progress))
                .toList();
    }

    private void addUnknownFuture() {
        steps.add(next(Step.Kind.NOTICE, null));
        steps.add(later(Step.Kind.APPOINTMENT));
        steps.add(later(Step.Kind.TAKEN));
    }

    private void add(Appointment appointment, List<Reschedule> requests) {
        // The notice of an appointment that a request brought is the answer to that request, told already.
        if (appointment.supersedes() == null) {
            steps.add(done(Step.Kind.NOTICE, appointment.noticeDate()));
        }
        requests.stream()
                .filter(request -> request.appointment().equals(appointment.id()))
                .forEach(request -> add(request, appointment.zone()));
        addOutcome(
                appointment, appointment.startsAt().atZone(appointment.zone()).toLocalDate());
    }

    private void add(Reschedule request, ZoneId zone) {
        request.submitted().ifPresent(asked -> steps.add(done(Step.Kind.ASKED, day(asked.at(), zone))));
        if (request.state() == RescheduleState.SUBMITTED) {
            steps.add(next(Step.Kind.ANSWER, null));
        } else if (request.closedAt() != null) {
            steps.add(done(answer(request.state()), day(request.closedAt(), zone)));
        }
    }

    private void addOutcome(Appointment appointment, LocalDate on) {
        switch (appointment.state()) {
            case SUPERSEDED -> {}
            case MISSED -> steps.add(done(Step.Kind.MISSED, on));
            case ATTENDED -> {
                steps.add(done(Step.Kind.APPOINTMENT, on));
                steps.add(done(Step.Kind.TAKEN, on));
            }
            case SCHEDULED -> {
                boolean passed = !now.isBefore(appointment.startsAt());
                steps.add(passed ? done(Step.Kind.APPOINTMENT, on) : next(Step.Kind.APPOINTMENT, on));
                steps.add(later(Step.Kind.TAKEN));
            }
        }
    }

    private static Step.Kind answer(RescheduleState state) {
        return switch (state) {
            case GRANTED -> Step.Kind.GRANTED;
            case REFUSED -> Step.Kind.REFUSED;
            case WITHDRAWN -> Step.Kind.WITHDRAWN;
            case DRAFT, SUBMITTED -> throw new IllegalArgumentException("No answer yet: " + state);
        };
    }

    private static LocalDate day(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDate();
    }
}
