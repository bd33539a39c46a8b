package org.fingerpost.calendar;

import static org.fingerpost.db.tables.CalendarEntry.CALENDAR_ENTRY;
import static org.jooq.Records.mapping;

import java.util.List;
import org.fingerpost.deadline.DeadlineId;
import org.fingerpost.tenancy.FirmScope;
import org.springframework.stereotype.Repository;

@Repository
class CalendarRepository {
    /** What people's calendars were last told of the deadline. */
    List<Entry> of(FirmScope scope, DeadlineId deadline) {
        return scope.sql()
                .select(
                        CALENDAR_ENTRY.MEMBER_ID,
                        CALENDAR_ENTRY.SEQUENCE,
                        CALENDAR_ENTRY.DUE_AT,
                        CALENDAR_ENTRY.CANCELLED)
                .from(CALENDAR_ENTRY)
                .where(scope.owns(CALENDAR_ENTRY.FIRM_ID))
                .and(CALENDAR_ENTRY.DEADLINE_ID.eq(deadline))
                .orderBy(CALENDAR_ENTRY.MEMBER_ID)
                .fetch(mapping(Entry::new));
    }

    void put(FirmScope scope, DeadlineId deadline, Entry entry) {
        scope.sql()
                .insertInto(CALENDAR_ENTRY)
                .set(CALENDAR_ENTRY.FIRM_ID, scope.firm())
                .set(CALENDAR_ENTRY.DEADLINE_ID, deadline)
                .set(CALENDAR_ENTRY.MEMBER_ID, entry.member())
                .set(CALENDAR_ENTRY.SEQUENCE, entry.sequence())
                .set(CALENDAR_ENTRY.DUE_AT, entry.dueAt())
                .set(CALENDAR_ENTRY.CANCELLED, entry.cancelled())
                .onConflict(CALENDAR_ENTRY.FIRM_ID, CALENDAR_ENTRY.DEADLINE_ID, CALENDAR_ENTRY.MEMBER_ID)
                .doUpdate()
                .set(CALENDAR_ENTRY.SEQUENCE, entry.sequence())
                .set(CALENDAR_ENTRY.DUE_AT, entry.dueAt())
                .set(CALENDAR_ENTRY.CANCELLED, entry.cancelled())
                .execute();
    }
}
