package org.fingerpost.reschedule;

import static org.fingerpost.db.Tables.RESCHEDULE;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fingerpost.audit.SubjectNames;
import org.fingerpost.tenancy.FirmScope;
import org.springframework.stereotype.Repository;

/** A request, and its log, go by the client. */
@Repository
class RescheduleNames implements SubjectNames {
    @Override
    public Set<String> kinds() {
        return Set.of("reschedule", "log");
    }

    @Override
    public Map<UUID, Named> of(FirmScope scope, Collection<UUID> records) {
        return scope.sql()
                .select(
                        RESCHEDULE.ID,
                        RESCHEDULE.rescheduleFirmIdAppointmentIdFkey().matter().client().FULL_NAME)
                .from(RESCHEDULE)
                .where(scope.owns(RESCHEDULE.FIRM_ID))
                .and(RESCHEDULE.ID.in(records.stream().map(RescheduleId::new).toList()))
                .orderBy(RESCHEDULE.ID)
                .fetchMap(
                        row -> row.value1().value(),
                        row -> new Named(
                                row.value2(), "/reschedules/" + row.value1().value()));
    }
}
