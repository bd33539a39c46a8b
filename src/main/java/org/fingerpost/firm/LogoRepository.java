package org.fingerpost.firm;

import static org.fingerpost.db.Tables.FIRM_LOGO;

import java.time.Instant;
import java.util.Optional;
import org.fingerpost.document.Upload;
import org.fingerpost.tenancy.FirmScope;
import org.springframework.stereotype.Repository;

@Repository
class LogoRepository {
    Optional<Instant> version(FirmScope scope) {
        return scope.sql()
                .select(FIRM_LOGO.CHANGED_AT)
                .from(FIRM_LOGO)
                .where(scope.owns(FIRM_LOGO.FIRM_ID))
                .and(FIRM_LOGO.PICTURE.isNotNull())
                .fetchOptional(FIRM_LOGO.CHANGED_AT);
    }

    Optional<Upload> get(FirmScope scope) {
        return scope.sql()
                .select(FIRM_LOGO.MEDIA_TYPE, FIRM_LOGO.PICTURE)
                .from(FIRM_LOGO)
                .where(scope.owns(FIRM_LOGO.FIRM_ID))
                .and(FIRM_LOGO.PICTURE.isNotNull())
                .fetchOptional(row -> new Upload("logo", row.value1(), row.value2()));
    }

    /** An empty one takes the logo away. */
    void put(FirmScope scope, Optional<Upload> picture) {
        var mediaType = picture.map(Upload::mediaType).orElse(null);
        var content = picture.map(Upload::content).orElse(null);
        scope.sql()
                .insertInto(FIRM_LOGO)
                .set(FIRM_LOGO.FIRM_ID, scope.firm())
                .set(FIRM_LOGO.MEDIA_TYPE, mediaType)
                .set(FIRM_LOGO.PICTURE, content)
                .set(FIRM_LOGO.CHANGED_AT, scope.now())
                .onConflict(FIRM_LOGO.FIRM_ID)
                .doUpdate()
                .set(FIRM_LOGO.MEDIA_TYPE, mediaType)
                .set(FIRM_LOGO.PICTURE, content)
                .set(FIRM_LOGO.CHANGED_AT, scope.now())
                .execute();
    }
}
