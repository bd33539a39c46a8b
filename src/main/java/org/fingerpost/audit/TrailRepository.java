package org.fingerpost.audit;

import static java.util.stream.Collectors.toMap;
import static org.fingerpost.db.Tables.AUDIT_CHECK;
import static org.fingerpost.db.Tables.AUDIT_EVENT;
import static org.fingerpost.db.Tables.AUDIT_HEAD;
import static org.fingerpost.db.Tables.MEMBER;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fingerpost.audit.Trail.Person;
import org.fingerpost.platform.Cursor;
import org.fingerpost.platform.HashedValues;
import org.fingerpost.platform.Ids;
import org.fingerpost.platform.Page;
import org.fingerpost.tenancy.FirmScope;
import org.jooq.Condition;
import org.jooq.Record2;
import org.jooq.SelectField;
import org.springframework.stereotype.Repository;

@Repository
class TrailRepository {
    private static final HexFormat HEX = HexFormat.of();

    private static final SelectField<TrailLine> LINE = row(
                    AUDIT_EVENT.POSITION,
                    AUDIT_EVENT.ID,
                    AUDIT_EVENT.AT,
                    AUDIT_EVENT.ACTOR_KIND,
                    AUDIT_EVENT.ACTOR_ID,
                    AUDIT_EVENT.ACTOR_NAME,
                    AUDIT_EVENT.ADDRESS,
                    AUDIT_EVENT.KIND,
                    AUDIT_EVENT.ACTION,
                    AUDIT_EVENT.SUBJECT_ID,
                    AUDIT_EVENT.DETAIL,
                    AUDIT_EVENT.PREVIOUS_HASH.convertFrom(HEX::formatHex),
                    AUDIT_EVENT.HASH.convertFrom(HEX::formatHex))
            .mapping(TrailLine::new);

    /** The end of the chain as the database keeps it, and how many of the first lines are older than it. */
    record Head(long position, String hash, long chainedLater) {
        static final Head EMPTY = new Head(0, HashedValues.START, 0);
    }

    void append(FirmScope scope, AuditTrail.NewLine line) {
        scope.sql()
                .insertInto(AUDIT_EVENT)
                .set(AUDIT_EVENT.FIRM_ID, scope.firm())
                .set(AUDIT_EVENT.ID, line.id())
                .set(AUDIT_EVENT.AT, scope.now())
                .set(AUDIT_EVENT.ACTOR_KIND, line.actorKind())
                .set(AUDIT_EVENT.ACTOR_ID, line.actor())
                .set(AUDIT_EVENT.ACTOR_NAME, line.actorName())
                .set(AUDIT_EVENT.ADDRESS, line.address())
                .set(AUDIT_EVENT.ACTION, line.action())
                .set(AUDIT_EVENT.SUBJECT_ID, line.subject())
                .set(AUDIT_EVENT.DETAIL, line.detail())
                .execute();
    }

    boolean exists(FirmScope scope, String action, UUID subject, UUID actor, Instant since) {
        return scope.sql()
                .fetchExists(
                        AUDIT_EVENT,
                        scope.owns(AUDIT_EVENT.FIRM_ID)
                                .and(AUDIT_EVENT.SUBJECT_ID.eq(subject))
                                .and(AUDIT_EVENT.AT.gt(since))
                                .and(AUDIT_EVENT.ACTION.eq(action))
                                .and(AUDIT_EVENT.ACTOR_ID.eq(actor)));
    }

    List<AuditTrail.Entry> of(FirmScope scope, List<UUID> subjects) {
        return scope.sql()
                .select(AUDIT_EVENT.AT, AUDIT_EVENT.ACTOR_NAME, AUDIT_EVENT.ACTION, AUDIT_EVENT.DETAIL)
                .from(AUDIT_EVENT)
                .where(scope.owns(AUDIT_EVENT.FIRM_ID))
                .and(AUDIT_EVENT.SUBJECT_ID.in(subjects))
                .orderBy(AUDIT_EVENT.AT.desc(), AUDIT_EVENT.ID.desc())
                .limit(100)
                .fetch(mapping(AuditTrail.Entry::new));
    }

    List<String> details(FirmScope scope, String action, UUID subject) {
        return scope.sql()
                .select(AUDIT_EVENT.DETAIL)
                .from(AUDIT_EVENT)
                .where(scope.owns(AUDIT_EVENT.FIRM_ID))
                .and(AUDIT_EVENT.SUBJECT_ID.eq(subject))
                .and(AUDIT_EVENT.ACTION.eq(action))
                .orderBy(AUDIT_EVENT.AT, AUDIT_EVENT.ID)
                .fetch(AUDIT_EVENT.DETAIL);
    }

    /** Newest first. */
    Page<TrailLine> page(FirmScope scope, TrailFilter filter) {
        var rows = scope.sql()
                .select(LINE)
                .from(AUDIT_EVENT)
                .where(scope.owns(AUDIT_EVENT.FIRM_ID))
                .and(wanted(filter))
                .and(filter.after().map(TrailRepository::behind).orElse(noCondition()))
                .orderBy(AUDIT_EVENT.AT.desc(), AUDIT_EVENT.ID.desc())
                .limit(Page.SIZE + 1)
                .fetch(found -> found.value1());
        return Page.of(rows, line -> new Cursor(line.at(), line.id()));
    }

    /** In the order of the chain, from behind a position on. */
    List<TrailLine> lines(FirmScope scope, TrailFilter filter, long behind, long upTo, int atMost) {
        return scope.sql()
                .select(LINE)
                .from(AUDIT_EVENT)
                .where(scope.owns(AUDIT_EVENT.FIRM_ID))
                .and(wanted(filter))
                .and(AUDIT_EVENT.POSITION.gt(behind))
                .and(AUDIT_EVENT.POSITION.le(upTo))
                .orderBy(AUDIT_EVENT.POSITION, AUDIT_EVENT.ID)
                .limit(atMost)
                .fetch(found -> found.value1());
    }

    Head head(FirmScope scope) {
        return scope.sql()
                .select(AUDIT_HEAD.POSITION, AUDIT_HEAD.HASH.convertFrom(HEX::formatHex), AUDIT_HEAD.CHAINED_LATER)
                .from(AUDIT_HEAD)
                .where(scope.owns(AUDIT_HEAD.FIRM_ID))
                .fetchOptional(mapping(Head::new))
                .orElse(Head.EMPTY);
    }

    void insert(FirmScope scope, TrailCheck check) {
        scope.sql()
                .insertInto(AUDIT_CHECK)
                .set(AUDIT_CHECK.FIRM_ID, scope.firm())
                .set(AUDIT_CHECK.ID, Ids.<UUID>next(id -> id))
                .set(AUDIT_CHECK.AT, check.at())
                .set(AUDIT_CHECK.LINES, check.lines())
                .set(AUDIT_CHECK.HASH, HEX.parseHex(check.hash()))
                .set(
                        AUDIT_CHECK.BROKEN_AT,
                        check.broken().map(TrailBreak::position).orElse(null))
                .set(
                        AUDIT_CHECK.PROBLEM,
                        check.broken().map(b -> b.problem().name()).orElse(null))
                .execute();
    }

    Optional<TrailCheck> lastCheck(FirmScope scope) {
        return scope.sql()
                .select(
                        AUDIT_CHECK.AT,
                        AUDIT_CHECK.LINES,
                        AUDIT_CHECK.HASH.convertFrom(HEX::formatHex),
                        AUDIT_CHECK.BROKEN_AT,
                        AUDIT_CHECK.PROBLEM)
                .from(AUDIT_CHECK)
                .where(scope.owns(AUDIT_CHECK.FIRM_ID))
                .orderBy(AUDIT_CHECK.AT.desc(), AUDIT_CHECK.ID.desc())
                .limit(1)
                .fetchOptional(mapping(TrailCheck::read));
    }

    /** How the line with which each earlier check ended was hashed; the oldest word counts. */
    Map<Long, String> remembered(FirmScope scope) {
        return scope.sql()
                .select(AUDIT_CHECK.LINES, AUDIT_CHECK.HASH.convertFrom(HEX::formatHex))
                .from(AUDIT_CHECK)
                .where(scope.owns(AUDIT_CHECK.FIRM_ID))
                .and(AUDIT_CHECK.LINES.gt(0L))
                .and(AUDIT_CHECK.BROKEN_AT.isNull())
                .orderBy(AUDIT_CHECK.AT, AUDIT_CHECK.ID)
                .collect(toMap(Record2::value1, Record2::value2, (oldest, _) -> oldest));
    }

    /** Everyone who ever belonged to the firm. */
    List<Person> people(FirmScope scope) {
        return scope.sql()
                .select(MEMBER.ID.convertFrom(id -> id.value()), MEMBER.FULL_NAME)
                .from(MEMBER)
                .where(scope.owns(MEMBER.FIRM_ID))
                .orderBy(MEMBER.FULL_NAME, MEMBER.ID)
                .fetch(mapping(Person::new));
    }

    private static Condition wanted(TrailFilter filter) {
        return trueCondition()
                .and(filter.who().map(AUDIT_EVENT.ACTOR_ID::eq).orElse(noCondition()))
                .and(filter.kind().isEmpty() ? noCondition() : AUDIT_EVENT.KIND.eq(filter.kind()))
                .and(filter.subject().map(AUDIT_EVENT.SUBJECT_ID::eq).orElse(noCondition()))
                .and(filter.from().map(AUDIT_EVENT.AT::ge).orElse(noCondition()))
                .and(filter.before().map(AUDIT_EVENT.AT::lt).orElse(noCondition()))
                .and(
                        filter.text().isEmpty()
                                ? noCondition()
                                : AUDIT_EVENT
                                        .DETAIL
                                        .containsIgnoreCase(filter.text())
                                        .or(AUDIT_EVENT.ACTOR_NAME.containsIgnoreCase(filter.text())));
    }

    private static Condition behind(Cursor cursor) {
        return row(AUDIT_EVENT.AT, AUDIT_EVENT.ID).lt(val(cursor.at(), AUDIT_EVENT.AT), val(cursor.id()));
    }
}
