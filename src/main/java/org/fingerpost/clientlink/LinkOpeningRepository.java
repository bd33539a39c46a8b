package org.fingerpost.clientlink;

import static org.fingerpost.db.Tables.LINK_OPENING;
import static org.jooq.Records.mapping;

import java.time.Instant;
import java.util.List;
import org.fingerpost.matter.MatterId;
import org.fingerpost.tenancy.FirmScope;
import org.springframework.stereotype.Repository;

@Repository
class LinkOpeningRepository {
    private static final int MOST_SHOWN = 100;

    int countSince(FirmScope scope, ClientLinkId link, Instant since) {
        return scope.sql()
                .selectCount()
                .from(LINK_OPENING)
                .where(scope.owns(LINK_OPENING.FIRM_ID))
                .and(LINK_OPENING.LINK_ID.eq(link))
                .and(LINK_OPENING.OPENED_AT.gt(since))
                .fetchSingle(0, Integer.class);
    }

    void insert(FirmScope scope, LinkOpeningId id, ClientLinkId link, byte[] from, boolean robot) {
        scope.sql()
                .insertInto(LINK_OPENING)
                .set(LINK_OPENING.FIRM_ID, scope.firm())
                .set(LINK_OPENING.ID, id)
                .set(LINK_OPENING.LINK_ID, link)
                .set(LINK_OPENING.OPENED_AT, scope.now())
                .set(LINK_OPENING.FROM_HASH, from)
                .set(LINK_OPENING.ROBOT, robot)
                .execute();
    }

    void read(FirmScope scope, ClientLinkId link, LinkOpeningId id) {
        scope.sql()
                .update(LINK_OPENING)
                .set(LINK_OPENING.READ_AT, scope.now())
                .where(scope.owns(LINK_OPENING.FIRM_ID))
                .and(LINK_OPENING.ID.eq(id))
                .and(LINK_OPENING.LINK_ID.eq(link))
                .and(LINK_OPENING.READ_AT.isNull())
                .execute();
    }

    List<LinkOpening> of(FirmScope scope, MatterId matter) {
        return scope.sql()
                .select(LINK_OPENING.LINK_ID, LINK_OPENING.OPENED_AT, LINK_OPENING.ROBOT, LINK_OPENING.READ_AT)
                .from(LINK_OPENING)
                .where(scope.owns(LINK_OPENING.FIRM_ID))
                .and(scope.owns(LINK_OPENING.clientLink().FIRM_ID))
                .and(LINK_OPENING.clientLink().MATTER_ID.eq(matter))
                .orderBy(LINK_OPENING.OPENED_AT.desc(), LINK_OPENING.ID.desc())
                .limit(MOST_SHOWN)
                .fetch(mapping(LinkOpening::new));
    }
}
