package org.fingerpost.evidence;

import static org.fingerpost.db.Tables.EXHIBIT;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fingerpost.audit.SubjectNames;
import org.fingerpost.tenancy.FirmScope;
import org.springframework.stereotype.Repository;

/** A piece of evidence goes by the client. */
@Repository
class EvidenceNames implements SubjectNames {
    @Override
    public Set<String> kinds() {
        return Set.of("evidence");
    }

    @Override
    public Map<UUID, Named> of(FirmScope scope, Collection<UUID> records) {
        return scope.sql()
                .select(
                        EXHIBIT.ID,
                        EXHIBIT.reschedule()
                                .rescheduleFirmIdAppointmentIdFkey()
                                .matter()
                                .client()
                                .FULL_NAME,
                        EXHIBIT.RESCHEDULE_ID)
                .from(EXHIBIT)
                .where(scope.owns(EXHIBIT.FIRM_ID))
                .and(EXHIBIT.ID.in(records.stream().map(ExhibitId::new).toList()))
                .orderBy(EXHIBIT.ID)
                .fetchMap(
                        row -> row.value1().value(),
                        row -> new Named(
                                row.value2(), "/reschedules/" + row.value3().value()));
    }
}
