package org.fingerpost.sso;

import static org.fingerpost.db.Tables.BREAK_GLASS;
import static org.fingerpost.db.Tables.SIGN_ON_CONNECTION;
import static org.fingerpost.db.Tables.SIGN_ON_POLICY;
import static org.jooq.Records.mapping;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fingerpost.sso.Connection.State;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.tenancy.MemberId;
import org.fingerpost.vault.KeepsSealed;
import org.fingerpost.vault.SealedColumn;
import org.fingerpost.vault.Vault;
import org.jooq.Condition;
import org.springframework.stereotype.Repository;

@Repository
class SignOnRepository implements KeepsSealed {
    private final SealedColumn secret;

    SignOnRepository(Vault vault) {
        this.secret = SealedColumn.alone(
                vault, SIGN_ON_CONNECTION.FIRM_ID, SIGN_ON_CONNECTION.ID, SIGN_ON_CONNECTION.CLIENT_SECRET_SEALED);
    }

    @Override
    public List<SealedColumn> sealedPlaces() {
        return List.of(secret);
    }

    Optional<Connection> find(FirmScope scope, State state) {
        return find(scope, SIGN_ON_CONNECTION.STATE.eq(state));
    }

    Optional<Connection> find(FirmScope scope, ConnectionId id) {
        return find(scope, SIGN_ON_CONNECTION.ID.eq(id));
    }

    /** Empty once the connection was ended. */
    Optional<String> secret(FirmScope scope, ConnectionId id) {
        return scope.sql()
                .select(SIGN_ON_CONNECTION.CLIENT_SECRET_SEALED)
                .from(SIGN_ON_CONNECTION)
                .where(scope.owns(SIGN_ON_CONNECTION.FIRM_ID))
                .and(SIGN_ON_CONNECTION.ID.eq(id))
                .fetchOptional(SIGN_ON_CONNECTION.CLIENT_SECRET_SEALED)
                .map(kept -> secret.read(scope, id.value(), null, kept));
    }

    void insert(FirmScope scope, Connection connection, String clientSecret) {
        scope.sql()
                .insertInto(SIGN_ON_CONNECTION)
                .set(SIGN_ON_CONNECTION.FIRM_ID, scope.firm())
                .set(SIGN_ON_CONNECTION.ID, connection.id())
                .set(SIGN_ON_CONNECTION.STATE, connection.state())
                .set(SIGN_ON_CONNECTION.ISSUER, connection.issuer())
                .set(SIGN_ON_CONNECTION.CLIENT_IDENTIFIER, connection.clientId())
                .set(
                        SIGN_ON_CONNECTION.CLIENT_SECRET_SEALED,
                        secret.seal(scope, connection.id().value(), clientSecret))
                .set(SIGN_ON_CONNECTION.CREATED_AT, connection.createdAt())
                .execute();
    }

    /** False where there was none in that state. */
    boolean end(FirmScope scope, State state) {
        return scope.sql()
                        .update(SIGN_ON_CONNECTION)
                        .set(SIGN_ON_CONNECTION.STATE, State.ENDED)
                        .setNull(SIGN_ON_CONNECTION.CLIENT_SECRET_SEALED)
                        .where(scope.owns(SIGN_ON_CONNECTION.FIRM_ID))
                        .and(SIGN_ON_CONNECTION.STATE.eq(state))
                        .execute()
                > 0;
    }

    /** False where it is a draft no longer. */
    boolean activate(FirmScope scope, ConnectionId id) {
        return scope.sql()
                        .update(SIGN_ON_CONNECTION)
                        .set(SIGN_ON_CONNECTION.STATE, State.ACTIVE)
                        .set(SIGN_ON_CONNECTION.TESTED_AT, scope.now())
                        .where(scope.owns(SIGN_ON_CONNECTION.FIRM_ID))
                        .and(SIGN_ON_CONNECTION.ID.eq(id))
                        .and(SIGN_ON_CONNECTION.STATE.eq(State.DRAFT))
                        .execute()
                > 0;
    }

    /** Whether the firm wants nothing else, and has something that works. */
    boolean isOnlyWay(FirmScope scope) {
        return scope.sql()
                .fetchExists(scope.sql()
                        .selectOne()
                        .from(SIGN_ON_POLICY)
                        .join(SIGN_ON_CONNECTION)
                        .on(SIGN_ON_CONNECTION.FIRM_ID.eq(SIGN_ON_POLICY.FIRM_ID))
                        .and(SIGN_ON_CONNECTION.STATE.eq(State.ACTIVE))
                        .where(scope.owns(SIGN_ON_POLICY.FIRM_ID))
                        .and(SIGN_ON_POLICY.ONLY_WAY));
    }

    void putOnlyWay(FirmScope scope, boolean onlyWay) {
        scope.sql()
                .insertInto(SIGN_ON_POLICY)
                .set(SIGN_ON_POLICY.FIRM_ID, scope.firm())
                .set(SIGN_ON_POLICY.ONLY_WAY, onlyWay)
                .onConflict(SIGN_ON_POLICY.FIRM_ID)
                .doUpdate()
                .set(SIGN_ON_POLICY.ONLY_WAY, onlyWay)
                .execute();
    }

    Set<MemberId> breakGlass(FirmScope scope) {
        return Set.copyOf(scope.sql()
                .select(BREAK_GLASS.MEMBER_ID)
                .from(BREAK_GLASS)
                .where(scope.owns(BREAK_GLASS.FIRM_ID))
                .and(BREAK_GLASS.ALLOWED)
                .orderBy(BREAK_GLASS.MEMBER_ID)
                .fetch(BREAK_GLASS.MEMBER_ID));
    }

    void putBreakGlass(FirmScope scope, MemberId member, boolean allowed) {
        scope.sql()
                .insertInto(BREAK_GLASS)
                .set(BREAK_GLASS.FIRM_ID, scope.firm())
                .set(BREAK_GLASS.MEMBER_ID, member)
                .set(BREAK_GLASS.ALLOWED, allowed)
                .onConflict(BREAK_GLASS.FIRM_ID, BREAK_GLASS.MEMBER_ID)
                .doUpdate()
                .set(BREAK_GLASS.ALLOWED, allowed)
                .execute();
    }

    private Optional<Connection> find(FirmScope scope, Condition which) {
        return scope.sql()
                .select(
                        SIGN_ON_CONNECTION.ID,
                        SIGN_ON_CONNECTION.STATE,
                        SIGN_ON_CONNECTION.ISSUER,
                        SIGN_ON_CONNECTION.CLIENT_IDENTIFIER,
                        SIGN_ON_CONNECTION.CREATED_AT,
                        SIGN_ON_CONNECTION.TESTED_AT)
                .from(SIGN_ON_CONNECTION)
                .where(scope.owns(SIGN_ON_CONNECTION.FIRM_ID))
                .and(which)
                .fetchOptional(mapping(Connection::new));
    }
}
