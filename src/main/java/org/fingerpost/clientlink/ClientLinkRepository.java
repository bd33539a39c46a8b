package org.fingerpost.clientlink;

import static org.fingerpost.db.Tables.APPOINTMENT;
import static org.fingerpost.db.Tables.CLIENT_LINK;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fingerpost.appointment.AppointmentState;
import org.fingerpost.matter.MatterId;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.tenancy.MemberId;
import org.fingerpost.vault.KeepsSealed;
import org.fingerpost.vault.SealedColumn;
import org.fingerpost.vault.Vault;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class ClientLinkRepository implements KeepsSealed {
    /** @param secretHash of the passphrase or the date of birth, where the second step is one of them */
    record NewRow(
            ClientLinkId id,
            MatterId matter,
            MemberId by,
            @Nullable String secretHash,
            boolean madeSafe) {}

    private final LinkPolicyRepository policies;
    private final SealedColumn email;

    ClientLinkRepository(LinkPolicyRepository policies, Vault vault) {
        this.policies = policies;
        this.email = SealedColumn.of(
                vault, CLIENT_LINK.FIRM_ID, CLIENT_LINK.ID, CLIENT_LINK.EMAIL, CLIENT_LINK.EMAIL_SEALED);
    }

    @Override
    public List<SealedColumn> sealedPlaces() {
        return List.of(email);
    }

    Optional<ClientLink> find(FirmScope scope, ClientLinkId id) {
        return fetch(scope, CLIENT_LINK.ID.eq(id)).stream().findFirst();
    }

    /** Holds the link until the end of the transaction: what is done through it at once is done one after another. */
    Optional<ClientLink> hold(FirmScope scope, ClientLinkId id) {
        scope.sql()
                .select(CLIENT_LINK.ID)
                .from(CLIENT_LINK)
                .where(scope.owns(CLIENT_LINK.FIRM_ID))
                .and(CLIENT_LINK.ID.eq(id))
                .forUpdate()
                .execute();
        return find(scope, id);
    }

    /** Newest first. */
    List<ClientLink> of(FirmScope scope, MatterId matter) {
        return fetch(scope, CLIENT_LINK.MATTER_ID.eq(matter));
    }

    Optional<String> secretHash(FirmScope scope, ClientLinkId id) {
        return scope.sql()
                .select(CLIENT_LINK.SECRET_HASH)
                .from(CLIENT_LINK)
                .where(scope.owns(CLIENT_LINK.FIRM_ID))
                .and(CLIENT_LINK.ID.eq(id))
                .fetchOptional(CLIENT_LINK.SECRET_HASH);
    }

    void insert(FirmScope scope, NewRow row, NewLink link) {
        scope.sql()
                .insertInto(CLIENT_LINK)
                .set(CLIENT_LINK.FIRM_ID, scope.firm())
                .set(CLIENT_LINK.ID, row.id())
                .set(CLIENT_LINK.MATTER_ID, row.matter())
                .set(CLIENT_LINK.RECIPIENT, link.recipient())
                .set(CLIENT_LINK.RECIPIENT_NAME, link.name())
                .set(
                        CLIENT_LINK.EMAIL_SEALED,
                        email.seal(scope, row.id().value(), link.address().orElse(null)))
                .set(CLIENT_LINK.SECOND_STEP, link.step())
                .set(CLIENT_LINK.SECRET_HASH, row.secretHash())
                .set(CLIENT_LINK.MADE_SAFE, row.madeSafe())
                .set(CLIENT_LINK.CREATED_BY, row.by())
                .set(CLIENT_LINK.CREATED_AT, scope.now())
                .execute();
    }

    /** Whether the link was not revoked before. */
    boolean revoke(FirmScope scope, ClientLinkId id) {
        return scope.sql()
                        .update(CLIENT_LINK)
                        .set(CLIENT_LINK.REVOKED_AT, scope.now())
                        .where(scope.owns(CLIENT_LINK.FIRM_ID))
                        .and(CLIENT_LINK.ID.eq(id))
                        .and(CLIENT_LINK.REVOKED_AT.isNull())
                        .execute()
                == 1;
    }

    /** Closes those that were not made on purpose for a client whose contact must be safe. */
    List<ClientLinkId> closeForSafety(FirmScope scope, MatterId matter) {
        return scope.sql()
                .update(CLIENT_LINK)
                .set(CLIENT_LINK.REVOKED_AT, scope.now())
                .set(CLIENT_LINK.CLOSED_FOR_SAFETY, true)
                .where(scope.owns(CLIENT_LINK.FIRM_ID))
                .and(CLIENT_LINK.MATTER_ID.eq(matter))
                .and(CLIENT_LINK.REVOKED_AT.isNull())
                .and(CLIENT_LINK.MADE_SAFE.isFalse())
                .returning(CLIENT_LINK.ID)
                .fetch(CLIENT_LINK.ID);
    }

    private List<ClientLink> fetch(FirmScope scope, Condition which) {
        var policy = policies.get(scope);
        return scope.sql()
                .select(
                        CLIENT_LINK.ID,
                        CLIENT_LINK.MATTER_ID,
                        CLIENT_LINK.RECIPIENT,
                        CLIENT_LINK.RECIPIENT_NAME,
                        CLIENT_LINK.EMAIL,
                        CLIENT_LINK.EMAIL_SEALED,
                        CLIENT_LINK.SECOND_STEP,
                        CLIENT_LINK.member().FULL_NAME,
                        CLIENT_LINK.CREATED_AT,
                        lastAppointment(scope),
                        CLIENT_LINK.REVOKED_AT,
                        CLIENT_LINK.CLOSED_FOR_SAFETY)
                .from(CLIENT_LINK)
                .where(scope.owns(CLIENT_LINK.FIRM_ID))
                .and(which)
                .orderBy(CLIENT_LINK.CREATED_AT.desc(), CLIENT_LINK.ID.desc())
                .fetch(mapping((id, matter, recipient, name, plain, kept, step, by, made, last, revoked, safety) ->
                        new ClientLink(
                                id,
                                matter,
                                recipient,
                                name,
                                email.read(scope, id.value(), plain, kept),
                                step,
                                by,
                                made,
                                policy.until(made, last),
                                revoked,
                                safety)));
    }

    /** Asked anew each time: links follow an appointment that was moved. */
    private static Field<@Nullable Instant> lastAppointment(FirmScope scope) {
        return field(select(max(APPOINTMENT.STARTS_AT))
                .from(APPOINTMENT)
                .where(scope.owns(APPOINTMENT.FIRM_ID))
                .and(APPOINTMENT.MATTER_ID.eq(CLIENT_LINK.MATTER_ID))
                .and(APPOINTMENT.STATE.ne(AppointmentState.SUPERSEDED)));
    }
}
