package org.fingerpost.clientlink;

import static org.fingerpost.db.Tables.LINK_POLICY;
import static org.jooq.Records.mapping;

import org.fingerpost.tenancy.FirmScope;
import org.springframework.stereotype.Repository;

@Repository
class LinkPolicyRepository {
    LinkPolicy get(FirmScope scope) {
        return scope.sql()
                .select(
                        LINK_POLICY.DAYS_AFTER_APPOINTMENT,
                        LINK_POLICY.DAYS_WITHOUT_APPOINTMENT,
                        LINK_POLICY.YEARS_VISITS_KEPT)
                .from(LINK_POLICY)
                .where(scope.owns(LINK_POLICY.FIRM_ID))
                .fetchOptional(mapping(LinkPolicy::new))
                .orElse(LinkPolicy.BY_DEFAULT);
    }

    void put(FirmScope scope, LinkPolicy policy) {
        scope.sql()
                .insertInto(LINK_POLICY)
                .set(LINK_POLICY.FIRM_ID, scope.firm())
                .set(LINK_POLICY.DAYS_AFTER_APPOINTMENT, policy.daysAfterAppointment())
                .set(LINK_POLICY.DAYS_WITHOUT_APPOINTMENT, policy.daysWithoutAppointment())
                .set(LINK_POLICY.YEARS_VISITS_KEPT, policy.yearsVisitsKept())
                .onConflict(LINK_POLICY.FIRM_ID)
                .doUpdate()
                .set(LINK_POLICY.DAYS_AFTER_APPOINTMENT, policy.daysAfterAppointment())
                .set(LINK_POLICY.DAYS_WITHOUT_APPOINTMENT, policy.daysWithoutAppointment())
                .set(LINK_POLICY.YEARS_VISITS_KEPT, policy.yearsVisitsKept())
                .execute();
    }
}
