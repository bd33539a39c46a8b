package org.fingerpost.appointment;

import static org.fingerpost.db.Tables.APPOINTMENT;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fingerpost.audit.SubjectNames;
import org.fingerpost.tenancy.FirmScope;
import org.springframework.stereotype.Repository;

/** An appointment goes by its client. */
@Repository
class AppointmentNames implements SubjectNames {
    @Override
    public Set<String> kinds() {
        return Set.of("appointment");
    }

    @Override
    public Map<UUID, Named> of(FirmScope scope, Collection<UUID> records) {
        return scope.sql()
                .select(APPOINTMENT.ID, APPOINTMENT.matter().client().FULL_NAME)
                .from(APPOINTMENT)
                .where(scope.owns(APPOINTMENT.FIRM_ID))
                .and(APPOINTMENT.ID.in(records.stream().map(AppointmentId::new).toList()))
                .orderBy(APPOINTMENT.ID)
                .fetchMap(
                        row -> row.value1().value(),
                        row -> new Named(
                                row.value2(), "/appointments/" + row.value1().value()));
    }
}
