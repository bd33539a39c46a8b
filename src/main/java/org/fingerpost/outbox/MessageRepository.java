package org.fingerpost.outbox;

import static org.fingerpost.db.Tables.MESSAGE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.min;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fingerpost.matter.ClientId;
import org.fingerpost.matter.Language;
import org.fingerpost.outbox.DeliveryHealth.Backlog;
import org.fingerpost.outbox.DeliveryHealth.LastFailure;
import org.fingerpost.platform.mail.MailFailure;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.tenancy.MemberId;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class MessageRepository {
    private static final String EMAIL = "EMAIL";
    private static final int MOST_SHOWN = 10;
    static final Condition IS_ON_ITS_WAY =
            MESSAGE.STATE.ne(MessageState.SENT).and(MESSAGE.STATE.ne(MessageState.WITHDRAWN));

    private final LetterSeal seal;
    private final AddressRepository addresses;

    MessageRepository(LetterSeal seal, AddressRepository addresses) {
        this.seal = seal;
        this.addresses = addresses;
    }

    /**
     * A message that waits for the mail server.
     *
     * @param notBefore since when it has been tried
     * @param secret sealed
     * @param language of the client; null where it goes to a colleague
     */
    record Queued(
            MessageId id,
            String address,
            String subject,
            String body,
            @Nullable String unsubscribePath,
            @Nullable String calendarMethod,
            @Nullable String calendarContent,
            Instant notBefore,
            int attempts,
            @Nullable String secret,
            @Nullable Language language) {
        /** A mail server's words are kept plain, and often repeat the address, which isn't where it is a client's. */
        String tellable(String words) {
            return language == null ? words : words.replaceAll("(?i)" + Pattern.quote(address), "•••");
        }
    }

    /** False where this recipient has a message of this cause already. */
    boolean insert(FirmScope scope, MessageId id, Letter letter) {
        return scope.sql()
                        .insertInto(MESSAGE)
                        .set(MESSAGE.FIRM_ID, scope.firm())
                        .set(MESSAGE.ID, id)
                        .set(MESSAGE.CAUSE, letter.cause())
                        .set(MESSAGE.CHANNEL, EMAIL)
                        .set(MESSAGE.MEMBER_ID, colleague(letter.to()))
                        .set(MESSAGE.CLIENT_ID, client(letter.to()))
                        .set(addresses.written(scope, id, letter.to()))
                        .set(MESSAGE.KEEPS_ADDRESS, letter.to() instanceof Recipient.BesideClient)
                        .set(MESSAGE.SECRET, letter.secret().map(seal::close).orElse(null))
                        .set(MESSAGE.SUBJECT, letter.subject())
                        .set(MESSAGE.BODY, letter.body())
                        .set(MESSAGE.UNSUBSCRIBE_PATH, letter.unsubscribePath().orElse(null))
                        .set(
                                MESSAGE.CALENDAR_METHOD,
                                letter.calendar().map(CalendarPart::method).orElse(null))
                        .set(
                                MESSAGE.CALENDAR_CONTENT,
                                letter.calendar().map(CalendarPart::content).orElse(null))
                        .set(MESSAGE.STATE, MessageState.QUEUED)
                        .set(MESSAGE.QUEUED_AT, scope.now())
                        .set(MESSAGE.NOT_BEFORE, letter.notBefore())
                        .set(MESSAGE.ATTEMPTS, 0)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    Optional<Queued> queued(FirmScope scope, MessageId id) {
        return scope.sql()
                .select(
                        MESSAGE.ID,
                        addresses.read(scope),
                        MESSAGE.SUBJECT,
                        MESSAGE.BODY,
                        MESSAGE.UNSUBSCRIBE_PATH,
                        MESSAGE.CALENDAR_METHOD,
                        MESSAGE.CALENDAR_CONTENT,
                        MESSAGE.NOT_BEFORE,
                        MESSAGE.ATTEMPTS,
                        MESSAGE.SECRET,
                        MESSAGE.client().LANGUAGE)
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
                .setNull(MESSAGE.SECRET)
                .set(MESSAGE.ATTEMPTS, MESSAGE.ATTEMPTS.plus(1))
                .where(scope.owns(MESSAGE.FIRM_ID))
                .and(MESSAGE.ID.eq(id))
                .execute();
    }

    void failed(FirmScope scope, MessageId id, MessageState state, MailFailure failure, String why) {
        scope.sql()
                .update(MESSAGE)
                .set(MESSAGE.STATE, state)
                .set(MESSAGE.FAILURE, failure)
                .set(MESSAGE.LAST_ERROR, why)
                .set(MESSAGE.FAILED_AT, scope.now())
                .set(MESSAGE.ATTEMPTS, MESSAGE.ATTEMPTS.plus(1))
                .where(scope.owns(MESSAGE.FIRM_ID))
                .and(MESSAGE.ID.eq(id))
                .execute();
    }

    boolean exists(FirmScope scope, MessageId id) {
        return scope.sql().fetchExists(MESSAGE, scope.owns(MESSAGE.FIRM_ID).and(MESSAGE.ID.eq(id)));
    }

    /** As if it were written now; false where it isn't undelivered. */
    boolean requeue(FirmScope scope, MessageId id) {
        return scope.sql()
                        .update(MESSAGE)
                        .set(MESSAGE.STATE, MessageState.QUEUED)
                        .set(MESSAGE.ATTEMPTS, 0)
                        .set(MESSAGE.NOT_BEFORE, scope.now())
                        .where(scope.owns(MESSAGE.FIRM_ID))
                        .and(MESSAGE.ID.eq(id))
                        .and(MESSAGE.STATE.eq(MessageState.UNDELIVERED))
                        .execute()
                == 1;
    }

    void withdraw(FirmScope scope, ClientId client) {
        withdraw(scope, MESSAGE.CLIENT_ID.eq(client));
    }

    void withdraw(FirmScope scope, List<String> causes) {
        withdraw(scope, MESSAGE.CAUSE.in(causes));
    }

    private static void withdraw(FirmScope scope, Condition which) {
        scope.sql()
                .update(MESSAGE)
                .set(MESSAGE.STATE, MessageState.WITHDRAWN)
                .where(scope.owns(MESSAGE.FIRM_ID))
                .and(which)
                .and(IS_ON_ITS_WAY)
                .execute();
    }

    Backlog backlog(FirmScope scope) {
        return scope.sql()
                .select(
                        count().filterWhere(MESSAGE.STATE.eq(MessageState.QUEUED)),
                        count().filterWhere(MESSAGE.STATE.eq(MessageState.UNDELIVERED)),
                        min(MESSAGE.NOT_BEFORE))
                .from(MESSAGE)
                .where(overdue(scope))
                .fetchSingle(mapping(Backlog::new));
    }

    /** Also of a message that has left since. */
    Optional<LastFailure> lastFailure(FirmScope scope) {
        return scope.sql()
                .select(MESSAGE.FAILED_AT, MESSAGE.FAILURE, MESSAGE.LAST_ERROR)
                .from(MESSAGE)
                .where(scope.owns(MESSAGE.FIRM_ID))
                .and(MESSAGE.FAILED_AT.isNotNull())
                .orderBy(MESSAGE.FAILED_AT.desc())
                .limit(1)
                .fetchOptional(mapping(LastFailure::new));
    }

    int waiting(FirmScope scope) {
        return scope.sql().fetchCount(MESSAGE, overdue(scope));
    }

    /** What was given up first, for it needs a person; then the oldest. */
    List<NotSent> notSent(FirmScope scope) {
        return scope.sql()
                .select(
                        MESSAGE.ID,
                        addresses.read(scope),
                        MESSAGE.SUBJECT,
                        MESSAGE.STATE,
                        MESSAGE.QUEUED_AT,
                        MESSAGE.ATTEMPTS,
                        MESSAGE.LAST_ERROR,
                        MESSAGE.FAILURE)
                .from(MESSAGE)
                .where(overdue(scope))
                .orderBy(MESSAGE.STATE.eq(MessageState.UNDELIVERED).desc(), MESSAGE.QUEUED_AT, MESSAGE.ID)
                .limit(MOST_SHOWN)
                .fetch(mapping(NotSent::new));
    }

    /** A letter that is to leave later doesn't wait. */
    private static Condition overdue(FirmScope scope) {
        return scope.owns(MESSAGE.FIRM_ID).and(IS_ON_ITS_WAY).and(MESSAGE.NOT_BEFORE.le(scope.now()));
    }

    private static @Nullable MemberId colleague(Recipient to) {
        return switch (to) {
            case Recipient.Colleague colleague -> colleague.member();
            case Recipient.ClientOf _, Recipient.BesideClient _ -> null;
        };
    }

    private static @Nullable ClientId client(Recipient to) {
        return switch (to) {
            case Recipient.Colleague _ -> null;
            case Recipient.ClientOf client -> client.client();
            case Recipient.BesideClient beside -> beside.client();
        };
    }
}
