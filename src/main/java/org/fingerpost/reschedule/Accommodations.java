package org.fingerpost.reschedule;

import static org.fingerpost.tenancy.Permission.PREPARE_RESCHEDULES;
import static org.fingerpost.tenancy.Permission.SUBMIT_RESCHEDULES;

import org.fingerpost.appointment.AppointmentId;
import org.fingerpost.appointment.Appointments;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.FirmDatabase;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.tenancy.Refusal;
import org.springframework.stereotype.Service;

/**
 * USCIS is asked to take the biometrics where a client with a disability can be, or to help at the support center (R22).
 * The appointment and its deadlines stand until USCIS says otherwise.
 */
@Service
public class Accommodations {
    private final FirmDatabase database;
    private final RescheduleRepository repository;
    private final Reschedules reschedules;
    private final Outcomes outcomes;
    private final Appointments appointments;
    private final SubmissionRules rules;

    Accommodations(
            FirmDatabase database,
            RescheduleRepository repository,
            Reschedules reschedules,
            Outcomes outcomes,
            Appointments appointments,
            SubmissionRules rules) {
        this.database = database;
        this.repository = repository;
        this.reschedules = reschedules;
        this.outcomes = outcomes;
        this.appointments = appointments;
        this.rules = rules;
    }

    /** Starts a draft, or goes on with the one that is open already. Refuses an appointment that is closed or over. */
    public RescheduleId start(Actor.Person actor, AppointmentId appointment) {
        actor.require(PREPARE_RESCHEDULES);
        return database.in(
                actor,
                scope -> repository
                        .open(scope, appointment, RequestKind.ACCOMMODATION)
                        .map(Reschedule::id)
                        .orElseGet(() -> start(scope, actor, appointment)));
    }

    /** USCIS arranged it for this appointment; the note says where, when and with whom. Refuses an empty one. */
    public void arranged(Actor actor, RescheduleId id, String note) {
        actor.require(SUBMIT_RESCHEDULES);
        if (note.isBlank()) {
            throw new Refusal("accommodation.arranged.how");
        }
        database.run(actor, scope -> outcomes.grantWithout(scope, id, RequestKind.ACCOMMODATION, note));
    }

    private RescheduleId start(FirmScope scope, Actor.Person actor, AppointmentId id) {
        var appointment = appointments.get(scope, id);
        rules.requireScheduled(appointment);
        rules.requireAhead(appointment, scope.now());
        return reschedules.start(scope, actor, id, RequestKind.ACCOMMODATION);
    }
}
