package org.fingerpost.notification;

import static org.fingerpost.db.Tables.MESSAGE;
import static org.jooq.Records.mapping;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.user.Member;
import org.springframework.stereotype.Repository;

@Repository
class MessageRepository {
    private static final String EMAIL = "EMAIL";
    private static final int MOST_SHOWN = 50;

    /** A message that waits for the mail server. */
    record Queued(MessageId id, String address, String subject, String body, Instant queuedAt, int attempts) {}

    void insert(FirmScope scope, MessageId id, AlertId alert, Member to, String subject, String body) {
        scope.sql()
                .insertInto(MESSAGE)
                .set(MESSAGE.FIRM_ID, scope.firm())
                .set(MESSAGE.ID, id)
                .set(MESSAGE.ALERT_ID, alert)
                .set(MESSAGE.CHANNEL, EMAIL)
                .set(MESSAGE.MEMBER_ID, to.id())
                .set(MESSAGE.ADDRESS, to.email())
                .set(MESSAGE.SUBJECT, subject)
                .set(MESSAGE.BODY, body)
                .set(MESSAGE.STATE, MessageState.QUEUED)
                .set(MESSAGE.QUEUED_AT, scope.now())
                .set(MESSAGE.ATTEMPTS, 0)
                .execute();
    }

    Optional<Queued> queued(FirmScope scope, MessageId id) {
        return scope.sql()
                .select(MESSAGE.ID, MESSAGE.ADDRESS, MESSAGE.SUBJECT, MESSAGE.BODY, MESSAGE.QUEUED_AT, MESSAGE.ATTEMPTS)
                .from(MESSAGE)
                .where(scope.owns(MESSAGE.FIRM_ID))
                .and(MESSAGE.ID.eq(id))
                .and(MESSAGE.STATE.eq(MessageState.QUEUED))
                .fetchOptional(mapping(Queued::new));
    }

    void sent(FirmScope scope, MessageId id) {
        scope.sql()
                .update(MESSAGE)
                .set(MESSAGE.STATE, MessageState.SENT)
                .set(MESSAGE.SENT_AT, scope.now())
                .set(MESSAGE.ATTEMPTS, MESSAGE.ATTEMPTS.plus(1))
                .where(scope.owns(MESSAGE.FIRM_ID))
                .and(MESSAGE.ID.eq(id))
                .execute();
    }

    void failed(FirmScope scope, MessageId id, MessageState state, String why) {
        scope.sql()
                .update(MESSAGE)
                .set(MESSAGE.STATE, state)
                .set(MESSAGE.LAST_ERROR, why)
                .set(MESSAGE.ATTEMPTS, MESSAGE.ATTEMPTS.plus(1))
                .where(scope.owns(MESSAGE.FIRM_ID))
                .and(MESSAGE.ID.eq(id))
                .execute();
    }

    /** Oldest first. */
    List<NotSent> notSent(FirmScope scope) {
        return scope.sql()
                .select(
                        MESSAGE.ID,
                        MESSAGE.ADDRESS,
                        MESSAGE.alert().appointment().matter().client().FULL_NAME,
                        MESSAGE.alert().APPOINTMENT_ID,
                        MESSAGE.STATE,
                        MESSAGE.QUEUED_AT,
                        MESSAGE.ATTEMPTS,
                        MESSAGE.LAST_ERROR)
                .from(MESSAGE)
                .where(scope.owns(MESSAGE.FIRM_ID))
                .and(MESSAGE.STATE.ne(MessageState.SENT))
                .orderBy(MESSAGE.QUEUED_AT, MESSAGE.ID)
                .limit(MOST_SHOWN)
                .fetch(mapping(NotSent::new));
    }
}
