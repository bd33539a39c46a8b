package org.fingerpost.deadline;

import static org.fingerpost.db.tables.Deadline.DEADLINE;
import static org.fingerpost.db.tables.DeadlineEvent.DEADLINE_EVENT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fingerpost.appointment.AppointmentId;
import org.fingerpost.deadline.DeadlineChanged.Change;
import org.fingerpost.matter.MatterId;
import org.fingerpost.platform.Cursor;
import org.fingerpost.platform.Ids;
import org.fingerpost.platform.Page;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.tenancy.MemberId;
import org.fingerpost.tenancy.NotFound;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class DeadlineRepository {
    private static final int MOST_WANTED = 100;
    /** What is still wanted when its moment is over. */
    private static final List<DeadlineKind> WANTED = Arrays.stream(DeadlineKind.values())
            .filter(DeadlineKind::staysWanted)
            .toList();

    Deadline get(FirmScope scope, DeadlineId id) {
        return fetch(scope, DEADLINE.ID.eq(id)).stream().findFirst().orElseThrow(() -> new NotFound(id));
    }

    List<Deadline> of(FirmScope scope, AppointmentId appointment) {
        return fetch(scope, DEADLINE.APPOINTMENT_ID.eq(appointment));
    }

    List<Deadline> of(FirmScope scope, MatterId matter) {
        return fetch(scope, DEADLINE.MATTER_ID.eq(matter));
    }

    Optional<Deadline> find(FirmScope scope, UUID cause, DeadlineKind kind) {
        return fetch(scope, DEADLINE.CAUSE_ID.eq(cause).and(DEADLINE.KIND.eq(kind))).stream()
                .findFirst();
    }

    /**
     * Open ones in the order in which they fall due, but for those that are over and that nobody can meet any more; only
     * those of matters that the person watches, where one is given.
     */
    Page<Deadline> page(FirmScope scope, Optional<MemberId> watcher, Optional<Cursor> after) {
        var rows = select(
                scope,
                DEADLINE.STATE
                        .eq(DeadlineState.OPEN)
                        .and(DEADLINE.DUE_AT.ge(scope.now()).or(DEADLINE.KIND.in(WANTED)))
                        .and(watcher.map(DeadlineRepository::watchedBy).orElse(noCondition()))
                        .and(after.map(DeadlineRepository::behind).orElse(noCondition())),
                Page.SIZE + 1);
        return Page.of(rows, one -> new Cursor(one.dueAt(), one.id().value()));
    }

    /** Open ones that only a person meets, due before an instant. */
    List<Deadline> wanted(FirmScope scope, Instant before) {
        return select(
                scope,
                DEADLINE.STATE
                        .eq(DeadlineState.OPEN)
                        .and(DEADLINE.KIND.in(WANTED))
                        .and(DEADLINE.DUE_AT.lt(before)),
                MOST_WANTED);
    }

    /** Open ones of a kind, a batch behind the given place. */
    List<Deadline> open(FirmScope scope, DeadlineKind kind, Optional<Cursor> after, int most) {
        return select(
                scope,
                DEADLINE.STATE
                        .eq(DeadlineState.OPEN)
                        .and(DEADLINE.KIND.eq(kind))
                        .and(after.map(DeadlineRepository::behind).orElse(noCondition())),
                most);
    }

    void insert(FirmScope scope, DeadlineId id, Cause cause, DeadlineKind kind, @Nullable String title, Instant dueAt) {
        scope.sql()
                .insertInto(DEADLINE)
                .set(DEADLINE.FIRM_ID, scope.firm())
                .set(DEADLINE.ID, id)
                .set(DEADLINE.MATTER_ID, cause.matter())
                .set(DEADLINE.APPOINTMENT_ID, cause.appointment())
                .set(DEADLINE.RESCHEDULE_ID, cause.reschedule())
                .set(DEADLINE.CAUSE_ID, cause.id())
                .set(DEADLINE.KIND, kind)
                .set(DEADLINE.TITLE, title)
                .set(DEADLINE.DUE_AT, dueAt)
                .set(DEADLINE.TIME_ZONE, cause.zone())
                .set(DEADLINE.STATE, DeadlineState.OPEN)
                .set(DEADLINE.CREATED_AT, scope.now())
                .execute();
    }

    void update(FirmScope scope, DeadlineId id, Cause cause, @Nullable String title, Instant dueAt) {
        scope.sql()
                .update(DEADLINE)
                .set(DEADLINE.APPOINTMENT_ID, cause.appointment())
                .set(DEADLINE.TIME_ZONE, cause.zone())
                .set(DEADLINE.TITLE, title)
                .set(DEADLINE.DUE_AT, dueAt)
                .set(DEADLINE.STATE, DeadlineState.OPEN)
                .where(scope.owns(DEADLINE.FIRM_ID))
                .and(DEADLINE.ID.eq(id))
                .execute();
    }

    /** Whether the deadline had another state before: of two people who say the same, one is the first. */
    boolean setState(FirmScope scope, DeadlineId id, DeadlineState state) {
        return scope.sql()
                        .update(DEADLINE)
                        .set(DEADLINE.STATE, state)
                        .where(scope.owns(DEADLINE.FIRM_ID))
                        .and(DEADLINE.ID.eq(id))
                        .and(DEADLINE.STATE.ne(state))
                        .execute()
                == 1;
    }

    void note(FirmScope scope, DeadlineId id, Change change, Instant dueAt, String note) {
        scope.sql()
                .insertInto(DEADLINE_EVENT)
                .set(DEADLINE_EVENT.FIRM_ID, scope.firm())
                .set(DEADLINE_EVENT.ID, Ids.<UUID>next(one -> one))
                .set(DEADLINE_EVENT.DEADLINE_ID, id)
                .set(DEADLINE_EVENT.AT, scope.now())
                .set(DEADLINE_EVENT.CHANGE, change)
                .set(DEADLINE_EVENT.DUE_AT, dueAt)
                .set(DEADLINE_EVENT.MEMBER_ID, scope.actor() instanceof Actor.Person person ? person.member() : null)
                .set(DEADLINE_EVENT.NOTE, note)
                .execute();
    }

    /** Oldest first. */
    List<DeadlineEvent> history(FirmScope scope, DeadlineId id) {
        return scope.sql()
                .select(
                        DEADLINE_EVENT.AT,
                        DEADLINE_EVENT.CHANGE,
                        DEADLINE_EVENT.DUE_AT,
                        coalesce(DEADLINE_EVENT.member().FULL_NAME, ""),
                        DEADLINE_EVENT.NOTE)
                .from(DEADLINE_EVENT)
                .where(scope.owns(DEADLINE_EVENT.FIRM_ID))
                .and(DEADLINE_EVENT.DEADLINE_ID.eq(id))
                .orderBy(DEADLINE_EVENT.AT, DEADLINE_EVENT.ID)
                .fetch(mapping(DeadlineEvent::new));
    }

    private static Condition watchedBy(MemberId member) {
        return DEADLINE.matter()
                .RESPONSIBLE_ID
                .eq(member)
                .or(DEADLINE.matter().SECOND_WATCHER_ID.eq(member));
    }

    private static Condition behind(Cursor after) {
        return row(DEADLINE.DUE_AT, DEADLINE.ID)
                .gt(val(after.at(), DEADLINE.DUE_AT), val(new DeadlineId(after.id()), DEADLINE.ID));
    }

    private static List<Deadline> fetch(FirmScope scope, Condition which) {
        return select(scope, which, Integer.MAX_VALUE);
    }

    private static List<Deadline> select(FirmScope scope, Condition which, int most) {
        return scope.sql()
                .select(
                        DEADLINE.ID,
                        DEADLINE.KIND,
                        DEADLINE.STATE,
                        DEADLINE.MATTER_ID,
                        DEADLINE.matter().client().FULL_NAME,
                        DEADLINE.APPOINTMENT_ID,
                        DEADLINE.RESCHEDULE_ID,
                        DEADLINE.CAUSE_ID,
                        DEADLINE.TITLE,
                        DEADLINE.DUE_AT,
                        DEADLINE.TIME_ZONE,
                        DEADLINE.CREATED_AT)
                .from(DEADLINE)
                .where(scope.owns(DEADLINE.FIRM_ID))
                .and(which)
                .orderBy(DEADLINE.DUE_AT, DEADLINE.ID)
                .limit(most)
                .fetch(mapping(Deadline::new));
    }
}
