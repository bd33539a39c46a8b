package org.fingerpost.outbox;

import static java.util.Objects.requireNonNull;
import static org.fingerpost.db.Tables.MESSAGE;
import static org.jooq.impl.DSL.row;

import java.util.List;
import java.util.Map;
import org.fingerpost.matter.ClientId;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.vault.KeepsSealed;
import org.fingerpost.vault.SealedColumn;
import org.fingerpost.vault.Vault;
import org.jooq.Field;
import org.jooq.SelectField;
import org.springframework.stereotype.Repository;

/** Where letters go to. A client's address is sealed, as it is beside the client. */
@Repository
class AddressRepository implements KeepsSealed {
    private final SealedColumn clients;

    AddressRepository(Vault vault) {
        clients = SealedColumn.where(
                MESSAGE.CLIENT_ID.isNotNull(),
                vault,
                MESSAGE.FIRM_ID,
                MESSAGE.ID,
                MESSAGE.ADDRESS,
                MESSAGE.ADDRESS_SEALED);
    }

    @Override
    public List<SealedColumn> sealedPlaces() {
        return List.of(clients);
    }

    Map<? extends Field<?>, ?> written(FirmScope scope, MessageId id, Recipient to) {
        return switch (to) {
            case Recipient.Colleague colleague -> Map.of(MESSAGE.ADDRESS, colleague.address());
            case Recipient.ClientOf _, Recipient.BesideClient _ -> clients.written(scope, id.value(), to.address());
        };
    }

    SelectField<String> read(FirmScope scope) {
        return row(MESSAGE.ID, MESSAGE.ADDRESS, MESSAGE.ADDRESS_SEALED)
                .mapping((id, plain, kept) -> requireNonNull(clients.read(scope, id.value(), plain, kept)));
    }

    /** What is on its way to the client goes to this address. */
    void readdress(FirmScope scope, ClientId client, String address) {
        scope.sql()
                .select(MESSAGE.ID)
                .from(MESSAGE)
                .where(scope.owns(MESSAGE.FIRM_ID))
                .and(MESSAGE.CLIENT_ID.eq(client))
                .and(MESSAGE.KEEPS_ADDRESS.isFalse())
                .and(MessageRepository.IS_ON_ITS_WAY)
                .orderBy(MESSAGE.ID)
                .forUpdate()
                .fetch(MESSAGE.ID)
                .forEach(id -> scope.sql()
                        .update(MESSAGE)
                        .set(clients.written(scope, id.value(), address))
                        .where(scope.owns(MESSAGE.FIRM_ID))
                        .and(MESSAGE.ID.eq(id))
                        .execute());
    }
}
