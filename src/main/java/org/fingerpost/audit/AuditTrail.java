package org.fingerpost.audit;

import static org.fingerpost.db.Tables.AUDIT_EVENT;
import static org.fingerpost.db.Tables.MEMBER;
import static org.jooq.Records.mapping;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fingerpost.platform.Ids;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.FirmDatabase;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.tenancy.MemberId;
import org.fingerpost.tenancy.Permission;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Append-only: the portal's database role may neither change nor delete an entry. */
@Component
public class AuditTrail {
    private final FirmDatabase database;

    AuditTrail(FirmDatabase database) {
        this.database = database;
    }

    /** One entry as a person reads it; {@code who} is empty where the portal itself acted. */
    public record Entry(Instant at, String who, String action, String detail) {}

    /** Writes the entry in the transaction of the change it tells of. The detail holds no secret and no A-number. */
    public void record(FirmScope scope, String action, UUID subject, String detail) {
        scope.sql()
                .insertInto(AUDIT_EVENT)
                .set(AUDIT_EVENT.FIRM_ID, scope.firm())
                .set(AUDIT_EVENT.ID, Ids.<UUID>next(id -> id))
                .set(AUDIT_EVENT.AT, scope.now())
                .set(AUDIT_EVENT.ACTOR_KIND, scope.actor().getClass().getSimpleName())
                .set(AUDIT_EVENT.ACTOR_ID, idOf(scope.actor()))
                .set(AUDIT_EVENT.ACTION, action)
                .set(AUDIT_EVENT.SUBJECT_ID, subject)
                .set(AUDIT_EVENT.DETAIL, detail)
                .execute();
    }

    /** What happened to the records, newest first, at most a hundred entries. */
    public List<Entry> of(Actor actor, List<UUID> subjects) {
        actor.require(Permission.VIEW_CASES);
        return database.in(actor, scope -> of(scope, subjects));
    }

    /** The details of all entries of one kind about a record, as a step of another use case. */
    public List<String> details(FirmScope scope, String action, UUID subject) {
        return scope.sql()
                .select(AUDIT_EVENT.DETAIL)
                .from(AUDIT_EVENT)
                .where(scope.owns(AUDIT_EVENT.FIRM_ID))
                .and(AUDIT_EVENT.SUBJECT_ID.eq(subject))
                .and(AUDIT_EVENT.ACTION.eq(action))
                .orderBy(AUDIT_EVENT.AT, AUDIT_EVENT.ID)
                .fetch(AUDIT_EVENT.DETAIL);
    }

    private static List<Entry> of(FirmScope scope, List<UUID> subjects) {
        return scope.sql()
                .select(AUDIT_EVENT.AT, DSL.coalesce(MEMBER.FULL_NAME, ""), AUDIT_EVENT.ACTION, AUDIT_EVENT.DETAIL)
                .from(AUDIT_EVENT)
                .leftJoin(MEMBER)
                .on(MEMBER.FIRM_ID.eq(AUDIT_EVENT.FIRM_ID))
                .and(MEMBER.ID.eq(AUDIT_EVENT.ACTOR_ID.convertFrom(MemberId::new)))
                .where(scope.owns(AUDIT_EVENT.FIRM_ID))
                .and(AUDIT_EVENT.SUBJECT_ID.in(subjects))
                .orderBy(AUDIT_EVENT.AT.desc(), AUDIT_EVENT.ID.desc())
                .limit(100)
                .fetch(mapping(Entry::new));
    }

    private static UUID idOf(Actor actor) {
        return switch (actor) {
            case Actor.Person person -> person.member().value();
            case Actor.LinkHolder holder -> holder.link();
            case Actor.Portal portal -> portal.firm().value();
            case Actor.Operator operator -> operator.firm().value();
        };
    }
}
