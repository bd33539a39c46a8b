package org.fingerpost.document;

import static org.fingerpost.db.Tables.DOCUMENT;
import static org.fingerpost.tenancy.Permission.VIEW_CASES;
import static org.jooq.Records.mapping;

import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fingerpost.audit.AuditTrail;
import org.fingerpost.platform.Ids;
import org.fingerpost.platform.Token;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.FirmDatabase;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.tenancy.MemberId;
import org.fingerpost.tenancy.NotFound;
import org.fingerpost.vault.KeepsSealed;
import org.fingerpost.vault.Sealed;
import org.fingerpost.vault.SealedPlace;
import org.fingerpost.vault.Vault;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Keeps files, sealed with the firm's key, and hands them back unchanged. */
@Service
public class Documents implements KeepsSealed, SealedPlace {
    private final FirmDatabase database;
    private final Vault vault;
    private final AuditTrail audit;

    Documents(FirmDatabase database, Vault vault, AuditTrail audit) {
        this.database = database;
        this.vault = vault;
        this.audit = audit;
    }

    /** Stores the file as a step of another use case. */
    public DocumentId add(FirmScope scope, MemberId by, Upload upload) {
        return store(scope, by, upload);
    }

    /** Stores what a client sent through their link, as a step of another use case. */
    public DocumentId addFromClient(FirmScope scope, Upload upload) {
        return store(scope, null, upload);
    }

    /** For a person to read; that they did stands in the trail. */
    public Upload open(Actor actor, DocumentId id) {
        actor.require(VIEW_CASES);
        return database.in(actor, scope -> looked(scope, "document.opened", id));
    }

    /** For another use case, which writes down itself what it made of the file. */
    public Upload get(Actor actor, DocumentId id) {
        actor.require(VIEW_CASES);
        return database.in(actor, scope -> find(scope, id).orElseThrow(() -> new NotFound(id)));
    }

    /** The file, opened, as a step of another use case. */
    public Upload get(FirmScope scope, DocumentId id) {
        return find(scope, id).orElseThrow(() -> new NotFound(id));
    }

    /** Whether the file opens and has this SHA-256, in hexadecimal digits, as a step of another use case. */
    public boolean isWhole(FirmScope scope, DocumentId id, @Nullable String sha256) {
        try {
            return find(scope, id)
                    .filter(file -> HexFormat.of()
                            .formatHex(Token.sha256(file.content()))
                            .equals(sha256))
                    .isPresent();
        } catch (Vault.Broken _) {
            return false;
        }
    }

    /** What is on record of the files, each once, in the order asked for; another firm's aren't found. */
    public List<KeptFile> about(Actor actor, List<DocumentId> ids) {
        actor.require(VIEW_CASES);
        var found = database.in(
                actor,
                scope -> scope.sql()
                        .select(
                                DOCUMENT.ID,
                                DOCUMENT.FILE_NAME,
                                DOCUMENT.MEDIA_TYPE,
                                DOCUMENT.SHA256.convertFrom(HexFormat.of()::formatHex),
                                DOCUMENT.member().FULL_NAME,
                                DOCUMENT.ADDED_AT)
                        .from(DOCUMENT)
                        .where(scope.owns(DOCUMENT.FIRM_ID))
                        .and(DOCUMENT.ID.in(ids))
                        .orderBy(DOCUMENT.ID)
                        .fetch(mapping(KeptFile::new)));
        var byId = found.stream().collect(Collectors.toMap(KeptFile::id, file -> file));
        return ids.stream().distinct().map(byId::get).filter(Objects::nonNull).toList();
    }

    /** A small JPEG of the picture, or of a PDF's first page: large enough to be read, so that it counts as a look. */
    public byte[] preview(Actor actor, DocumentId id) {
        actor.require(VIEW_CASES);
        return Preview.of(database.in(actor, scope -> looked(scope, "document.previewed", id)));
    }

    @Override
    public List<SealedPlace> sealedPlaces() {
        return List.of(this);
    }

    @Override
    public boolean isBehind(FirmScope scope, int version) {
        return scope.sql().fetchExists(DOCUMENT, scope.owns(DOCUMENT.FIRM_ID).and(behind(version)));
    }

    /** One file at a time, however many are asked for: each is in memory whole. */
    @Override
    public int catchUp(FirmScope scope, int version, int atMost) {
        if (atMost < 1) {
            return 0;
        }
        var file = scope.sql()
                .select(DOCUMENT.ID, DOCUMENT.CONTENT, DOCUMENT.KEY_VERSION)
                .from(DOCUMENT)
                .where(scope.owns(DOCUMENT.FIRM_ID))
                .and(behind(version))
                .orderBy(DOCUMENT.ID)
                .limit(1)
                .forUpdate()
                .skipLocked()
                .fetchOptional();
        file.ifPresent(row -> {
            var id = row.value1();
            var sealed = vault.seal(scope, id.value(), opened(scope, id, row.value3(), row.value2()));
            scope.sql()
                    .update(DOCUMENT)
                    .set(DOCUMENT.CONTENT, sealed.content())
                    .set(DOCUMENT.KEY_VERSION, sealed.keyVersion())
                    .where(scope.owns(DOCUMENT.FIRM_ID))
                    .and(DOCUMENT.ID.eq(id))
                    .execute();
        });
        return file.isPresent() ? 1 : 0;
    }

    private DocumentId store(FirmScope scope, @Nullable MemberId by, Upload upload) {
        var id = Ids.next(DocumentId::new);
        var sealed = vault.seal(scope, id.value(), upload.content());
        scope.sql()
                .insertInto(DOCUMENT)
                .set(DOCUMENT.FIRM_ID, scope.firm())
                .set(DOCUMENT.ID, id)
                .set(DOCUMENT.FILE_NAME, upload.fileName())
                .set(DOCUMENT.MEDIA_TYPE, upload.mediaType())
                .set(DOCUMENT.CONTENT, sealed.content())
                .set(DOCUMENT.KEY_VERSION, sealed.keyVersion())
                .set(DOCUMENT.SHA256, Token.sha256(upload.content()))
                .set(DOCUMENT.ADDED_BY, by)
                .set(DOCUMENT.ADDED_AT, scope.now())
                .execute();
        return id;
    }

    private Upload looked(FirmScope scope, String action, DocumentId id) {
        var file = find(scope, id).orElseThrow(() -> new NotFound(id));
        audit.looked(scope, action, id.value(), file.fileName());
        return file;
    }

    private Optional<Upload> find(FirmScope scope, DocumentId id) {
        return scope.sql()
                .select(DOCUMENT.FILE_NAME, DOCUMENT.MEDIA_TYPE, DOCUMENT.CONTENT, DOCUMENT.KEY_VERSION)
                .from(DOCUMENT)
                .where(scope.owns(DOCUMENT.FIRM_ID))
                .and(DOCUMENT.ID.eq(id))
                .fetchOptional(row -> new Upload(
                        row.get(DOCUMENT.FILE_NAME),
                        row.get(DOCUMENT.MEDIA_TYPE),
                        opened(scope, id, row.get(DOCUMENT.KEY_VERSION), row.get(DOCUMENT.CONTENT))));
    }

    /** @param version null where the file was kept before files were sealed */
    private byte[] opened(FirmScope scope, DocumentId id, @Nullable Integer version, byte[] content) {
        return version == null ? content : vault.open(scope, id.value(), new Sealed(version, content));
    }

    private static Condition behind(int version) {
        return DOCUMENT.KEY_VERSION.isNull().or(DOCUMENT.KEY_VERSION.lt(version));
    }
}
