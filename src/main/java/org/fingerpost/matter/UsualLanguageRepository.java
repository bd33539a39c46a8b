package org.fingerpost.matter;

import static org.fingerpost.db.Tables.FIRM;

import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.tenancy.NotFound;
import org.springframework.stereotype.Repository;

@Repository
class UsualLanguageRepository {
    Language get(FirmScope scope) {
        return scope.sql()
                .select(FIRM.CLIENT_LANGUAGE)
                .from(FIRM)
                .where(scope.owns(FIRM.FIRM_ID))
                .fetchOptional(FIRM.CLIENT_LANGUAGE)
                .orElseThrow(() -> new NotFound(scope.firm()));
    }

    void put(FirmScope scope, Language language) {
        scope.sql()
                .update(FIRM)
                .set(FIRM.CLIENT_LANGUAGE, language)
                .where(scope.owns(FIRM.FIRM_ID))
                .execute();
    }
}
