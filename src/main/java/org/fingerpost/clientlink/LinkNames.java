package org.fingerpost.clientlink;

import static org.fingerpost.db.Tables.CLIENT_LINK;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fingerpost.audit.SubjectNames;
import org.fingerpost.tenancy.FirmScope;
import org.springframework.stereotype.Repository;

/** A link goes by its client. */
@Repository
class LinkNames implements SubjectNames {
    @Override
    public Set<String> kinds() {
        return Set.of("clientLink");
    }

    @Override
    public Map<UUID, Named> of(FirmScope scope, Collection<UUID> records) {
        return scope.sql()
                .select(CLIENT_LINK.ID, CLIENT_LINK.matter().client().FULL_NAME, CLIENT_LINK.MATTER_ID)
                .from(CLIENT_LINK)
                .where(scope.owns(CLIENT_LINK.FIRM_ID))
                .and(CLIENT_LINK.ID.in(records.stream().map(ClientLinkId::new).toList()))
                .orderBy(CLIENT_LINK.ID)
                .fetchMap(
                        row -> row.value1().value(),
                        row -> new Named(
                                row.value2(), "/matters/" + row.value3().value()));
    }
}
