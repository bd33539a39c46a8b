package org.fingerpost.document;

import static org.fingerpost.db.Tables.DOCUMENT;
import static org.fingerpost.tenancy.Permission.VIEW_CASES;
import static org.jooq.Records.mapping;

import org.fingerpost.platform.Ids;
import org.fingerpost.platform.Token;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.FirmDatabase;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.tenancy.MemberId;
import org.fingerpost.tenancy.NotFound;
import org.springframework.stereotype.Service;

/** Keeps files and hands them back, unchanged. */
@Service
public class Documents {
    private final FirmDatabase database;

    Documents(FirmDatabase database) {
        this.database = database;
    }

    /** Stores the file as a step of another use case. */
    public DocumentId add(FirmScope scope, MemberId by, Upload upload) {
        var id = Ids.next(DocumentId::new);
        scope.sql()
                .insertInto(DOCUMENT)
                .set(DOCUMENT.FIRM_ID, scope.firm())
                .set(DOCUMENT.ID, id)
                .set(DOCUMENT.FILE_NAME, upload.fileName())
                .set(DOCUMENT.MEDIA_TYPE, upload.mediaType())
                .set(DOCUMENT.CONTENT, upload.content())
                .set(DOCUMENT.SHA256, Token.sha256(upload.content()))
                .set(DOCUMENT.ADDED_BY, by)
                .set(DOCUMENT.ADDED_AT, scope.now())
                .execute();
        return id;
    }

    public Upload get(Actor actor, DocumentId id) {
        actor.require(VIEW_CASES);
        return database.in(
                actor,
                scope -> scope.sql()
                        .select(DOCUMENT.FILE_NAME, DOCUMENT.MEDIA_TYPE, DOCUMENT.CONTENT)
                        .from(DOCUMENT)
                        .where(scope.owns(DOCUMENT.FIRM_ID))
                        .and(DOCUMENT.ID.eq(id))
                        .fetchOptional(mapping(Upload::new))
                        .orElseThrow(() -> new NotFound(id)));
    }
}
