package org.fingerpost.notification;

import static org.fingerpost.db.tables.AlertRecipient.ALERT_RECIPIENT;
import static org.fingerpost.db.tables.Digest.DIGEST;
import static org.jooq.Records.mapping;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fingerpost.appointment.AppointmentId;
import org.fingerpost.deadline.DeadlineId;
import org.fingerpost.matter.MatterId;
import org.fingerpost.platform.Ids;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.tenancy.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class DigestRepository {
    /** A morning's e-mail that is still to be written. */
    record Unsent(DigestId id, MemberId member, String name, String address, boolean active, Instant dueAt) {}

    /** One alert of it. */
    record Line(
            AlertKind kind,
            MatterId matter,
            @Nullable AppointmentId appointment,
            @Nullable DeadlineId deadline) {}

    Optional<DigestId> find(FirmScope scope, MemberId member, Instant dueAt) {
        return scope.sql()
                .select(DIGEST.ID)
                .from(DIGEST)
                .where(scope.owns(DIGEST.FIRM_ID))
                .and(DIGEST.MEMBER_ID.eq(member))
                .and(DIGEST.DUE_AT.eq(dueAt))
                .fetchOptional(DIGEST.ID);
    }

    /** The new one; empty where somebody was faster. */
    Optional<DigestId> insert(FirmScope scope, MemberId member, Instant dueAt) {
        return scope.sql()
                .insertInto(DIGEST)
                .set(DIGEST.FIRM_ID, scope.firm())
                .set(DIGEST.ID, Ids.next(DigestId::new))
                .set(DIGEST.MEMBER_ID, member)
                .set(DIGEST.DUE_AT, dueAt)
                .onConflict(DIGEST.FIRM_ID, DIGEST.MEMBER_ID, DIGEST.DUE_AT)
                .doNothing()
                .returning(DIGEST.ID)
                .fetchOptional(DIGEST.ID);
    }

    Optional<Unsent> unsent(FirmScope scope, DigestId id) {
        return scope.sql()
                .select(
                        DIGEST.ID,
                        DIGEST.MEMBER_ID,
                        DIGEST.member().FULL_NAME,
                        DIGEST.member().EMAIL,
                        DIGEST.member().ACTIVE,
                        DIGEST.DUE_AT)
                .from(DIGEST)
                .where(scope.owns(DIGEST.FIRM_ID))
                .and(DIGEST.ID.eq(id))
                .and(DIGEST.SENT_AT.isNull())
                .fetchOptional(mapping(Unsent::new));
    }

    /** What the person has not acknowledged, and still asks for it; oldest first. */
    List<Line> lines(FirmScope scope, DigestId id) {
        var alert = ALERT_RECIPIENT.alert();
        return scope.sql()
                .select(alert.KIND, alert.MATTER_ID, alert.APPOINTMENT_ID, alert.DEADLINE_ID)
                .from(ALERT_RECIPIENT)
                .where(scope.owns(ALERT_RECIPIENT.FIRM_ID))
                .and(ALERT_RECIPIENT.DIGEST_ID.eq(id))
                .and(ALERT_RECIPIENT.ACKNOWLEDGED_AT.isNull())
                .and(alert.SETTLED_AT.isNull())
                .orderBy(ALERT_RECIPIENT.RAISED_AT, ALERT_RECIPIENT.ALERT_ID)
                .fetch(mapping(Line::new));
    }

    void sent(FirmScope scope, DigestId id) {
        scope.sql()
                .update(DIGEST)
                .set(DIGEST.SENT_AT, scope.now())
                .where(scope.owns(DIGEST.FIRM_ID))
                .and(DIGEST.ID.eq(id))
                .execute();
    }
}
