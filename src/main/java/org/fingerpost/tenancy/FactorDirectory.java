package org.fingerpost.tenancy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * By what an identity shows who it is besides its password, in each of its firms alike. Like {@link Directory}: one key
 * that the caller holds, one answer. What adds or takes away takes the scope of a firm that the person belongs to.
 */
@Component
public class FactorDirectory {
    private final DSLContext sql;

    FactorDirectory(DSLContext sql) {
        this.sql = sql;
    }

    /** An authenticator app, and the last step of time whose code was taken. */
    public record App(String sealedSecret, long lastStep) {}

    /** A passkey as it was registered. Credential and attestation are in Base64url. */
    public record Passkey(
            String credential,
            IdentityId identity,
            String attestation,
            String transports,
            long signCount,
            String label,
            Instant createdAt,
            @Nullable Instant lastUsedAt) {}

    public boolean hasAny(IdentityId identity) {
        return sql.resultQuery("select directory.has_second_factor(?)", identity.value())
                .fetchSingle(0, Boolean.class);
    }

    /** Whether the scope's firm is the only one that knows this person. */
    public boolean belongsHereAlone(FirmScope scope, IdentityId identity) {
        return does(scope, "select directory.belongs_here_alone(?)", identity.value());
    }

    public Optional<App> app(IdentityId identity) {
        return sql.resultQuery("select sealed_secret, last_step from directory.app_of_identity(?)", identity.value())
                .fetchOptional(row -> new App(row.get(0, String.class), row.get(1, Long.class)));
    }

    public void putApp(FirmScope scope, IdentityId identity, String sealedSecret, long step) {
        scope.sql().fetch("select directory.put_app(?, ?, ?)", identity.value(), sealedSecret, step);
    }

    /** Uses the step up, and all before it; false where it was used already. */
    public boolean useStep(FirmScope scope, IdentityId identity, long step) {
        return does(scope, "select directory.use_app_step(?, ?)", identity.value(), step);
    }

    public boolean removeApp(FirmScope scope, IdentityId identity) {
        return does(scope, "select directory.remove_app(?)", identity.value());
    }

    public int recoveryCodes(IdentityId identity) {
        return sql.resultQuery("select directory.recovery_codes_left(?)", identity.value())
                .fetchSingle(0, Integer.class);
    }

    /** In place of all that there were. */
    public void putRecoveryCodes(FirmScope scope, IdentityId identity, List<byte[]> hashes) {
        scope.sql().fetch("select directory.forget_recovery_codes(?)", identity.value());
        hashes.forEach(hash -> scope.sql().fetch("select directory.add_recovery_code(?, ?)", identity.value(), hash));
    }

    /** Uses the code up; false where there is no such code, or it was used already. */
    public boolean useRecoveryCode(FirmScope scope, IdentityId identity, byte[] hash) {
        return does(
                scope, "select directory.use_recovery_code(?, ?, ?::timestamptz)", identity.value(), hash, scope.now());
    }

    /** In the order in which they were made. */
    public List<Passkey> passkeys(IdentityId identity) {
        return sql.resultQuery("""
                        select credential_id, identity_id, attestation, transports, sign_count, label, created_at, last_used_at
                        from directory.passkeys_of_identity(?)""", identity.value()).fetch(FactorDirectory::passkey);
    }

    public Optional<Passkey> passkey(String credential) {
        return sql.resultQuery("""
                        select credential_id, identity_id, attestation, transports, sign_count, label, created_at, last_used_at
                        from directory.passkey_of_credential(?)""", credential).fetchOptional(FactorDirectory::passkey);
    }

    /** False where somebody has registered it already. */
    public boolean addPasskey(FirmScope scope, Passkey passkey) {
        return does(
                scope,
                "select directory.add_passkey(?, ?, ?, ?, ?, ?, ?::timestamptz)",
                passkey.credential(),
                passkey.identity().value(),
                passkey.attestation(),
                passkey.transports(),
                passkey.signCount(),
                passkey.label(),
                passkey.createdAt());
    }

    /** Notes a signature; false where its number shows that another device signs in the passkey's place. */
    public boolean usedPasskey(String credential, long signCount, Instant at) {
        return sql.resultQuery("select directory.used_passkey(?, ?, ?::timestamptz)", credential, signCount, at)
                .fetchSingle(0, Boolean.class);
    }

    /** False where the person has no such passkey. */
    public boolean renamePasskey(FirmScope scope, IdentityId identity, String credential, String label) {
        return does(scope, "select directory.rename_passkey(?, ?, ?)", identity.value(), credential, label);
    }

    /** False where the person has no such passkey. */
    public boolean removePasskey(FirmScope scope, IdentityId identity, String credential) {
        return does(scope, "select directory.remove_passkey(?, ?)", identity.value(), credential);
    }

    public void forgetAll(FirmScope scope, IdentityId identity) {
        scope.sql().fetch("select directory.forget_second_factors(?)", identity.value());
    }

    private static boolean does(FirmScope scope, String question, Object... args) {
        return scope.sql().resultQuery(question, args).fetchSingle(0, Boolean.class);
    }

    private static Passkey passkey(Record row) {
        return new Passkey(
                row.get(0, String.class),
                new IdentityId(row.get(1, UUID.class)),
                row.get(2, String.class),
                row.get(3, String.class),
                row.get(4, Long.class),
                row.get(5, String.class),
                row.get(6, Instant.class),
                row.get(7, Instant.class));
    }
}
