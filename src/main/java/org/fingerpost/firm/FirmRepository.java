package org.fingerpost.firm;

import static org.fingerpost.db.Tables.FIRM;
import static org.jooq.Records.mapping;

import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.tenancy.FirmStatus;
import org.fingerpost.tenancy.NotFound;
import org.springframework.stereotype.Repository;

@Repository
class FirmRepository {
    Firm get(FirmScope scope) {
        return scope.sql()
                .select(FIRM.FIRM_ID, FIRM.SLUG, FIRM.NAME, FIRM.PHONE, FIRM.TIME_ZONE)
                .from(FIRM)
                .where(scope.owns(FIRM.FIRM_ID))
                .fetchOptional(mapping(Firm::new))
                .orElseThrow(() -> new NotFound(scope.firm()));
    }

    boolean isOpen(FirmScope scope) {
        return scope.sql()
                .select(FIRM.STATUS)
                .from(FIRM)
                .where(scope.owns(FIRM.FIRM_ID))
                .fetchSet(FIRM.STATUS)
                .contains(FirmStatus.ACTIVE);
    }

    void update(FirmScope scope, Firm firm) {
        scope.sql()
                .update(FIRM)
                .set(FIRM.NAME, firm.name())
                .set(FIRM.PHONE, firm.phone())
                .set(FIRM.TIME_ZONE, firm.zone())
                .where(scope.owns(FIRM.FIRM_ID))
                .execute();
    }

    void insert(FirmScope scope, Firm firm) {
        scope.sql()
                .insertInto(FIRM)
                .set(FIRM.FIRM_ID, scope.firm())
                .set(FIRM.SLUG, firm.slug())
                .set(FIRM.NAME, firm.name())
                .set(FIRM.PHONE, firm.phone())
                .set(FIRM.TIME_ZONE, firm.zone())
                .set(FIRM.CREATED_AT, scope.now())
                .execute();
    }
}
