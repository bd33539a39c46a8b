package org.fingerpost.evidence;

import static org.fingerpost.db.Tables.EXHIBIT;
import static org.jooq.Records.mapping;

import java.util.List;
import org.fingerpost.db.tables.Document;
import org.fingerpost.db.tables.Member;
import org.fingerpost.reschedule.RescheduleId;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.tenancy.MemberId;
import org.fingerpost.tenancy.NotFound;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class ExhibitRepository {
    private static final Member ADDER = EXHIBIT.exhibitFirmIdAddedByFkey();
    private static final Document FILE = EXHIBIT.document();

    /** In their order, without those that were taken out. */
    List<Exhibit> of(FirmScope scope, RescheduleId reschedule) {
        return fetch(scope, EXHIBIT.RESCHEDULE_ID.eq(reschedule));
    }

    Exhibit get(FirmScope scope, ExhibitId id) {
        return fetch(scope, EXHIBIT.ID.eq(id)).stream().findFirst().orElseThrow(() -> new NotFound(id));
    }

    void insert(FirmScope scope, Exhibit exhibit, int position, MemberId by) {
        scope.sql()
                .insertInto(EXHIBIT)
                .set(EXHIBIT.FIRM_ID, scope.firm())
                .set(EXHIBIT.ID, exhibit.id())
                .set(EXHIBIT.RESCHEDULE_ID, exhibit.reschedule())
                .set(EXHIBIT.DOCUMENT_ID, exhibit.document())
                .set(EXHIBIT.ITEM, exhibit.item())
                .set(EXHIBIT.CAPTION, exhibit.caption())
                .set(EXHIBIT.POSITION, position)
                .set(EXHIBIT.ADDED_BY, by)
                .set(EXHIBIT.ADDED_AT, scope.now())
                .execute();
    }

    void describe(FirmScope scope, ExhibitId id, @Nullable EvidenceItem item, String caption) {
        scope.sql()
                .update(EXHIBIT)
                .set(EXHIBIT.ITEM, item)
                .set(EXHIBIT.CAPTION, caption)
                .where(scope.owns(EXHIBIT.FIRM_ID))
                .and(EXHIBIT.ID.eq(id))
                .execute();
    }

    void place(FirmScope scope, ExhibitId id, int position) {
        scope.sql()
                .update(EXHIBIT)
                .set(EXHIBIT.POSITION, position)
                .where(scope.owns(EXHIBIT.FIRM_ID))
                .and(EXHIBIT.ID.eq(id))
                .execute();
    }

    void remove(FirmScope scope, ExhibitId id, MemberId by) {
        scope.sql()
                .update(EXHIBIT)
                .set(EXHIBIT.REMOVED_BY, by)
                .set(EXHIBIT.REMOVED_AT, scope.now())
                .where(scope.owns(EXHIBIT.FIRM_ID))
                .and(EXHIBIT.ID.eq(id))
                .execute();
    }

    private static List<Exhibit> fetch(FirmScope scope, Condition which) {
        return scope.sql()
                .select(
                        EXHIBIT.ID,
                        EXHIBIT.RESCHEDULE_ID,
                        EXHIBIT.DOCUMENT_ID,
                        FILE.FILE_NAME,
                        EXHIBIT.ITEM,
                        EXHIBIT.CAPTION,
                        ADDER.FULL_NAME,
                        EXHIBIT.ADDED_AT)
                .from(EXHIBIT)
                .where(scope.owns(EXHIBIT.FIRM_ID))
                .and(which)
                .and(EXHIBIT.REMOVED_AT.isNull())
                .orderBy(EXHIBIT.POSITION, EXHIBIT.ID)
                .fetch(mapping(Exhibit::new));
    }
}
