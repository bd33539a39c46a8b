package org.fingerpost.reschedule;

import static org.fingerpost.tenancy.Permission.VIEW_CASES;

import java.util.List;
import org.fingerpost.appointment.AppointmentId;
import org.fingerpost.appointment.Appointments;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.FirmDatabase;
import org.springframework.stereotype.Service;

/** How often, when and with what outcome USCIS was asked for another date, over all appointments that followed on one. */
@Service
public class Attempts {
    private final FirmDatabase database;
    private final Appointments appointments;
    private final RescheduleRepository repository;

    Attempts(FirmDatabase database, Appointments appointments, RescheduleRepository repository) {
        this.database = database;
        this.appointments = appointments;
        this.repository = repository;
    }

    /** The first one first; the same for each appointment of the chain. */
    public List<Attempt> of(Actor actor, AppointmentId appointment) {
        actor.require(VIEW_CASES);
        return database.in(actor, scope -> {
            var matter = appointments.get(scope, appointment).matter();
            var chain = new Chain(appointments.of(scope, matter), appointment);
            return chain.attempts(repository.of(scope, chain.ids()));
        });
    }
}
