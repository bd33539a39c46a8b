package org.fingerpost.clientlink;

import static org.fingerpost.db.Tables.LINK_CODE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.fingerpost.tenancy.FirmScope;
import org.jooq.Condition;
import org.springframework.stereotype.Repository;

@Repository
class LinkCodeRepository {
    /** A code that may still be the right one. */
    @SuppressWarnings("ArrayRecordComponent") // the bytes of one row on their way; nobody compares two records
    record Waiting(UUID id, byte[] hash) {}

    void insert(FirmScope scope, UUID id, ClientLinkId link, byte[] hash) {
        scope.sql()
                .insertInto(LINK_CODE)
                .set(LINK_CODE.FIRM_ID, scope.firm())
                .set(LINK_CODE.ID, id)
                .set(LINK_CODE.LINK_ID, link)
                .set(LINK_CODE.CODE_HASH, hash)
                .set(LINK_CODE.SENT_AT, scope.now())
                .set(LINK_CODE.TRIES, 0)
                .execute();
    }

    /** Uses a try of the link's newest code up; empty where that is old, used, or was tried too often. */
    Optional<Waiting> takeTry(FirmScope scope, ClientLinkId link, Instant sentAfter, int mostTries) {
        return scope.sql()
                .update(LINK_CODE)
                .set(LINK_CODE.TRIES, LINK_CODE.TRIES.plus(1))
                .where(scope.owns(LINK_CODE.FIRM_ID))
                .and(isNewestOf(scope, link))
                .and(LINK_CODE.SENT_AT.gt(sentAfter))
                .and(LINK_CODE.TRIES.lt(mostTries))
                .and(LINK_CODE.USED_AT.isNull())
                .returningResult(LINK_CODE.ID, LINK_CODE.CODE_HASH)
                .fetchOptional(mapping(Waiting::new));
    }

    /** False where somebody used it at the same moment. */
    boolean use(FirmScope scope, UUID id) {
        return scope.sql()
                        .update(LINK_CODE)
                        .set(LINK_CODE.USED_AT, scope.now())
                        .where(scope.owns(LINK_CODE.FIRM_ID))
                        .and(LINK_CODE.ID.eq(id))
                        .and(LINK_CODE.USED_AT.isNull())
                        .execute()
                == 1;
    }

    private static Condition isNewestOf(FirmScope scope, ClientLinkId link) {
        return LINK_CODE.ID.eq(select(LINK_CODE.ID)
                .from(LINK_CODE)
                .where(scope.owns(LINK_CODE.FIRM_ID))
                .and(LINK_CODE.LINK_ID.eq(link))
                .orderBy(LINK_CODE.SENT_AT.desc(), LINK_CODE.ID.desc())
                .limit(1));
    }
}
