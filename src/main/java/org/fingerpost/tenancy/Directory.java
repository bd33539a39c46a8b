package org.fingerpost.tenancy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What must be asked before a firm is known: who belongs to an e-mail address, which firm to an address of a page, which
 * link to a token. Each answer comes from a database function for a key that the caller holds already; nothing here
 * lists, and nothing holds case data. What writes takes the scope of the firm it writes for.
 */
@Component
public class Directory {
    private final DSLContext sql;

    Directory(DSLContext sql) {
        this.sql = sql;
    }

    /** An identity with its password's hash; null until the person has chosen one. */
    public record Identity(IdentityId id, @Nullable String passwordHash) {}

    /** An invitation that can still be used. */
    public record Invitation(FirmId firm, String email, boolean hasPassword) {}

    /** Where a client's token leads. */
    public record SharedLink(FirmId firm, UUID link) {}

    public Optional<FirmId> firmOf(String slug) {
        return sql.resultQuery("select directory.firm_of_slug(?)", slug)
                .fetchOptional(0, UUID.class)
                .map(FirmId::new);
    }

    public boolean isEmpty() {
        return !sql.resultQuery("select directory.any_firm_exists()").fetchSingle(0, Boolean.class);
    }

    public void registerFirm(FirmScope scope, String slug) {
        scope.sql().fetch("select directory.register_firm(?)", slug);
    }

    public Optional<Identity> identityOf(String email) {
        return sql.resultQuery("select identity_id, password_hash from directory.identity_of_email(?)", email)
                .fetchOptional(row -> new Identity(new IdentityId(row.get(0, UUID.class)), row.get(1, String.class)));
    }

    public List<FirmId> firmsOf(IdentityId identity) {
        return sql.resultQuery("select directory.firms_of_identity(?)", identity.value())
                .fetch(row -> new FirmId(row.get(0, UUID.class)));
    }

    /** Makes the person a member of the scope's firm; answers with the identity that the e-mail has, old or new. */
    public IdentityId join(FirmScope scope, IdentityId fresh, String email) {
        return new IdentityId(scope.sql()
                .resultQuery("select directory.join_firm(?, ?)", fresh.value(), email)
                .fetchSingle(0, UUID.class));
    }

    public void invite(FirmScope scope, byte[] tokenHash, IdentityId identity, Instant until) {
        scope.sql().fetch("select directory.invite(?, ?, ?::timestamptz)", tokenHash, identity.value(), until);
    }

    /** Takes a password away that opens the scope's firm alone; one that opens other firms too stays. */
    public void forgetPassword(FirmScope scope, IdentityId identity) {
        scope.sql().fetch("select directory.forget_password(?)", identity.value());
    }

    public Optional<Invitation> invitationOf(byte[] tokenHash, Instant now) {
        return sql.resultQuery(
                        "select firm_id, email, has_password from directory.invitation_of_token(?, ?::timestamptz)",
                        tokenHash,
                        now)
                .fetchOptional(row -> new Invitation(
                        new FirmId(row.get(0, UUID.class)), row.get(1, String.class), row.get(2, Boolean.class)));
    }

    /** Uses up the invitation and sets the first password; false where there is one already, or no such invitation. */
    public boolean accept(byte[] tokenHash, Instant now, String passwordHash) {
        return sql.resultQuery("select directory.accept_invitation(?, ?::timestamptz, ?)", tokenHash, now, passwordHash)
                .fetchSingle(0, Boolean.class);
    }

    /** Uses up the invitation of a person whose password was just checked; false where it was used already. */
    public boolean confirm(byte[] tokenHash, Instant now) {
        return sql.resultQuery("select directory.confirm_invitation(?, ?::timestamptz)", tokenHash, now)
                .fetchSingle(0, Boolean.class);
    }

    public void addLink(FirmScope scope, byte[] tokenHash, UUID link) {
        scope.sql().fetch("select directory.add_client_link(?, ?)", tokenHash, link);
    }

    public Optional<SharedLink> linkOf(byte[] tokenHash) {
        return sql.resultQuery("select firm_id, link_id from directory.client_link_of_token(?)", tokenHash)
                .fetchOptional(row -> new SharedLink(new FirmId(row.get(0, UUID.class)), row.get(1, UUID.class)));
    }

    /** How often what each link's page shows has changed; nothing of a link that there isn't. */
    public Map<UUID, Long> stampsOf(Set<UUID> links) {
        return sql.resultQuery(
                        "select link_id, stamp from directory.stamps_of_links(?)", (Object) links.toArray(UUID[]::new))
                .fetchMap(row -> row.get(0, UUID.class), row -> row.get(1, Long.class));
    }

    /** Counts one more failed sign-in for the key and answers how many there were within the span. */
    public int noteSignInFailure(byte[] keyHash, Instant now, Duration span) {
        return count("select operation.note_sign_in_failure(?, ?::timestamptz, ?::interval)", keyHash, now, span);
    }

    public int signInFailures(byte[] keyHash, Instant now, Duration span) {
        return count("select operation.sign_in_failures(?, ?::timestamptz, ?::interval)", keyHash, now, span);
    }

    public void forgetSignInFailures(byte[] keyHash) {
        sql.fetch("select operation.forget_sign_in_failures(?)", keyHash);
    }

    private int count(String question, byte[] keyHash, Instant now, Duration span) {
        return sql.resultQuery(question, keyHash, now, span.toString()).fetchSingle(0, Integer.class);
    }
}
