package org.fingerpost.report;

import static org.fingerpost.db.Tables.CLIENT_REPORT;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fingerpost.audit.SubjectNames;
import org.fingerpost.tenancy.FirmScope;
import org.springframework.stereotype.Repository;

/** What a client told goes by the client. */
@Repository
class ReportNames implements SubjectNames {
    @Override
    public Set<String> kinds() {
        return Set.of("report");
    }

    @Override
    public Map<UUID, Named> of(FirmScope scope, Collection<UUID> records) {
        return scope.sql()
                .select(CLIENT_REPORT.ID, CLIENT_REPORT.matter().client().FULL_NAME, CLIENT_REPORT.MATTER_ID)
                .from(CLIENT_REPORT)
                .where(scope.owns(CLIENT_REPORT.FIRM_ID))
                .and(CLIENT_REPORT.ID.in(records.stream().map(ReportId::new).toList()))
                .orderBy(CLIENT_REPORT.ID)
                .fetchMap(
                        row -> row.value1().value(),
                        row -> new Named(
                                row.value2(), "/matters/" + row.value3().value()));
    }
}
