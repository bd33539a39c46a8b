package org.fingerpost.matter;

import static org.fingerpost.db.Tables.MATTER;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fingerpost.audit.SubjectNames;
import org.fingerpost.tenancy.FirmScope;
import org.springframework.stereotype.Repository;

/** A matter goes by its client. */
@Repository
class MatterNames implements SubjectNames {
    @Override
    public Set<String> kinds() {
        return Set.of("matter");
    }

    @Override
    public Map<UUID, Named> of(FirmScope scope, Collection<UUID> records) {
        return scope.sql()
                .select(MATTER.ID, MATTER.client().FULL_NAME)
                .from(MATTER)
                .where(scope.owns(MATTER.FIRM_ID))
                .and(MATTER.ID.in(records.stream().map(MatterId::new).toList()))
                .orderBy(MATTER.ID)
                .fetchMap(
                        row -> row.value1().value(),
                        row -> new Named(
                                row.value2(), "/matters/" + row.value1().value()));
    }
}
