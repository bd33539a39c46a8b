package org.fingerpost.testing;

import static org.fingerpost.db.Tables.MESSAGE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.FirmDatabase;
import org.fingerpost.tenancy.MemberId;
import org.fingerpost.vault.MasterKey;
import org.fingerpost.vault.PortalSeal;
import org.fingerpost.vault.Vault;
import org.jspecify.annotations.Nullable;

/** What a firm's outbox holds, whether it has left or not. */
public class Mailbox {
    private final FirmDatabase database;
    private final PortalSeal seal;
    private final Vault vault;

    Mailbox(FirmDatabase database, MasterKey master, Vault vault) {
        this.database = database;
        this.vault = vault;
        this.seal = master.sealFor("letter-secret");
    }

    /** What the letters of a cause carry sealed, the last one first. */
    public List<String> secrets(Practice practice, String cause) {
        return database.in(
                practice.actor(),
                scope -> scope.sql()
                        .select(MESSAGE.SECRET)
                        .from(MESSAGE)
                        .where(scope.owns(MESSAGE.FIRM_ID))
                        .and(MESSAGE.CAUSE.startsWith(cause))
                        .and(MESSAGE.SECRET.isNotNull())
                        .orderBy(MESSAGE.QUEUED_AT.desc(), MESSAGE.ID.desc())
                        .fetch(row -> new String(seal.open(row.value1()).orElseThrow(), StandardCharsets.UTF_8)));
    }

    /** One letter; the calendar's part is empty where it has none. */
    public record Written(
            @Nullable MemberId to,
            String address,
            String cause,
            String subject,
            String body,
            @Nullable String calendarMethod,
            @Nullable String calendar,
            Instant notBefore) {}

    /** In the order in which they were written. */
    public List<Written> all(Practice practice) {
        return database.in(
                practice.actor(),
                scope -> scope.sql()
                        .select(
                                MESSAGE.MEMBER_ID,
                                row(MESSAGE.ID, MESSAGE.ADDRESS, MESSAGE.ADDRESS_SEALED)
                                        .mapping((id, plain, kept) ->
                                                kept == null ? plain : vault.open(scope, id.value(), "address", kept)),
                                MESSAGE.CAUSE,
                                MESSAGE.SUBJECT,
                                MESSAGE.BODY,
                                MESSAGE.CALENDAR_METHOD,
                                MESSAGE.CALENDAR_CONTENT,
                                MESSAGE.NOT_BEFORE)
                        .from(MESSAGE)
                        .where(scope.owns(MESSAGE.FIRM_ID))
                        .orderBy(MESSAGE.QUEUED_AT, MESSAGE.ID)
                        .fetch(mapping(Written::new)));
    }

    /** Those of a cause, such as {@code alert/}. */
    public List<Written> of(Practice practice, String cause) {
        return all(practice).stream()
                .filter(one -> one.cause().startsWith(cause))
                .toList();
    }

    /** Those of a cause that went to a person of the firm. */
    public List<Written> of(Practice practice, String cause, Actor.Person person) {
        return of(practice, cause).stream()
                .filter(one -> person.member().equals(one.to()))
                .toList();
    }
}
