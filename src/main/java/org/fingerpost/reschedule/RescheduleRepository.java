package org.fingerpost.reschedule;

import static org.fingerpost.db.Tables.RESCHEDULE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.when;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fingerpost.appointment.AppointmentId;
import org.fingerpost.db.tables.Member;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.tenancy.MemberId;
import org.fingerpost.tenancy.NotFound;
import org.jooq.Condition;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class RescheduleRepository {
    private static final Member STARTER = RESCHEDULE.rescheduleFirmIdStartedByFkey();
    private static final Member SUBMITTER = RESCHEDULE.rescheduleFirmIdSubmittedByFkey();

    private static final Member APPROVER = RESCHEDULE.rescheduleFirmIdApprovedByFkey();

    private static final SelectField<Draft> DRAFT = row(
                    RESCHEDULE.REASON,
                    RESCHEDULE.STATEMENT,
                    RESCHEDULE.DRAFTED,
                    row(RESCHEDULE.CLIENT_WORDS, RESCHEDULE.CLIENT_LANGUAGE).mapping(ClientWords::new),
                    row(RESCHEDULE.UNAVAILABLE, RESCHEDULE.PREFERRED).mapping(DateWishes::new),
                    RESCHEDULE.CHANNEL,
                    RESCHEDULE.CONFIRMATION)
            .mapping(Draft::new);
    private static final SelectField<@Nullable Approval> APPROVAL =
            row(APPROVER.FULL_NAME, RESCHEDULE.APPROVED_AT).mapping(RescheduleRepository::approval);
    private static final SelectField<@Nullable Submission> SUBMISSION = row(
                    RESCHEDULE.SUBMITTED_BY, SUBMITTER.FULL_NAME, RESCHEDULE.SUBMITTED_AT, RESCHEDULE.RECORDED_AT)
            .mapping(RescheduleRepository::submission);

    Reschedule get(FirmScope scope, RescheduleId id) {
        return fetch(scope, RESCHEDULE.ID.eq(id)).stream().findFirst().orElseThrow(() -> new NotFound(id));
    }

    /** Like {@link #get}; whoever reads it so next waits until this transaction is over. */
    Reschedule getLocked(FirmScope scope, RescheduleId id) {
        scope.sql()
                .select(RESCHEDULE.ID)
                .from(RESCHEDULE)
                .where(scope.owns(RESCHEDULE.FIRM_ID))
                .and(RESCHEDULE.ID.eq(id))
                .forNoKeyUpdate()
                .execute();
        return get(scope, id);
    }

    Optional<Reschedule> open(FirmScope scope, AppointmentId appointment, RequestKind kind) {
        return fetch(
                        scope,
                        RESCHEDULE
                                .APPOINTMENT_ID
                                .eq(appointment)
                                .and(RESCHEDULE.KIND.eq(kind))
                                .and(RESCHEDULE.STATE.in(RescheduleState.DRAFT, RescheduleState.SUBMITTED)))
                .stream()
                .findFirst();
    }

    /** Newest first. */
    List<Reschedule> of(FirmScope scope, List<AppointmentId> appointments) {
        return fetch(scope, RESCHEDULE.APPOINTMENT_ID.in(appointments));
    }

    void insert(FirmScope scope, RescheduleId id, RequestKind kind, AppointmentId appointment, MemberId by) {
        scope.sql()
                .insertInto(RESCHEDULE)
                .set(RESCHEDULE.FIRM_ID, scope.firm())
                .set(RESCHEDULE.ID, id)
                .set(RESCHEDULE.KIND, kind)
                .set(RESCHEDULE.APPOINTMENT_ID, appointment)
                .set(RESCHEDULE.STATE, RescheduleState.DRAFT)
                .set(RESCHEDULE.STATEMENT, "")
                .set(RESCHEDULE.CONFIRMATION, "")
                .set(RESCHEDULE.STARTED_BY, by)
                .set(RESCHEDULE.STARTED_AT, scope.now())
                .execute();
    }

    /** Whether the draft still was one. An approval ends where what was approved is changed. */
    boolean save(FirmScope scope, RescheduleId id, Draft draft) {
        var asApproved = tells(draft);
        return scope.sql()
                        .update(RESCHEDULE)
                        .set(RESCHEDULE.APPROVED_BY, when(asApproved, RESCHEDULE.APPROVED_BY))
                        .set(RESCHEDULE.APPROVED_AT, when(asApproved, RESCHEDULE.APPROVED_AT))
                        .set(RESCHEDULE.REASON, draft.reason())
                        .set(RESCHEDULE.STATEMENT, draft.statement())
                        .set(RESCHEDULE.DRAFTED, draft.drafted())
                        .set(RESCHEDULE.CLIENT_WORDS, draft.clientWords().words())
                        .set(RESCHEDULE.CLIENT_LANGUAGE, draft.clientWords().language())
                        .set(RESCHEDULE.UNAVAILABLE, draft.dates().unavailable())
                        .set(RESCHEDULE.PREFERRED, draft.dates().preferred())
                        .set(RESCHEDULE.CHANNEL, draft.channel())
                        .set(RESCHEDULE.CONFIRMATION, draft.confirmation())
                        .where(scope.owns(RESCHEDULE.FIRM_ID))
                        .and(RESCHEDULE.ID.eq(id))
                        .and(RESCHEDULE.STATE.eq(RescheduleState.DRAFT))
                        .execute()
                == 1;
    }

    /** Whether the request still was a draft, and told the same. */
    boolean approve(FirmScope scope, RescheduleId id, Draft read, MemberId by) {
        return scope.sql()
                        .update(RESCHEDULE)
                        .set(RESCHEDULE.APPROVED_BY, by)
                        .set(RESCHEDULE.APPROVED_AT, scope.now())
                        .where(scope.owns(RESCHEDULE.FIRM_ID))
                        .and(RESCHEDULE.ID.eq(id))
                        .and(tells(read))
                        .and(RESCHEDULE.STATE.eq(RescheduleState.DRAFT))
                        .execute()
                == 1;
    }

    void submit(FirmScope scope, RescheduleId id, Optional<MemberId> by, Instant at) {
        scope.sql()
                .update(RESCHEDULE)
                .set(RESCHEDULE.STATE, RescheduleState.SUBMITTED)
                .set(RESCHEDULE.SUBMITTED_BY, by.orElse(null))
                .set(RESCHEDULE.SUBMITTED_AT, at)
                .set(RESCHEDULE.RECORDED_AT, scope.now())
                .where(scope.owns(RESCHEDULE.FIRM_ID))
                .and(RESCHEDULE.ID.eq(id))
                .execute();
    }

    /** Whether the request still was in the state it is closed from. */
    boolean close(
            FirmScope scope,
            RescheduleId id,
            RescheduleState from,
            RescheduleState to,
            String note,
            @Nullable AppointmentId newAppointment) {
        return scope.sql()
                        .update(RESCHEDULE)
                        .set(RESCHEDULE.STATE, to)
                        .set(RESCHEDULE.CLOSED_BY, ((Actor.Person) scope.actor()).member())
                        .set(RESCHEDULE.CLOSED_AT, scope.now())
                        .set(RESCHEDULE.OUTCOME_NOTE, note)
                        .set(RESCHEDULE.NEW_APPOINTMENT_ID, newAppointment)
                        .where(scope.owns(RESCHEDULE.FIRM_ID))
                        .and(RESCHEDULE.ID.eq(id))
                        .and(RESCHEDULE.STATE.eq(from))
                        .execute()
                == 1;
    }

    /** A draft goes along to the record that corrects its appointment. */
    void follow(FirmScope scope, AppointmentId wrong, AppointmentId right) {
        scope.sql()
                .update(RESCHEDULE)
                .set(RESCHEDULE.APPOINTMENT_ID, right)
                .where(scope.owns(RESCHEDULE.FIRM_ID))
                .and(RESCHEDULE.APPOINTMENT_ID.eq(wrong))
                .and(RESCHEDULE.STATE.eq(RescheduleState.DRAFT))
                .execute();
    }

    /** The number often comes after the request itself. */
    boolean confirm(FirmScope scope, RescheduleId id, String confirmation) {
        return scope.sql()
                        .update(RESCHEDULE)
                        .set(RESCHEDULE.CONFIRMATION, confirmation)
                        .where(scope.owns(RESCHEDULE.FIRM_ID))
                        .and(RESCHEDULE.ID.eq(id))
                        .and(RESCHEDULE.STATE.eq(RescheduleState.SUBMITTED))
                        .execute()
                == 1;
    }

    /** Whether the request still waits for an answer. */
    boolean promise(FirmScope scope, RescheduleId id, @Nullable CallBack callBack) {
        return scope.sql()
                        .update(RESCHEDULE)
                        .set(RESCHEDULE.CALL_BACK, callBack)
                        .where(scope.owns(RESCHEDULE.FIRM_ID))
                        .and(RESCHEDULE.ID.eq(id))
                        .and(RESCHEDULE.STATE.eq(RescheduleState.SUBMITTED))
                        .execute()
                == 1;
    }

    private static Condition tells(Draft draft) {
        return RESCHEDULE
                .REASON
                .isNotDistinctFrom(draft.reason())
                .and(RESCHEDULE.STATEMENT.eq(draft.statement()))
                .and(RESCHEDULE.UNAVAILABLE.eq(draft.dates().unavailable()))
                .and(RESCHEDULE.PREFERRED.eq(draft.dates().preferred()));
    }

    private static List<Reschedule> fetch(FirmScope scope, Condition which) {
        return scope.sql()
                .select(
                        RESCHEDULE.ID,
                        RESCHEDULE.KIND,
                        RESCHEDULE.APPOINTMENT_ID,
                        RESCHEDULE.STATE,
                        DRAFT,
                        STARTER.FULL_NAME,
                        RESCHEDULE.STARTED_AT,
                        APPROVAL,
                        SUBMISSION,
                        RESCHEDULE.CALL_BACK,
                        RESCHEDULE.CLOSED_AT,
                        RESCHEDULE.OUTCOME_NOTE,
                        RESCHEDULE.NEW_APPOINTMENT_ID)
                .from(RESCHEDULE)
                .where(scope.owns(RESCHEDULE.FIRM_ID))
                .and(which)
                .orderBy(RESCHEDULE.STARTED_AT.desc(), RESCHEDULE.ID.desc())
                .fetch(mapping(Reschedule::new));
    }

    private static @Nullable Approval approval(@Nullable String by, @Nullable Instant at) {
        return by == null || at == null ? null : new Approval(by, at);
    }

    private static @Nullable Submission submission(
            @Nullable MemberId by, @Nullable String name, @Nullable Instant at, @Nullable Instant recordedAt) {
        return at == null || recordedAt == null ? null : new Submission(by, name, at, recordedAt);
    }
}
