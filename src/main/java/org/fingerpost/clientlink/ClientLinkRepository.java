package org.fingerpost.clientlink;

import static org.fingerpost.db.Tables.CLIENT_LINK;
import static org.jooq.Records.mapping;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fingerpost.matter.MatterId;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.tenancy.MemberId;
import org.jooq.Condition;
import org.springframework.stereotype.Repository;

@Repository
class ClientLinkRepository {
    Optional<ClientLink> find(FirmScope scope, ClientLinkId id) {
        return fetch(scope, CLIENT_LINK.ID.eq(id)).stream().findFirst();
    }

    /** Holds the link until the end of the transaction: what is done through it at once is done one after another. */
    Optional<ClientLink> hold(FirmScope scope, ClientLinkId id) {
        scope.sql()
                .select(CLIENT_LINK.ID)
                .from(CLIENT_LINK)
                .where(scope.owns(CLIENT_LINK.FIRM_ID))
                .and(CLIENT_LINK.ID.eq(id))
                .forUpdate()
                .execute();
        return find(scope, id);
    }

    /** Newest first. */
    List<ClientLink> of(FirmScope scope, MatterId matter) {
        return fetch(scope, CLIENT_LINK.MATTER_ID.eq(matter));
    }

    void insert(FirmScope scope, ClientLinkId id, MatterId matter, MemberId by, Instant expiresAt) {
        scope.sql()
                .insertInto(CLIENT_LINK)
                .set(CLIENT_LINK.FIRM_ID, scope.firm())
                .set(CLIENT_LINK.ID, id)
                .set(CLIENT_LINK.MATTER_ID, matter)
                .set(CLIENT_LINK.CREATED_BY, by)
                .set(CLIENT_LINK.CREATED_AT, scope.now())
                .set(CLIENT_LINK.EXPIRES_AT, expiresAt)
                .execute();
    }

    /** Whether the link was not revoked before. */
    boolean revoke(FirmScope scope, ClientLinkId id) {
        return scope.sql()
                        .update(CLIENT_LINK)
                        .set(CLIENT_LINK.REVOKED_AT, scope.now())
                        .where(scope.owns(CLIENT_LINK.FIRM_ID))
                        .and(CLIENT_LINK.ID.eq(id))
                        .and(CLIENT_LINK.REVOKED_AT.isNull())
                        .execute()
                == 1;
    }

    private static List<ClientLink> fetch(FirmScope scope, Condition which) {
        return scope.sql()
                .select(
                        CLIENT_LINK.ID,
                        CLIENT_LINK.MATTER_ID,
                        CLIENT_LINK.member().FULL_NAME,
                        CLIENT_LINK.CREATED_AT,
                        CLIENT_LINK.EXPIRES_AT,
                        CLIENT_LINK.REVOKED_AT)
                .from(CLIENT_LINK)
                .where(scope.owns(CLIENT_LINK.FIRM_ID))
                .and(which)
                .orderBy(CLIENT_LINK.CREATED_AT.desc(), CLIENT_LINK.ID.desc())
                .fetch(mapping(ClientLink::new));
    }
}
