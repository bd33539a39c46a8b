package org.fingerpost.deadline;

import static org.fingerpost.db.Tables.DEADLINE;
import static org.jooq.Records.mapping;

import java.util.List;
import org.fingerpost.appointment.AppointmentId;
import org.fingerpost.tenancy.FirmScope;
import org.springframework.stereotype.Repository;

@Repository
class DeadlineRepository {
    List<Deadline> of(FirmScope scope, AppointmentId appointment) {
        return scope.sql()
                .select(
                        DEADLINE.ID,
                        DEADLINE.APPOINTMENT_ID,
                        DEADLINE.KIND,
                        DEADLINE.DUE_AT,
                        DEADLINE.RULE,
                        DEADLINE.STATE)
                .from(DEADLINE)
                .where(scope.owns(DEADLINE.FIRM_ID))
                .and(DEADLINE.APPOINTMENT_ID.eq(appointment))
                .orderBy(DEADLINE.DUE_AT, DEADLINE.ID)
                .fetch(mapping(Deadline::new));
    }

    void insert(FirmScope scope, Deadline deadline) {
        scope.sql()
                .insertInto(DEADLINE)
                .set(DEADLINE.FIRM_ID, scope.firm())
                .set(DEADLINE.ID, deadline.id())
                .set(DEADLINE.APPOINTMENT_ID, deadline.appointment())
                .set(DEADLINE.KIND, deadline.kind())
                .set(DEADLINE.DUE_AT, deadline.dueAt())
                .set(DEADLINE.RULE, deadline.rule())
                .set(DEADLINE.STATE, deadline.state())
                .set(DEADLINE.CREATED_AT, scope.now())
                .execute();
    }

    void setState(FirmScope scope, DeadlineId id, DeadlineState state) {
        scope.sql()
                .update(DEADLINE)
                .set(DEADLINE.STATE, state)
                .where(scope.owns(DEADLINE.FIRM_ID))
                .and(DEADLINE.ID.eq(id))
                .execute();
    }
}
