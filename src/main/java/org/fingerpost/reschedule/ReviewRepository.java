package org.fingerpost.reschedule;

import static org.fingerpost.db.Tables.ACKNOWLEDGEMENT;
import static org.fingerpost.db.Tables.REQUEST_POLICY;
import static org.jooq.Records.mapping;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.fingerpost.db.tables.Member;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.tenancy.MemberId;
import org.springframework.stereotype.Repository;

@Repository
class ReviewRepository {
    private static final Member READER = ACKNOWLEDGEMENT.member();

    /** Who read a warning, and when. */
    record Read(String finding, String by, Instant at) {}

    /** By the text that the warning was told with. */
    Map<String, Read> read(FirmScope scope, RescheduleId request) {
        return scope
                .sql()
                .select(ACKNOWLEDGEMENT.FINDING, READER.FULL_NAME, ACKNOWLEDGEMENT.ACKNOWLEDGED_AT)
                .from(ACKNOWLEDGEMENT)
                .where(scope.owns(ACKNOWLEDGEMENT.FIRM_ID))
                .and(ACKNOWLEDGEMENT.RESCHEDULE_ID.eq(request))
                .fetch(mapping(Read::new))
                .stream()
                .collect(Collectors.toMap(Read::finding, read -> read));
    }

    /** Whoever was first stays. */
    void insertIfAbsent(FirmScope scope, RescheduleId request, String finding, MemberId by) {
        scope.sql()
                .insertInto(ACKNOWLEDGEMENT)
                .set(ACKNOWLEDGEMENT.FIRM_ID, scope.firm())
                .set(ACKNOWLEDGEMENT.RESCHEDULE_ID, request)
                .set(ACKNOWLEDGEMENT.FINDING, finding)
                .set(ACKNOWLEDGEMENT.ACKNOWLEDGED_BY, by)
                .set(ACKNOWLEDGEMENT.ACKNOWLEDGED_AT, scope.now())
                .onConflictDoNothing()
                .execute();
    }

    Approval.Policy policy(FirmScope scope) {
        return scope.sql()
                .select(REQUEST_POLICY.APPROVAL)
                .from(REQUEST_POLICY)
                .where(scope.owns(REQUEST_POLICY.FIRM_ID))
                .fetchOptional(REQUEST_POLICY.APPROVAL)
                .orElse(Approval.Policy.WHERE_REPEATED);
    }

    void put(FirmScope scope, Approval.Policy policy) {
        scope.sql()
                .insertInto(REQUEST_POLICY)
                .set(REQUEST_POLICY.FIRM_ID, scope.firm())
                .set(REQUEST_POLICY.APPROVAL, policy)
                .onConflict(REQUEST_POLICY.FIRM_ID)
                .doUpdate()
                .set(REQUEST_POLICY.APPROVAL, policy)
                .execute();
    }
}
