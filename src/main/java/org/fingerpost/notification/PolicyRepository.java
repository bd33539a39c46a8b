package org.fingerpost.notification;

import static org.fingerpost.db.tables.AlertPolicy.ALERT_POLICY;
import static org.fingerpost.db.tables.ContactPolicy.CONTACT_POLICY;
import static org.jooq.Records.mapping;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fingerpost.platform.Ids;
import org.fingerpost.tenancy.FirmScope;
import org.springframework.stereotype.Repository;

/** What a firm changed; the rest is as by default. */
@Repository
class PolicyRepository {
    List<AlertPolicy> all(FirmScope scope) {
        return scope.sql()
                .select(
                        ALERT_POLICY.KIND,
                        ALERT_POLICY.OFFSETS.convertFrom(Offsets::ofMinutes),
                        ALERT_POLICY.TO_RESPONSIBLE,
                        ALERT_POLICY.TO_SECOND_WATCHER,
                        ALERT_POLICY.TO_ADMINS,
                        ALERT_POLICY.BY_EMAIL,
                        ALERT_POLICY.CLIMB_MINUTES.convertFrom(Duration::ofMinutes))
                .from(ALERT_POLICY)
                .where(scope.owns(ALERT_POLICY.FIRM_ID))
                .fetch(mapping(AlertPolicy::new));
    }

    /** The id of the row, by which a job can name the kind. */
    UUID put(FirmScope scope, AlertPolicy policy) {
        return scope.sql()
                .insertInto(ALERT_POLICY)
                .set(ALERT_POLICY.FIRM_ID, scope.firm())
                .set(ALERT_POLICY.ID, Ids.<UUID>next(id -> id))
                .set(ALERT_POLICY.KIND, policy.kind())
                .set(ALERT_POLICY.OFFSETS, policy.offsets().minutes())
                .set(ALERT_POLICY.TO_RESPONSIBLE, policy.toResponsible())
                .set(ALERT_POLICY.TO_SECOND_WATCHER, policy.toSecondWatcher())
                .set(ALERT_POLICY.TO_ADMINS, policy.toAdmins())
                .set(ALERT_POLICY.BY_EMAIL, policy.byEmail())
                .set(ALERT_POLICY.CLIMB_MINUTES, (int) policy.climbsAfter().toMinutes())
                .onConflict(ALERT_POLICY.FIRM_ID, ALERT_POLICY.KIND)
                .doUpdate()
                .set(ALERT_POLICY.OFFSETS, policy.offsets().minutes())
                .set(ALERT_POLICY.TO_RESPONSIBLE, policy.toResponsible())
                .set(ALERT_POLICY.TO_SECOND_WATCHER, policy.toSecondWatcher())
                .set(ALERT_POLICY.TO_ADMINS, policy.toAdmins())
                .set(ALERT_POLICY.BY_EMAIL, policy.byEmail())
                .set(ALERT_POLICY.CLIMB_MINUTES, (int) policy.climbsAfter().toMinutes())
                .returning(ALERT_POLICY.ID)
                .fetchSingle(ALERT_POLICY.ID);
    }

    Optional<AlertKind> kind(FirmScope scope, UUID id) {
        return scope.sql()
                .select(ALERT_POLICY.KIND)
                .from(ALERT_POLICY)
                .where(scope.owns(ALERT_POLICY.FIRM_ID))
                .and(ALERT_POLICY.ID.eq(id))
                .fetchOptional(ALERT_POLICY.KIND);
    }

    ContactPolicy contact(FirmScope scope) {
        return scope.sql()
                .select(CONTACT_POLICY.QUIET_FROM, CONTACT_POLICY.QUIET_UNTIL, CONTACT_POLICY.REMINDERS)
                .from(CONTACT_POLICY)
                .where(scope.owns(CONTACT_POLICY.FIRM_ID))
                .fetchOptional(mapping(ContactPolicy::new))
                .orElse(ContactPolicy.BY_DEFAULT);
    }

    void put(FirmScope scope, ContactPolicy policy) {
        scope.sql()
                .insertInto(CONTACT_POLICY)
                .set(CONTACT_POLICY.FIRM_ID, scope.firm())
                .set(CONTACT_POLICY.QUIET_FROM, policy.quietFrom())
                .set(CONTACT_POLICY.QUIET_UNTIL, policy.quietUntil())
                .set(CONTACT_POLICY.REMINDERS, policy.reminders())
                .onConflict(CONTACT_POLICY.FIRM_ID)
                .doUpdate()
                .set(CONTACT_POLICY.QUIET_FROM, policy.quietFrom())
                .set(CONTACT_POLICY.QUIET_UNTIL, policy.quietUntil())
                .set(CONTACT_POLICY.REMINDERS, policy.reminders())
                .execute();
    }
}
