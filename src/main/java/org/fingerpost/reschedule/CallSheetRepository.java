package org.fingerpost.reschedule;

import static org.fingerpost.db.Tables.CALL_SHEET;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.tenancy.MemberId;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class CallSheetRepository {
    private static final SelectField<CallSheet> SHEET = row(
                    row(CALL_SHEET.CALLED_BY, CALL_SHEET.CLIENT_CALLED).mapping(CallSheetRepository::caller),
                    CALL_SHEET.STARTED_AT,
                    CALL_SHEET.CALL_DATE,
                    CALL_SHEET.CALL_TIME,
                    CALL_SHEET.UNAVAILABLE,
                    CALL_SHEET.AGENT,
                    CALL_SHEET.SERVICE_ITEM_NUMBER,
                    CALL_SHEET.WORDS,
                    CALL_SHEET.CONFIRMATION,
                    CALL_SHEET.CALL_BACK,
                    CALL_SHEET.HANDED_OVER_AT)
            .mapping(CallSheet::new);

    /** Empty where the person has written nothing yet. */
    CallSheet of(FirmScope scope, RescheduleId request, MemberId person) {
        return scope.sql()
                .select(SHEET)
                .from(CALL_SHEET)
                .where(scope.owns(CALL_SHEET.FIRM_ID))
                .and(CALL_SHEET.RESCHEDULE_ID.eq(request))
                .and(CALL_SHEET.MEMBER_ID.eq(person))
                .fetchOptional(row -> row.value1())
                .orElse(CallSheet.EMPTY);
    }

    /** The one handed over last comes first. */
    List<HandedOver> handedOver(FirmScope scope, RescheduleId request) {
        return scope.sql()
                .select(CALL_SHEET.MEMBER_ID, CALL_SHEET.callSheetFirmIdMemberIdFkey().FULL_NAME, SHEET)
                .from(CALL_SHEET)
                .where(scope.owns(CALL_SHEET.FIRM_ID))
                .and(CALL_SHEET.RESCHEDULE_ID.eq(request))
                .and(CALL_SHEET.HANDED_OVER_AT.isNotNull())
                .orderBy(CALL_SHEET.HANDED_OVER_AT.desc(), CALL_SHEET.MEMBER_ID)
                .fetch(mapping(HandedOver::new));
    }

    void put(FirmScope scope, RescheduleId request, MemberId person, CallSheet sheet) {
        var values = values(scope, sheet);
        scope.sql()
                .insertInto(CALL_SHEET)
                .set(CALL_SHEET.FIRM_ID, scope.firm())
                .set(CALL_SHEET.RESCHEDULE_ID, request)
                .set(CALL_SHEET.MEMBER_ID, person)
                .set(values)
                .onConflict(CALL_SHEET.FIRM_ID, CALL_SHEET.RESCHEDULE_ID, CALL_SHEET.MEMBER_ID)
                .doUpdate()
                .set(values)
                .execute();
    }

    private static @Nullable Caller caller(@Nullable MemberId calledBy, boolean clientCalled) {
        if (clientCalled) {
            return new Caller.TheClient();
        }
        return calledBy == null ? null : new Caller.OfTheFirm(calledBy);
    }

    private static Map<Field<?>, @Nullable Object> values(FirmScope scope, CallSheet sheet) {
        var values = new LinkedHashMap<Field<?>, @Nullable Object>();
        values.put(CALL_SHEET.CALLED_BY, sheet.caller() instanceof Caller.OfTheFirm(var member) ? member : null);
        values.put(CALL_SHEET.CLIENT_CALLED, sheet.caller() instanceof Caller.TheClient);
        values.put(CALL_SHEET.STARTED_AT, sheet.startedAt());
        values.put(CALL_SHEET.CALL_DATE, sheet.date());
        values.put(CALL_SHEET.CALL_TIME, sheet.time());
        values.put(CALL_SHEET.UNAVAILABLE, sheet.unavailable());
        values.put(CALL_SHEET.AGENT, sheet.agent());
        values.put(CALL_SHEET.SERVICE_ITEM_NUMBER, sheet.serviceItemNumber());
        values.put(CALL_SHEET.WORDS, sheet.words());
        values.put(CALL_SHEET.CONFIRMATION, sheet.confirmation());
        values.put(CALL_SHEET.CALL_BACK, sheet.callBack());
        values.put(CALL_SHEET.HANDED_OVER_AT, sheet.handedOverAt());
        values.put(CALL_SHEET.CHANGED_AT, scope.now());
        return values;
    }
}
