package org.fingerpost.notification;

import static org.fingerpost.db.tables.Preference.PREFERENCE;
import static org.jooq.Records.mapping;

import java.util.Optional;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.tenancy.MemberId;
import org.springframework.stereotype.Repository;

@Repository
class PreferenceRepository {
    Optional<Preference> find(FirmScope scope, MemberId member) {
        return scope.sql()
                .select(PREFERENCE.MAIL, PREFERENCE.DIGEST_AT, PREFERENCE.TIME_ZONE, PREFERENCE.CALENDAR)
                .from(PREFERENCE)
                .where(scope.owns(PREFERENCE.FIRM_ID))
                .and(PREFERENCE.MEMBER_ID.eq(member))
                .fetchOptional(mapping(Preference::new));
    }

    void put(FirmScope scope, MemberId member, Preference preference) {
        scope.sql()
                .insertInto(PREFERENCE)
                .set(PREFERENCE.FIRM_ID, scope.firm())
                .set(PREFERENCE.MEMBER_ID, member)
                .set(PREFERENCE.MAIL, preference.mail())
                .set(PREFERENCE.DIGEST_AT, preference.digestAt())
                .set(PREFERENCE.TIME_ZONE, preference.zone())
                .set(PREFERENCE.CALENDAR, preference.calendar())
                .onConflict(PREFERENCE.FIRM_ID, PREFERENCE.MEMBER_ID)
                .doUpdate()
                .set(PREFERENCE.MAIL, preference.mail())
                .set(PREFERENCE.DIGEST_AT, preference.digestAt())
                .set(PREFERENCE.TIME_ZONE, preference.zone())
                .set(PREFERENCE.CALENDAR, preference.calendar())
                .execute();
    }
}
