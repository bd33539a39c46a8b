package org.fingerpost.reschedule;

import static org.fingerpost.tenancy.Permission.VIEW_CASES;

import java.util.Optional;
import org.fingerpost.appointment.Appointment;
import org.fingerpost.appointment.Appointments;
import org.fingerpost.matter.MatterChanged;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.FirmDatabase;
import org.fingerpost.tenancy.FirmScope;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** The statement of a request follows the answers until a person edits it; from then on it is theirs. */
@Service
public class Statements {
    private final FirmDatabase database;
    private final RescheduleRepository repository;
    private final AnswerRepository answers;
    private final Appointments appointments;

    Statements(
            FirmDatabase database,
            RescheduleRepository repository,
            AnswerRepository answers,
            Appointments appointments) {
        this.database = database;
        this.repository = repository;
        this.answers = answers;
        this.appointments = appointments;
    }

    /** What the answers make now; empty while no reason is chosen, and for what is no request for another date. */
    public String drafted(Actor actor, RescheduleId id) {
        actor.require(VIEW_CASES);
        return database.in(actor, scope -> drafted(scope, repository.get(scope, id)));
    }

    /** As a step of another use case. Leaves a statement alone that a person edited. */
    void redraft(FirmScope scope, RescheduleId id) {
        var request = repository.getLocked(scope, id);
        var draft = request.draft();
        if (request.state() == RescheduleState.DRAFT && !draft.isEdited()) {
            String anew = drafted(scope, request);
            if (!anew.equals(draft.statement())) {
                repository.save(scope, id, draft.saying(anew, anew));
            }
        }
    }

    /** Name and form stand in the statement. */
    @EventListener
    void on(MatterChanged event) {
        var ofMatter = appointments.of(event.scope(), event.matter()).stream()
                .map(Appointment::id)
                .toList();
        repository.of(event.scope(), ofMatter).forEach(request -> redraft(event.scope(), request.id()));
    }

    private String drafted(FirmScope scope, Reschedule request) {
        var reason = request.draft().reason();
        var appointment = appointments.get(scope, request.appointment());
        var given = answers.of(scope, request.id());
        return switch (request.kind()) {
            case RESCHEDULE -> reason == null ? "" : StatementDraft.of(appointment, reason, given);
            case RESCUE -> KindStatement.late(Optional.ofNullable(reason), given);
            case ACCOMMODATION -> KindStatement.accommodation(appointment, given);
        };
    }
}
