package org.fingerpost.matter;

import static org.fingerpost.db.Tables.MATTER;

import org.fingerpost.audit.AuditTrail;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.tenancy.MemberId;
import org.fingerpost.user.Duty;
import org.fingerpost.user.Member;
import org.jooq.Condition;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Repository;

/** The matters that a person is responsible for, or watches as the second one. */
@Repository
@Order(1)
class MatterDuty implements Duty {
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    MatterDuty(AuditTrail audit, ApplicationEventPublisher events) {
        this.audit = audit;
        this.events = events;
    }

    @Override
    public String messageKey() {
        return "duty.matters";
    }

    @Override
    public int count(FirmScope scope, MemberId member) {
        return scope.sql().fetchCount(MATTER, watchedBy(scope, member));
    }

    /** A matter that the colleague watches already is watched by them alone afterwards. */
    @Override
    public void handOver(FirmScope scope, Member from, Member to) {
        var matters = scope.sql()
                .select(MATTER.ID)
                .from(MATTER)
                .where(watchedBy(scope, from.id()))
                .orderBy(MATTER.ID)
                .forNoKeyUpdate()
                .fetch(MATTER.ID);
        dropSecond(scope, from.id(), to.id());
        dropSecond(scope, to.id(), from.id());
        scope.sql()
                .update(MATTER)
                .set(MATTER.RESPONSIBLE_ID, to.id())
                .where(scope.owns(MATTER.FIRM_ID))
                .and(MATTER.RESPONSIBLE_ID.eq(from.id()))
                .execute();
        scope.sql()
                .update(MATTER)
                .set(MATTER.SECOND_WATCHER_ID, to.id())
                .where(scope.owns(MATTER.FIRM_ID))
                .and(MATTER.SECOND_WATCHER_ID.eq(from.id()))
                .execute();
        matters.forEach(matter -> {
            audit.record(scope, "matter.handed-over", matter.value(), to.name());
            events.publishEvent(new MatterChanged(scope, matter));
        });
    }

    /** Where one of the two is responsible and the other one watches, there is nobody left to watch. */
    private static void dropSecond(FirmScope scope, MemberId second, MemberId responsible) {
        scope.sql()
                .update(MATTER)
                .set(MATTER.SECOND_WATCHER_ID, (MemberId) null)
                .where(scope.owns(MATTER.FIRM_ID))
                .and(MATTER.RESPONSIBLE_ID.eq(responsible))
                .and(MATTER.SECOND_WATCHER_ID.eq(second))
                .execute();
    }

    private static Condition watchedBy(FirmScope scope, MemberId member) {
        return scope.owns(MATTER.FIRM_ID).and(MATTER.RESPONSIBLE_ID.eq(member).or(MATTER.SECOND_WATCHER_ID.eq(member)));
    }
}
