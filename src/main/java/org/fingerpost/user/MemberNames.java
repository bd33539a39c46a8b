package org.fingerpost.user;

import static org.fingerpost.db.Tables.MEMBER;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fingerpost.audit.SubjectNames;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.tenancy.MemberId;
import org.springframework.stereotype.Repository;

/** People go by their name of today. */
@Repository
class MemberNames implements SubjectNames {
    @Override
    public Set<String> kinds() {
        return Set.of("member");
    }

    @Override
    public Map<UUID, Named> of(FirmScope scope, Collection<UUID> records) {
        return scope.sql()
                .select(MEMBER.ID, MEMBER.FULL_NAME)
                .from(MEMBER)
                .where(scope.owns(MEMBER.FIRM_ID))
                .and(MEMBER.ID.in(records.stream().map(MemberId::new).toList()))
                .orderBy(MEMBER.ID)
                .fetchMap(
                        row -> row.value1().value(),
                        row -> new Named(row.value2(), "/people/" + row.value1().value()));
    }
}
