package org.fingerpost.vault;

import static org.fingerpost.db.Tables.FIRM_KEY;
import static org.jooq.Records.mapping;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fingerpost.tenancy.FirmScope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class FirmKeyRepository {
    /** @param bytes null where the key was destroyed */
    @SuppressWarnings("ArrayRecordComponent") // the bytes of one row on their way; nobody compares two
    record Wrapped(int version, byte @Nullable [] bytes) {}

    List<Wrapped> all(FirmScope scope) {
        return scope.sql()
                .select(FIRM_KEY.KEY_VERSION, FIRM_KEY.WRAPPED)
                .from(FIRM_KEY)
                .where(scope.owns(FIRM_KEY.FIRM_ID))
                .orderBy(FIRM_KEY.KEY_VERSION)
                .fetch(mapping(Wrapped::new));
    }

    /** Until the end of the transaction none of them is destroyed. */
    List<Wrapped> hold(FirmScope scope) {
        return scope.sql()
                .select(FIRM_KEY.KEY_VERSION, FIRM_KEY.WRAPPED)
                .from(FIRM_KEY)
                .where(scope.owns(FIRM_KEY.FIRM_ID))
                .orderBy(FIRM_KEY.KEY_VERSION)
                .forKeyShare()
                .fetch(mapping(Wrapped::new));
    }

    /** Waits for whoever seals, and keeps others from it until the end of the transaction. */
    void lock(FirmScope scope) {
        scope.sql()
                .select(FIRM_KEY.KEY_VERSION)
                .from(FIRM_KEY)
                .where(scope.owns(FIRM_KEY.FIRM_ID))
                .orderBy(FIRM_KEY.KEY_VERSION)
                .forUpdate()
                .execute();
    }

    /** Of two who make a firm's key at the same time, the first one's stays. */
    void insertIfAbsent(FirmScope scope, int version, byte[] wrapped) {
        scope.sql()
                .insertInto(FIRM_KEY)
                .set(FIRM_KEY.FIRM_ID, scope.firm())
                .set(FIRM_KEY.KEY_VERSION, version)
                .set(FIRM_KEY.WRAPPED, wrapped)
                .set(FIRM_KEY.CREATED_AT, scope.now())
                .onConflictDoNothing()
                .execute();
    }

    void rewrap(FirmScope scope, Map<Integer, byte[]> wrapped) {
        new TreeMap<>(wrapped)
                .forEach((version, bytes) -> scope.sql()
                        .update(FIRM_KEY)
                        .set(FIRM_KEY.WRAPPED, bytes)
                        .where(scope.owns(FIRM_KEY.FIRM_ID))
                        .and(FIRM_KEY.KEY_VERSION.eq(version))
                        .and(FIRM_KEY.DESTROYED_AT.isNull())
                        .execute());
    }

    /** Also the index key. Returns how many there were. */
    int destroyAll(FirmScope scope) {
        return destroy(scope, 0, Integer.MAX_VALUE);
    }

    /** The data keys before this one. Returns how many there were. */
    int destroyBefore(FirmScope scope, int version) {
        return destroy(scope, 1, version);
    }

    private static int destroy(FirmScope scope, int from, int before) {
        return scope.sql()
                .update(FIRM_KEY)
                .setNull(FIRM_KEY.WRAPPED)
                .set(FIRM_KEY.DESTROYED_AT, scope.now())
                .where(scope.owns(FIRM_KEY.FIRM_ID))
                .and(FIRM_KEY.KEY_VERSION.ge(from))
                .and(FIRM_KEY.KEY_VERSION.lt(before))
                .and(FIRM_KEY.DESTROYED_AT.isNull())
                .execute();
    }
}
