package org.fingerpost.vault;

import static org.fingerpost.db.Tables.FIRM_KEY;

import java.util.Optional;
import org.fingerpost.tenancy.FirmScope;
import org.springframework.stereotype.Repository;

@Repository
class FirmKeyRepository {
    Optional<Integer> newest(FirmScope scope) {
        return scope.sql()
                .select(FIRM_KEY.KEY_VERSION)
                .from(FIRM_KEY)
                .where(scope.owns(FIRM_KEY.FIRM_ID))
                .orderBy(FIRM_KEY.KEY_VERSION.desc())
                .limit(1)
                .fetchOptional(FIRM_KEY.KEY_VERSION);
    }

    Optional<byte[]> wrapped(FirmScope scope, int version) {
        return scope.sql()
                .select(FIRM_KEY.WRAPPED)
                .from(FIRM_KEY)
                .where(scope.owns(FIRM_KEY.FIRM_ID))
                .and(FIRM_KEY.KEY_VERSION.eq(version))
                .fetchOptional(FIRM_KEY.WRAPPED);
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
}
