package org.fingerpost.matter;

import static org.fingerpost.db.Tables.CLIENT;
import static org.fingerpost.db.Tables.MATTER;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.fingerpost.db.tables.Member;
import org.fingerpost.platform.Cursor;
import org.fingerpost.platform.Page;
import org.fingerpost.platform.PersonName;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.tenancy.NotFound;
import org.fingerpost.uscis.ANumber;
import org.fingerpost.uscis.ReceiptNumber;
import org.fingerpost.uscis.SpecialCase;
import org.jooq.Condition;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class MatterRepository {
    private static final Member RESPONSIBLE = MATTER.matterFirmIdResponsibleIdFkey();
    private static final Member SECOND_WATCHER = MATTER.matterFirmIdSecondWatcherIdFkey();

    private static final SelectField<@Nullable Denial> DENIAL =
            row(MATTER.DENIED_ON, MATTER.DENIAL_MAILED).mapping(MatterRepository::denial);
    private static final SelectField<Circumstances> CIRCUMSTANCES = row(
                    MATTER.SPECIAL_CASES.convertFrom(SpecialCase::named),
                    MATTER.HEARING_ON,
                    MATTER.AR11_ON,
                    MATTER.EOIR33_ON,
                    DENIAL)
            .mapping(Circumstances::new);

    private final ConfidentialRepository confidential;

    MatterRepository(ConfidentialRepository confidential) {
        this.confidential = confidential;
    }

    Matter get(FirmScope scope, MatterId id) {
        return scope.sql()
                .select(
                        MATTER.ID,
                        row(MATTER.client().ID, MATTER.client().FULL_NAME, MATTER.client().LANGUAGE)
                                .mapping(Client::new),
                        MATTER.RECEIPT_NUMBER,
                        MATTER.FORM,
                        MATTER.RESPONSIBLE_ID,
                        RESPONSIBLE.FULL_NAME,
                        MATTER.SECOND_WATCHER_ID,
                        SECOND_WATCHER.FULL_NAME,
                        CIRCUMSTANCES,
                        MATTER.CREATED_AT)
                .from(MATTER)
                .where(scope.owns(MATTER.FIRM_ID))
                .and(MATTER.ID.eq(id))
                .fetchOptional(mapping(Matter::new))
                .orElseThrow(() -> new NotFound(id));
    }

    /** The matter that has the receipt number already, if any. */
    Optional<MatterId> withReceipt(FirmScope scope, ReceiptNumber receipt) {
        return scope.sql()
                .select(MATTER.ID)
                .from(MATTER)
                .where(scope.owns(MATTER.FIRM_ID))
                .and(MATTER.RECEIPT_NUMBER.eq(receipt))
                .fetchOptional(MATTER.ID);
    }

    Page<MatterRow> page(FirmScope scope, String search, Optional<Cursor> after) {
        var rows = scope.sql()
                .select(
                        MATTER.ID,
                        MATTER.client().FULL_NAME,
                        MATTER.RECEIPT_NUMBER,
                        MATTER.FORM,
                        RESPONSIBLE.FULL_NAME,
                        MATTER.CREATED_AT)
                .from(MATTER)
                .where(scope.owns(MATTER.FIRM_ID))
                .and(matches(scope, search))
                .and(after.map(MatterRepository::behind).orElse(noCondition()))
                .orderBy(MATTER.CREATED_AT.desc(), MATTER.ID.desc())
                .limit(Page.SIZE + 1)
                .fetch(mapping(MatterRow::new));
        return Page.of(rows, row -> new Cursor(row.openedAt(), row.id().value()));
    }

    void insertClient(FirmScope scope, ClientId id, MatterEntry entry) {
        scope.sql()
                .insertInto(CLIENT)
                .set(CLIENT.FIRM_ID, scope.firm())
                .set(CLIENT.ID, id)
                .set(CLIENT.FULL_NAME, entry.clientName().value())
                .set(CLIENT.NAME_NORM, PersonName.norm(entry.clientName().value()))
                .set(confidential.ofClient(scope, id, entry))
                .set(CLIENT.LANGUAGE, entry.language())
                .set(CLIENT.CREATED_AT, scope.now())
                .execute();
    }

    void updateClient(FirmScope scope, ClientId id, MatterEntry entry) {
        scope.sql()
                .update(CLIENT)
                .set(CLIENT.FULL_NAME, entry.clientName().value())
                .set(CLIENT.NAME_NORM, PersonName.norm(entry.clientName().value()))
                .set(confidential.ofClient(scope, id, entry))
                .set(CLIENT.LANGUAGE, entry.language())
                .where(scope.owns(CLIENT.FIRM_ID))
                .and(CLIENT.ID.eq(id))
                .execute();
    }

    void insert(FirmScope scope, MatterId id, ClientId client, MatterEntry entry) {
        scope.sql()
                .insertInto(MATTER)
                .set(MATTER.FIRM_ID, scope.firm())
                .set(MATTER.ID, id)
                .set(MATTER.CLIENT_ID, client)
                .set(MATTER.RECEIPT_NUMBER, entry.receiptNumber())
                .set(MATTER.FORM, entry.form())
                .set(confidential.ofMatter(scope, id, entry))
                .set(MATTER.RESPONSIBLE_ID, entry.responsible())
                .set(MATTER.SECOND_WATCHER_ID, entry.secondWatcher())
                .set(MATTER.CREATED_AT, scope.now())
                .execute();
    }

    void update(FirmScope scope, MatterId id, MatterEntry entry) {
        scope.sql()
                .update(MATTER)
                .set(MATTER.RECEIPT_NUMBER, entry.receiptNumber())
                .set(MATTER.FORM, entry.form())
                .set(confidential.ofMatter(scope, id, entry))
                .set(MATTER.RESPONSIBLE_ID, entry.responsible())
                .set(MATTER.SECOND_WATCHER_ID, entry.secondWatcher())
                .where(scope.owns(MATTER.FIRM_ID))
                .and(MATTER.ID.eq(id))
                .execute();
    }

    void update(FirmScope scope, MatterId id, Circumstances circumstances) {
        var denial = circumstances.denial();
        scope.sql()
                .update(MATTER)
                .set(
                        MATTER.SPECIAL_CASES,
                        circumstances.cases().stream().map(SpecialCase::name).toArray(String[]::new))
                .set(MATTER.HEARING_ON, circumstances.hearingOn())
                .set(MATTER.AR11_ON, circumstances.ar11On())
                .set(MATTER.EOIR33_ON, circumstances.eoir33On())
                .set(MATTER.DENIED_ON, denial == null ? null : denial.decidedOn())
                .set(MATTER.DENIAL_MAILED, denial == null ? null : denial.mailed())
                .where(scope.owns(MATTER.FIRM_ID))
                .and(MATTER.ID.eq(id))
                .execute();
    }

    List<MatterRow> ofClient(FirmScope scope, ClientId client) {
        return scope.sql()
                .select(
                        MATTER.ID,
                        MATTER.client().FULL_NAME,
                        MATTER.RECEIPT_NUMBER,
                        MATTER.FORM,
                        RESPONSIBLE.FULL_NAME,
                        MATTER.CREATED_AT)
                .from(MATTER)
                .where(scope.owns(MATTER.FIRM_ID))
                .and(MATTER.CLIENT_ID.eq(client))
                .orderBy(MATTER.CREATED_AT.desc(), MATTER.ID.desc())
                .fetch(mapping(MatterRow::new));
    }

    /** What holds for each matter of a client. */
    List<Set<SpecialCase>> casesOfClient(FirmScope scope, ClientId client) {
        return scope.sql()
                .select(MATTER.SPECIAL_CASES.convertFrom(SpecialCase::named), MATTER.HEARING_ON, MATTER.FORM)
                .from(MATTER)
                .where(scope.owns(MATTER.FIRM_ID))
                .and(MATTER.CLIENT_ID.eq(client))
                .fetch(mapping(Circumstances::casesOf));
    }

    private static @Nullable Denial denial(@Nullable LocalDate decidedOn, @Nullable Boolean mailed) {
        return decidedOn == null || mailed == null ? null : new Denial(decidedOn, mailed);
    }

    /** A part of the client's name, with or without accents, or of the receipt number, or the whole A-number. */
    private Condition matches(FirmScope scope, String search) {
        if (search.isBlank()) {
            return noCondition();
        }
        String receipt = search.replaceAll("[\\s*-]", "").toUpperCase(Locale.ROOT);
        var name = MATTER.client().NAME_NORM.contains(PersonName.norm(search));
        var number = ANumber.read(search)
                .map(found -> confidential.has(scope, found))
                .orElse(falseCondition());
        // A dash alone is in no receipt number, not in each.
        return receipt.isEmpty()
                ? name
                : name.or(number).or(MATTER.RECEIPT_NUMBER.coerce(String.class).contains(receipt));
    }

    private static Condition behind(Cursor after) {
        return row(MATTER.CREATED_AT, MATTER.ID)
                .lt(DSL.val(after.at(), MATTER.CREATED_AT), DSL.val(new MatterId(after.id()), MATTER.ID));
    }
}
