package org.fingerpost.reschedule;

import static org.fingerpost.tenancy.Permission.PREPARE_RESCHEDULES;
import static org.fingerpost.tenancy.Permission.SUBMIT_RESCHEDULES;
import static org.fingerpost.tenancy.Permission.VIEW_CASES;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fingerpost.appointment.AppointmentId;
import org.fingerpost.appointment.AppointmentState;
import org.fingerpost.appointment.Appointments;
import org.fingerpost.matter.MatterId;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.FirmDatabase;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.uscis.Finding;
import org.springframework.stereotype.Service;

/** What can still be done about an appointment that is over, and the request to USCIS that does it. */
@Service
public class Rescues {
    private final FirmDatabase database;
    private final RescueReader reader;
    private final RescheduleRepository repository;
    private final Reschedules reschedules;
    private final Outcomes outcomes;
    private final Appointments appointments;
    private final KindRules rules;

    Rescues(
            FirmDatabase database,
            RescueReader reader,
            RescheduleRepository repository,
            Reschedules reschedules,
            Outcomes outcomes,
            Appointments appointments,
            KindRules rules) {
        this.database = database;
        this.reader = reader;
        this.repository = repository;
        this.reschedules = reschedules;
        this.outcomes = outcomes;
        this.appointments = appointments;
        this.rules = rules;
    }

    public Rescue of(Actor actor, AppointmentId appointment) {
        actor.require(VIEW_CASES);
        return database.in(actor, scope -> of(scope, appointment));
    }

    /** The last appointment of a matter, where there is something to rescue of it; after a denial the last one that is over. */
    public Optional<Rescue> wanted(Actor actor, MatterId matter) {
        actor.require(VIEW_CASES);
        return database.in(actor, scope -> {
            var all = appointments.of(scope, matter).stream()
                    .map(appointment -> reader.of(scope, appointment))
                    .filter(rescue -> rescue.isDenied()
                            ? !rescue.appointment().startsAt().isAfter(scope.now())
                            : rescue.appointment().state() != AppointmentState.SUPERSEDED);
            return all.max(Comparator.comparing(rescue -> rescue.appointment().startsAt()))
                    .filter(rescue -> rescue.isWanted(scope.now()));
        });
    }

    /** What the rules mean now that the appointment is over, the most pressing first. */
    public List<Finding> findings(Actor actor, AppointmentId appointment) {
        actor.require(VIEW_CASES);
        return database.in(actor, scope -> rules.findingsAfter(scope, appointments.get(scope, appointment)));
    }

    /** The one that is open already. */
    public Optional<Reschedule> open(Actor actor, AppointmentId appointment) {
        actor.require(VIEW_CASES);
        return database.in(actor, scope -> repository.open(scope, appointment, RequestKind.RESCUE));
    }

    /**
     * Starts a draft, or goes on with the one that is open already. Refuses while a request is still timely (R1), and
     * where the client was there and USCIS denied nothing.
     */
    public RescheduleId start(Actor.Person actor, AppointmentId appointment) {
        actor.require(PREPARE_RESCHEDULES);
        return database.in(
                actor,
                scope -> repository
                        .open(scope, appointment, RequestKind.RESCUE)
                        .map(Reschedule::id)
                        .orElseGet(() -> start(scope, actor, appointment)));
    }

    /** USCIS corrected its record or reopened the case, and no new appointment came with it yet. */
    public void reopened(Actor actor, RescheduleId id, String note) {
        actor.require(SUBMIT_RESCHEDULES);
        database.run(actor, scope -> outcomes.grantWithout(scope, id, RequestKind.RESCUE, note));
    }

    private RescheduleId start(FirmScope scope, Actor.Person actor, AppointmentId id) {
        var rescue = of(scope, id);
        var startsAt = rescue.appointment().startsAt();
        if (startsAt.isAfter(scope.now())) {
            throw Refusal.byRule("R1", "rescue.early", startsAt);
        }
        if (!rescue.isWanted(scope.now())) {
            throw new Refusal("rescue.notWanted");
        }
        return reschedules.start(scope, actor, id, RequestKind.RESCUE);
    }

    private Rescue of(FirmScope scope, AppointmentId appointment) {
        return reader.of(scope, appointments.get(scope, appointment));
    }
}
