package org.fingerpost.deadline;

import static org.fingerpost.db.Tables.DEADLINE;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fingerpost.audit.SubjectNames;
import org.fingerpost.tenancy.FirmScope;
import org.springframework.stereotype.Repository;

/** A deadline goes by the client. */
@Repository
class DeadlineNames implements SubjectNames {
    @Override
    public Set<String> kinds() {
        return Set.of("deadline");
    }

    @Override
    public Map<UUID, Named> of(FirmScope scope, Collection<UUID> records) {
        return scope.sql()
                .select(DEADLINE.ID, DEADLINE.matter().client().FULL_NAME)
                .from(DEADLINE)
                .where(scope.owns(DEADLINE.FIRM_ID))
                .and(DEADLINE.ID.in(records.stream().map(DeadlineId::new).toList()))
                .orderBy(DEADLINE.ID)
                .fetchMap(
                        row -> row.value1().value(),
                        row -> new Named(
                                row.value2(), "/deadlines/" + row.value1().value()));
    }
}
