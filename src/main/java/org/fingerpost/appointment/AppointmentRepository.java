package org.fingerpost.appointment;

import static org.fingerpost.db.Tables.APPOINTMENT;
import static org.fingerpost.db.Tables.APPOINTMENT_RECEIPT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fingerpost.document.DocumentId;
import org.fingerpost.matter.Circumstances;
import org.fingerpost.matter.MatterId;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.tenancy.NotFound;
import org.fingerpost.uscis.BiometricsCode;
import org.fingerpost.uscis.ReceiptNumber;
import org.fingerpost.uscis.SpecialCase;
import org.fingerpost.uscis.ZipCode;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class AppointmentRepository {
    private static final SelectField<SupportCenter> CENTER = row(
                    APPOINTMENT.CENTER_NAME,
                    APPOINTMENT.CENTER_STREET,
                    APPOINTMENT.CENTER_CITY,
                    APPOINTMENT.CENTER_STATE,
                    APPOINTMENT.CENTER_ZIP.convertFrom(ZipCode::new))
            .mapping(SupportCenter::new);
    private static final SelectField<Set<SpecialCase>> CASES = row(
                    APPOINTMENT.matter().SPECIAL_CASES.convertFrom(SpecialCase::named),
                    APPOINTMENT.matter().HEARING_ON,
                    APPOINTMENT.matter().FORM)
            .mapping(Circumstances::casesOf);

    Appointment get(FirmScope scope, AppointmentId id) {
        return fetch(scope, APPOINTMENT.ID.eq(id)).stream().findFirst().orElseThrow(() -> new NotFound(id));
    }

    /** Newest first. */
    List<Appointment> of(FirmScope scope, MatterId matter) {
        return fetch(scope, APPOINTMENT.MATTER_ID.eq(matter));
    }

    /** The zone that someone of the firm last chose for a support center with this ZIP code. */
    Optional<ZoneId> zoneOf(FirmScope scope, ZipCode zip) {
        return scope.sql()
                .select(APPOINTMENT.TIME_ZONE)
                .from(APPOINTMENT)
                .where(scope.owns(APPOINTMENT.FIRM_ID))
                .and(APPOINTMENT.CENTER_ZIP.eq(zip.value()))
                .orderBy(APPOINTMENT.CREATED_AT.desc(), APPOINTMENT.ID.desc())
                .limit(1)
                .fetchOptional(APPOINTMENT.TIME_ZONE);
    }

    void insert(
            FirmScope scope,
            AppointmentId id,
            MatterId matter,
            Notice notice,
            @Nullable DocumentId document,
            @Nullable AppointmentId supersedes) {
        scope.sql()
                .insertInto(APPOINTMENT)
                .set(APPOINTMENT.FIRM_ID, scope.firm())
                .set(APPOINTMENT.ID, id)
                .set(APPOINTMENT.MATTER_ID, matter)
                .set(APPOINTMENT.CENTER_NAME, notice.center().name())
                .set(APPOINTMENT.CENTER_STREET, notice.center().street())
                .set(APPOINTMENT.CENTER_CITY, notice.center().city())
                .set(APPOINTMENT.CENTER_STATE, notice.center().state())
                .set(APPOINTMENT.CENTER_ZIP, notice.center().zip().value())
                .set(APPOINTMENT.LOCAL_TIME, notice.localTime())
                .set(APPOINTMENT.TIME_ZONE, notice.zone())
                .set(APPOINTMENT.STARTS_AT, notice.startsAt())
                .set(APPOINTMENT.CODE, (short) notice.code().number())
                .set(APPOINTMENT.NOTICE_DATE, notice.noticeDate())
                .set(APPOINTMENT.NOTICE_DOCUMENT_ID, document)
                .set(APPOINTMENT.PRIOR_RESCHEDULES, (short) notice.priorReschedules())
                .set(APPOINTMENT.STATE, AppointmentState.SCHEDULED)
                .set(APPOINTMENT.SUPERSEDES_ID, supersedes)
                .set(APPOINTMENT.CREATED_AT, scope.now())
                .execute();
        insertReceipts(scope, id, notice.receipts());
    }

    /** Whether the appointment still was scheduled, and now is closed. */
    boolean close(FirmScope scope, AppointmentId id, AppointmentState state) {
        return close(scope, id, state, false);
    }

    /** Whether the appointment still was scheduled, and now is superseded because USCIS moved it. */
    boolean move(FirmScope scope, AppointmentId id) {
        return close(scope, id, AppointmentState.SUPERSEDED, true);
    }

    /**
     * How many appointments that one of the receipts names were moved, since the last one that was attended: with it
     * USCIS has what it called for, and a later call is a new appointment (R21).
     */
    int moved(FirmScope scope, List<ReceiptNumber> receipts) {
        var attended = APPOINTMENT.as("attended");
        return scope.sql()
                .fetchCount(selectOne()
                        .from(APPOINTMENT)
                        .where(scope.owns(APPOINTMENT.FIRM_ID))
                        .and(APPOINTMENT.MOVED)
                        .and(APPOINTMENT.ID.in(named(scope, receipts)))
                        .andNotExists(selectOne()
                                .from(attended)
                                .where(scope.owns(attended.FIRM_ID))
                                .and(attended.STATE.eq(AppointmentState.ATTENDED))
                                .and(attended.CREATED_AT.ge(APPOINTMENT.CREATED_AT))
                                .and(attended.ID.in(named(scope, receipts)))));
    }

    private static boolean close(FirmScope scope, AppointmentId id, AppointmentState state, boolean moved) {
        return scope.sql()
                        .update(APPOINTMENT)
                        .set(APPOINTMENT.STATE, state)
                        .set(APPOINTMENT.MOVED, moved)
                        .where(scope.owns(APPOINTMENT.FIRM_ID))
                        .and(APPOINTMENT.ID.eq(id))
                        .and(APPOINTMENT.STATE.eq(AppointmentState.SCHEDULED))
                        .execute()
                == 1;
    }

    private static Select<Record1<AppointmentId>> named(FirmScope scope, List<ReceiptNumber> receipts) {
        return select(APPOINTMENT_RECEIPT.APPOINTMENT_ID)
                .from(APPOINTMENT_RECEIPT)
                .where(scope.owns(APPOINTMENT_RECEIPT.FIRM_ID))
                .and(APPOINTMENT_RECEIPT.RECEIPT_NUMBER.in(receipts));
    }

    void stamp(FirmScope scope, AppointmentId id, DocumentId document) {
        scope.sql()
                .update(APPOINTMENT)
                .set(APPOINTMENT.STAMP_DOCUMENT_ID, document)
                .where(scope.owns(APPOINTMENT.FIRM_ID))
                .and(APPOINTMENT.ID.eq(id))
                .execute();
    }

    private static void insertReceipts(FirmScope scope, AppointmentId id, List<ReceiptNumber> receipts) {
        var insert = scope.sql()
                .insertInto(
                        APPOINTMENT_RECEIPT,
                        APPOINTMENT_RECEIPT.FIRM_ID,
                        APPOINTMENT_RECEIPT.APPOINTMENT_ID,
                        APPOINTMENT_RECEIPT.POSITION,
                        APPOINTMENT_RECEIPT.RECEIPT_NUMBER);
        for (int i = 0; i < receipts.size(); i++) {
            insert = insert.values(scope.firm(), id, (short) i, receipts.get(i));
        }
        insert.execute();
    }

    private static List<Appointment> fetch(FirmScope scope, Condition which) {
        return scope.sql()
                .select(
                        APPOINTMENT.ID,
                        APPOINTMENT.MATTER_ID,
                        APPOINTMENT.matter().client().FULL_NAME,
                        APPOINTMENT.matter().FORM,
                        receipts(scope),
                        CENTER,
                        APPOINTMENT.LOCAL_TIME,
                        APPOINTMENT.TIME_ZONE,
                        APPOINTMENT.STARTS_AT,
                        APPOINTMENT.CODE.convertFrom(BiometricsCode::of),
                        APPOINTMENT.NOTICE_DATE,
                        APPOINTMENT.NOTICE_DOCUMENT_ID,
                        APPOINTMENT.PRIOR_RESCHEDULES.convertFrom(Short::intValue),
                        APPOINTMENT.STATE,
                        APPOINTMENT.SUPERSEDES_ID,
                        APPOINTMENT.STAMP_DOCUMENT_ID,
                        CASES,
                        APPOINTMENT.matter().HEARING_ON)
                .from(APPOINTMENT)
                .where(scope.owns(APPOINTMENT.FIRM_ID))
                .and(which)
                .orderBy(APPOINTMENT.STARTS_AT.desc(), APPOINTMENT.ID.desc())
                .fetch(mapping(Appointment::new));
    }

    private static Field<List<ReceiptNumber>> receipts(FirmScope scope) {
        return multiset(select(APPOINTMENT_RECEIPT.RECEIPT_NUMBER)
                        .from(APPOINTMENT_RECEIPT)
                        .where(scope.owns(APPOINTMENT_RECEIPT.FIRM_ID))
                        .and(APPOINTMENT_RECEIPT.APPOINTMENT_ID.eq(APPOINTMENT.ID))
                        .orderBy(APPOINTMENT_RECEIPT.POSITION))
                .convertFrom(rows -> rows.map(row -> row.value1()));
    }
}
