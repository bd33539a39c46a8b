package org.fingerpost.appointment;

import static org.fingerpost.tenancy.Permission.MANAGE_CASES;

import org.fingerpost.audit.AuditTrail;
import org.fingerpost.document.DocumentId;
import org.fingerpost.document.Documents;
import org.fingerpost.document.Upload;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.FirmDatabase;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.tenancy.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The stamped notice is the proof of attendance: it is kept with its appointment. */
@Service
public class Stamps {
    private final FirmDatabase database;
    private final AppointmentRepository repository;
    private final Documents documents;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    Stamps(
            FirmDatabase database,
            AppointmentRepository repository,
            Documents documents,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.database = database;
        this.repository = repository;
        this.documents = documents;
        this.audit = audit;
        this.events = events;
    }

    /** Refuses an appointment that was not recorded as attended. A better picture takes the place of an earlier one. */
    public void keep(Actor.Person actor, AppointmentId id, Upload stamped) {
        actor.require(MANAGE_CASES);
        database.run(actor, scope -> keep(scope, id, documents.add(scope, actor.member(), stamped)));
    }

    /** Like the other, with a file that is stored already, as a step of another use case. */
    public void keep(FirmScope scope, AppointmentId id, DocumentId stamped) {
        if (repository.get(scope, id).state() != AppointmentState.ATTENDED) {
            throw new Refusal("appointment.stamp.notAttended");
        }
        repository.stamp(scope, id, stamped);
        audit.record(scope, "appointment.stamped", id.value(), stamped.value().toString());
        events.publishEvent(new AppointmentStamped(scope, id));
    }
}
