package org.fingerpost.matter;

import static org.fingerpost.db.Tables.CLIENT;
import static org.fingerpost.db.Tables.MATTER;
import static org.jooq.Records.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.tenancy.NotFound;
import org.fingerpost.uscis.ANumber;
import org.fingerpost.vault.KeepsSealed;
import org.fingerpost.vault.SealedColumn;
import org.fingerpost.vault.Vault;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What is sealed of matters and clients. */
@Repository
class ConfidentialRepository implements KeepsSealed {
    private final SealedColumn aNumber;
    private final SealedColumn email;
    private final SealedColumn phone;

    ConfidentialRepository(Vault vault) {
        aNumber = SealedColumn.marked(
                vault, MATTER.FIRM_ID, MATTER.ID, MATTER.A_NUMBER, MATTER.A_NUMBER_SEALED, MATTER.A_NUMBER_MARK);
        email = SealedColumn.of(vault, CLIENT.FIRM_ID, CLIENT.ID, CLIENT.EMAIL, CLIENT.EMAIL_SEALED);
        phone = SealedColumn.of(vault, CLIENT.FIRM_ID, CLIENT.ID, CLIENT.PHONE, CLIENT.PHONE_SEALED);
    }

    @Override
    public List<SealedColumn> sealedPlaces() {
        return List.of(aNumber, email, phone);
    }

    Confidential get(FirmScope scope, MatterId id) {
        return scope.sql()
                .select(
                        MATTER.A_NUMBER,
                        MATTER.A_NUMBER_SEALED,
                        MATTER.client().ID,
                        MATTER.client().EMAIL,
                        MATTER.client().EMAIL_SEALED,
                        MATTER.client().PHONE,
                        MATTER.client().PHONE_SEALED)
                .from(MATTER)
                .where(scope.owns(MATTER.FIRM_ID))
                .and(MATTER.ID.eq(id))
                .fetchOptional(mapping((number, keptNumber, client, mail, keptMail, telephone, keptTelephone) -> {
                    var read = aNumber.read(scope, id.value(), number == null ? null : number.value(), keptNumber);
                    return new Confidential(
                            read == null ? null : new ANumber(read),
                            email.read(scope, client.value(), mail, keptMail),
                            phone.read(scope, client.value(), telephone, keptTelephone));
                }))
                .orElseThrow(() -> new NotFound(id));
    }

    Condition has(FirmScope scope, ANumber number) {
        return aNumber.is(scope, number.value());
    }

    /** What a matter's row holds of an entry, in place of what it held. */
    Map<Field<?>, @Nullable Object> ofMatter(FirmScope scope, MatterId id, MatterEntry entry) {
        var number = entry.aNumber();
        return aNumber.written(scope, id.value(), number == null ? null : number.value());
    }

    /** What a client's row holds of an entry, in place of what it held. */
    Map<Field<?>, @Nullable Object> ofClient(FirmScope scope, ClientId id, MatterEntry entry) {
        var mail = entry.email();
        var telephone = entry.phone();
        var all = new HashMap<Field<?>, @Nullable Object>();
        all.putAll(email.written(scope, id.value(), mail == null ? null : mail.value()));
        all.putAll(phone.written(scope, id.value(), telephone == null ? null : telephone.value()));
        return all;
    }
}
