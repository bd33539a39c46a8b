package org.fingerpost.appointment;

import static org.fingerpost.db.Tables.APPOINTMENT;
import static org.fingerpost.db.Tables.APPOINTMENT_RECEIPT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fingerpost.platform.Cursor;
import org.fingerpost.platform.Page;
import org.fingerpost.platform.PersonName;
import org.fingerpost.tenancy.FirmScope;
import org.jooq.Condition;
import org.jooq.OrderField;
import org.springframework.stereotype.Repository;

/** Pages of a firm's appointments, in the order of their instants. */
@Repository
class AppointmentList {
    Page<AppointmentRow> page(FirmScope scope, AppointmentFilter filter) {
        var rows = scope.sql()
                .select(
                        APPOINTMENT.ID,
                        APPOINTMENT.matter().client().FULL_NAME,
                        APPOINTMENT.matter().FORM,
                        APPOINTMENT.CENTER_NAME,
                        APPOINTMENT.CENTER_CITY,
                        APPOINTMENT.CENTER_STATE,
                        APPOINTMENT.STARTS_AT,
                        APPOINTMENT.TIME_ZONE,
                        APPOINTMENT.PRIOR_RESCHEDULES.convertFrom(Short::intValue),
                        APPOINTMENT.STATE)
                .from(APPOINTMENT)
                .where(scope.owns(APPOINTMENT.FIRM_ID))
                .and(shown(scope, filter.show()))
                .and(matches(scope, filter.search()))
                .and(behind(filter.show(), filter.after()))
                .orderBy(order(filter.show()))
                .limit(Page.SIZE + 1)
                .fetch(mapping(AppointmentRow::new));
        return Page.of(rows, r -> new Cursor(r.startsAt(), r.id().value()));
    }

    private static Condition shown(FirmScope scope, AppointmentFilter.Show show) {
        return switch (show) {
            case UPCOMING ->
                APPOINTMENT.STARTS_AT.ge(scope.now()).and(APPOINTMENT.STATE.eq(AppointmentState.SCHEDULED));
            case PAST -> APPOINTMENT.STARTS_AT.lt(scope.now());
            case ALL -> noCondition();
        };
    }

    private static Condition matches(FirmScope scope, String search) {
        if (search.isBlank()) {
            return noCondition();
        }
        String receipt = search.replaceAll("[\\s*-]", "").toUpperCase(Locale.ROOT);
        var name = APPOINTMENT.matter().client().NAME_NORM.contains(PersonName.norm(search));
        // A dash alone is in no receipt number, not in each.
        return receipt.isEmpty()
                ? name
                : name.or(exists(selectOne()
                        .from(APPOINTMENT_RECEIPT)
                        .where(scope.owns(APPOINTMENT_RECEIPT.FIRM_ID))
                        .and(APPOINTMENT_RECEIPT.APPOINTMENT_ID.eq(APPOINTMENT.ID))
                        .and(APPOINTMENT_RECEIPT
                                .RECEIPT_NUMBER
                                .coerce(String.class)
                                .contains(receipt))));
    }

    private static Condition behind(AppointmentFilter.Show show, Optional<Cursor> after) {
        if (after.isEmpty()) {
            return noCondition();
        }
        var position = row(APPOINTMENT.STARTS_AT, APPOINTMENT.ID);
        var at = val(after.get().at(), APPOINTMENT.STARTS_AT);
        var id = val(new AppointmentId(after.get().id()), APPOINTMENT.ID);
        return show == AppointmentFilter.Show.UPCOMING ? position.gt(at, id) : position.lt(at, id);
    }

    private static List<OrderField<?>> order(AppointmentFilter.Show show) {
        return show == AppointmentFilter.Show.UPCOMING
                ? List.of(APPOINTMENT.STARTS_AT.asc(), APPOINTMENT.ID.asc())
                : List.of(APPOINTMENT.STARTS_AT.desc(), APPOINTMENT.ID.desc());
    }
}
