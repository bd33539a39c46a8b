package org.fingerpost.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.audit.TrailBreak.Problem.ADDED;
import static org.fingerpost.audit.TrailBreak.Problem.CHANGED;
import static org.fingerpost.audit.TrailBreak.Problem.CUT_OFF;
import static org.fingerpost.audit.TrailBreak.Problem.MISSING;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.fingerpost.audit.Trail;
import org.fingerpost.audit.TrailBreak;
import org.fingerpost.matter.Language;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** The database's superuser, whom no grant, policy or trigger stops, changes a trail; the check names the line each time. */
class AuditTrailTamperingTest extends PortalTest {
    @Autowired
    Postgres postgres;

    @Autowired
    Trail trail;

    Session administrator;
    Session app;
    Practice acme;

    @BeforeEach
    void aTrailOfFiveLines() {
        administrator = Session.administrator(postgres);
        administrator.execute("set session_replication_role = replica");
        app = Session.app(postgres);
        begin();
    }

    @AfterEach
    void goodbye() {
        administrator.close();
        app.close();
    }

    private void begin() {
        acme = practices.found("Acme Law");
        for (String client : List.of("Li Wei", "Ana María Reyes", "Omar Haddad")) {
            acme.matter(client, Language.EN);
        }
    }

    @Test
    void aTrailThatNobodyTouchedIsWhole() {
        var check = trail.check(acme.actor());
        assertThat(check.broken()).isEmpty();
        assertThat(check.lines()).isEqualTo(5);
    }

    @TestFactory
    Stream<DynamicTest> aChangeOfAnyColumnIsNoticed() {
        var columns = new Catalogue(administrator).columnsOf("audit_event");
        assertThat(columns).contains("detail", "hash", "address", "actor_name", "kind");
        return columns.stream()
                .flatMap(column -> Stream.of(1, 3, 5)
                        .map(position -> DynamicTest.dynamicTest(column + " of " + position, () -> {
                            begin();
                            change(column, position);
                            assertThat(trail.check(acme.actor()).broken())
                                    .map(TrailBreak::position)
                                    .contains((long) position);
                        })));
    }

    @Test
    void whatIsDeletedIsNoticed() {
        tamper("delete from audit_event where firm_id = ? and position = 3");
        assertBroken(3, MISSING);
        tamper("delete from audit_event where firm_id = ? and position > 3");
        assertBroken(3, CUT_OFF);
        begin();
        tamper("delete from audit_event where firm_id = ?");
        assertBroken(1, CUT_OFF);
    }

    @Test
    void aTailThatTheChainWasMadeToForgetIsMissedByAnEarlierCheck() {
        trail.check(acme.actor());
        forgetTheLast();
        assertBroken(5, CUT_OFF);
        begin();
        forgetTheLast();
        // Nobody looked before: the chain alone can't know.
        assertThat(trail.check(acme.actor()).broken()).isEmpty();
    }

    @Test
    void aWholeChainThatWasMadeAnewIsNoticedByAnEarlierCheck() {
        trail.check(acme.actor());
        tamper("update audit_event set detail = 'x' where firm_id = ? and position = 5");
        tamper("update audit_event e set hash = audit_hash(e) where firm_id = ? and position = 5");
        tamper("update audit_head h set hash = (select hash from audit_event e where e.firm_id = h.firm_id"
                + " and position = 5) where firm_id = ?");
        assertBroken(5, CHANGED);
    }

    @Test
    void linesThatWereSwappedAreNoticed() {
        for (List<Integer> move : List.of(List.of(2, 99), List.of(3, 2), List.of(99, 3))) {
            tamper("update audit_event set position = " + move.get(1) + " where firm_id = ? and position = "
                    + move.get(0));
        }
        assertBroken(2, CHANGED);
    }

    @Test
    void aLineThatWasPutInIsNoticedAndStopsNobody() {
        tamper("""
                insert into audit_event select * from jsonb_populate_record(null::audit_event,
                  (select to_jsonb(e) || jsonb_build_object('id', gen_random_uuid(), 'position', 6)
                   from audit_event e where firm_id = ? and position = 5))""");
        assertBroken(6, ADDED);
        acme.matter("Bea Torres", Language.EN);
        assertBroken(6, CHANGED);
    }

    /** Whoever has the portal's password can add lines under a true number and hash, and nothing else. */
    @Test
    void thePortalsRoleCanNeitherChooseALinesPlaceNorMoveTheHead() {
        app.begin().as(acme.firm().id());
        app.execute("""
                insert into audit_event (firm_id, id, at, actor_kind, actor_name, action, subject_id, detail,
                  position, kind, previous_hash, hash)
                values (current_firm(), gen_random_uuid(), now(), 'Person', 'Nobody', 'matter.opened', ?, '', 2, 'x', '', '')""", UUID.randomUUID());
        app.commit();
        var check = trail.check(acme.actor());
        assertThat(check.broken()).isEmpty();
        assertThat(check.lines()).isEqualTo(6);
        for (String sql : List.of(
                "update audit_head set position = 2",
                "insert into audit_head select * from audit_head",
                "delete from audit_head",
                "select * from audit_head for update",
                "update audit_event set detail = ''",
                "delete from audit_event",
                "update audit_check set lines = 0",
                "delete from audit_check",
                "alter table audit_event disable trigger chained",
                "set session_replication_role = replica")) {
            assertThat(app.begin().as(acme.firm().id()).attempt(sql).sqlState())
                    .as(sql)
                    .contains(Session.DENIED);
            app.rollback();
        }
    }

    private void forgetTheLast() {
        tamper("delete from audit_event where firm_id = ? and position = 5");
        tamper("""
                update audit_head h set position = 4, hash = e.hash from audit_event e
                where e.firm_id = h.firm_id and e.position = 4 and h.firm_id = ?""");
    }

    private void change(String column, int position) {
        String type = administrator
                .strings("select data_type from information_schema.columns where table_name = 'audit_event'"
                        + " and column_name = '" + column + "'")
                .getFirst();
        String value = switch (type) {
            case "uuid" -> "gen_random_uuid()";
            case "text" -> "coalesce(" + column + ", '') || 'x'";
            case "bigint" -> column + " + 100";
            case "timestamp with time zone" -> column + " + interval '1 microsecond'";
            case "bytea" -> column + " || '\\x00'";
            default -> throw new AssertionError("How is a " + type + " changed?");
        };
        tamper("update audit_event set " + column + " = " + value + " where firm_id = ? and position = " + position);
    }

    private void tamper(String sql) {
        administrator.execute(sql, acme.firm().id().value());
    }

    private void assertBroken(long position, TrailBreak.Problem problem) {
        assertThat(trail.check(acme.actor()).broken()).contains(new TrailBreak(position, problem));
    }
}
