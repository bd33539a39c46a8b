package org.fingerpost.tenancy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What belongs to a person and to no firm: the password, links to choose another, the change of their e-mail address,
 * their sessions, and letters about all of this. Like {@link Directory} it answers for a key that the caller holds.
 */
@Component
public class AccountDirectory {
    private final DSLContext sql;

    AccountDirectory(DSLContext sql) {
        this.sql = sql;
    }

    /** Whose password a link lets be chosen. */
    public record Reset(IdentityId identity, String email) {}

    /** A sealed letter that waits. */
    public record SealedLetter(String sealed, Instant expiresAt) {}

    /** A change of address that waits for one mailbox or both. */
    public record PendingEmail(String email, Instant expiresAt) {}

    /**
     * What the holder of a link is asked about a change of address.
     *
     * @param ofNew whether the link went to the new address
     */
    public record EmailQuestion(
            IdentityId identity, String oldEmail, String newEmail, boolean ofNew, boolean confirmed) {}

    /** What became of a confirmation. */
    public enum Confirmed {
        GONE,
        WAITING,
        DONE
    }

    /** Where, since when and with what a person is signed in; {@code firm} is null before they have said which. */
    public record SessionRow(
            UUID id,
            @Nullable FirmId firm,
            Instant startedAt,
            Instant seenAt,
            String address,
            String browser,
            String system,
            String proofs) {}

    /** False where the old hash is no longer the person's. */
    public boolean replacePassword(IdentityId identity, String oldHash, String newHash) {
        return sql.resultQuery("select directory.replace_password(?, ?, ?)", identity.value(), oldHash, newHash)
                .fetchSingle(0, Boolean.class);
    }

    public void beginReset(IdentityId identity, byte[] tokenHash, Instant until) {
        sql.fetch("select directory.begin_reset(?, ?, ?::timestamptz)", identity.value(), tokenHash, until);
    }

    public Optional<Reset> resetOf(byte[] tokenHash, Instant now) {
        return sql.resultQuery(
                        "select identity_id, email from directory.reset_of_token(?, ?::timestamptz)", tokenHash, now)
                .fetchOptional(row -> new Reset(new IdentityId(row.get(0, UUID.class)), row.get(1, String.class)));
    }

    /** Uses the link up; false where it can't be used any more. */
    public boolean finishReset(byte[] tokenHash, Instant now, String passwordHash) {
        return sql.resultQuery("select directory.finish_reset(?, ?::timestamptz, ?)", tokenHash, now, passwordHash)
                .fetchSingle(0, Boolean.class);
    }

    public void putLetter(UUID id, String sealed, Instant until) {
        sql.fetch("select directory.put_letter(?, ?, ?::timestamptz)", id, sealed, until);
    }

    public Optional<SealedLetter> letterOf(UUID id) {
        return sql.resultQuery("select sealed, expires_at from directory.letter_of_id(?)", id)
                .fetchOptional(row -> new SealedLetter(row.get(0, String.class), row.get(1, Instant.class)));
    }

    public void dropLetter(UUID id) {
        sql.fetch("select directory.drop_letter(?)", id);
    }

    /** Takes the place of a change that was begun before. */
    public void beginEmailChange(IdentityId identity, String email, byte[] newToken, byte[] oldToken, Instant until) {
        sql.fetch(
                "select directory.begin_email_change(?, ?, ?, ?, ?::timestamptz)",
                identity.value(),
                email,
                newToken,
                oldToken,
                until);
    }

    public Optional<PendingEmail> emailChangeOf(IdentityId identity, Instant now) {
        return sql.resultQuery(
                        "select new_email, expires_at from directory.email_change_of(?, ?::timestamptz)",
                        identity.value(),
                        now)
                .fetchOptional(row -> new PendingEmail(row.get(0, String.class), row.get(1, Instant.class)));
    }

    public Optional<EmailQuestion> emailChangeOf(byte[] tokenHash, Instant now) {
        return sql.resultQuery("""
                        select identity_id, old_email, new_email, of_new, confirmed
                        from directory.email_change_of_token(?, ?::timestamptz)""", tokenHash, now)
                .fetchOptional(row -> new EmailQuestion(
                        new IdentityId(row.get(0, UUID.class)),
                        row.get(1, String.class),
                        row.get(2, String.class),
                        row.get(3, Boolean.class),
                        row.get(4, Boolean.class)));
    }

    public Confirmed confirmEmailChange(byte[] tokenHash, Instant now) {
        return Confirmed.valueOf(
                sql.resultQuery("select directory.confirm_email_change(?, ?::timestamptz)", tokenHash, now)
                        .fetchSingle(0, String.class));
    }

    /** False where there was no such change any more. */
    public boolean declineEmailChange(byte[] tokenHash) {
        return sql.resultQuery("select directory.decline_email_change(?)", tokenHash)
                .fetchSingle(0, Boolean.class);
    }

    public void dropEmailChange(IdentityId identity) {
        sql.fetch("select directory.drop_email_change(?)", identity.value());
    }

    /** The address of a person who belongs to the scope's firm. */
    public Optional<String> emailOf(FirmScope scope, IdentityId identity) {
        return Optional.ofNullable(scope.sql()
                .resultQuery("select directory.email_of_member(?)", identity.value())
                .fetchSingle(0, String.class));
    }

    /** Also those whose invitation the person has not accepted. */
    public List<FirmId> firmsThatKnow(IdentityId identity) {
        return sql.resultQuery("select directory.firms_that_know(?)", identity.value())
                .fetch(row -> new FirmId(row.get(0, UUID.class)));
    }

    /** Writes the session down, or how it went on; rows that began longer ago than {@code keep} are taken out. */
    public void noteSession(SessionRow row, IdentityId identity, Duration keep) {
        sql.fetch(
                "select directory.note_session(?, ?, ?::uuid, ?::timestamptz, ?, ?, ?, ?, ?::interval)",
                row.id(),
                identity.value(),
                row.firm() == null ? null : row.firm().value(),
                row.startedAt(),
                row.address(),
                row.browser(),
                row.system(),
                row.proofs(),
                keep.toString());
    }

    public boolean sessionGoesOn(UUID id) {
        return sql.resultQuery("select directory.session_goes_on(?)", id).fetchSingle(0, Boolean.class);
    }

    public void seeSession(UUID id, Instant now, String address) {
        sql.fetch("select directory.see_session(?, ?::timestamptz, ?)", id, now, address);
    }

    /** Those that were in use since then, the last used first. */
    public List<SessionRow> sessionsOf(IdentityId identity, Instant since) {
        return sql.resultQuery("""
                        select id, firm_id, started_at, seen_at, address, browser, system, proofs
                        from directory.sessions_of(?, ?::timestamptz)""", identity.value(), since).fetch(AccountDirectory::session);
    }

    public boolean endSession(IdentityId identity, UUID id) {
        return sql.resultQuery("select directory.end_session(?, ?)", identity.value(), id)
                .fetchSingle(0, Boolean.class);
    }

    /** All of the person's but the one to keep, in every firm. */
    public void endSessions(IdentityId identity, Optional<UUID> but) {
        sql.fetch("select directory.end_sessions(?, ?::uuid)", identity.value(), but.orElse(null));
    }

    /** The person's in the scope's firm. */
    public void endSessionsHere(FirmScope scope, IdentityId identity) {
        scope.sql().fetch("select directory.end_sessions_here(?)", identity.value());
    }

    private static SessionRow session(Record row) {
        var firm = row.get(1, UUID.class);
        return new SessionRow(
                row.get(0, UUID.class),
                firm == null ? null : new FirmId(firm),
                row.get(2, Instant.class),
                row.get(3, Instant.class),
                row.get(4, String.class),
                row.get(5, String.class),
                row.get(6, String.class),
                row.get(7, String.class));
    }
}
