package org.fingerpost.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.fingerpost.audit.Trail;
import org.fingerpost.audit.TrailFilter;
import org.fingerpost.testing.MovableClock;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.fingerpost.testing.Statements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each way to look at the trail follows an index in its order, so that a page costs the same in a trail of any length. */
class AuditPlanTest extends PortalTest {
    private static final String MANY_LINES = """
            insert into audit_event (firm_id, id, at, actor_kind, actor_id, actor_name, action, subject_id, detail,
              position, kind, previous_hash, hash)
            select ?, gen_random_uuid(), now() + n * interval '1 second', 'Person',
              ('00000000-0000-0000-0000-' || lpad((n % 50)::text, 12, '0'))::uuid, '', 'x.y',
              ('00000000-0000-0000-0000-' || lpad((n % 3000)::text, 12, '0'))::uuid, '', 100 + n, 'k' || n % 10, '', ''
            from generate_series(1, 30000) n""";

    @Autowired
    Postgres postgres;

    @Autowired
    Trail trail;

    Session administrator;
    Practice acme;

    @BeforeEach
    void aTrailOfManyLines() {
        acme = practices.found("Acme Law");
        administrator = Session.administrator(postgres).begin();
        administrator.execute("set local session_replication_role = replica");
        administrator.execute(MANY_LINES, acme.firm().id().value());
        administrator.execute("analyze audit_event");
    }

    @AfterEach
    void leaveNothingBehind() {
        administrator.rollback();
        administrator.close();
    }

    @Test
    void aPageOfAllLinesFollowsTheirTimes() {
        assertThat(plan(filter(Optional.empty(), "", Optional.empty()))).anyMatch(uses("_firm_id_at_id_idx"));
    }

    @Test
    void aPageOfOnePersonKindOrRecordFollowsItsOwnIndex() {
        var id = Optional.of(UUID.randomUUID());
        assertThat(plan(filter(id, "", Optional.empty()))).anyMatch(uses("_firm_id_actor_id_at_id_idx"));
        assertThat(plan(filter(Optional.empty(), "matter", Optional.empty())))
                .anyMatch(uses("_firm_id_kind_at_id_idx"));
        assertThat(plan(filter(Optional.empty(), "", id))).anyMatch(uses("_firm_id_subject_id_at_id_idx"));
    }

    @Test
    void aPlanThatSortsIsNoticed() {
        assertThat(explain("select id from audit_event where firm_id = current_firm() order by detail limit 25"))
                .anyMatch(AuditPlanTest::sorts);
    }

    private List<String> plan(TrailFilter filter) {
        String sql = Statements.during(() -> trail.look(acme.actor(), filter)).stream()
                .filter(text -> text.contains("\"audit_event\".\"position\"") && text.contains("order by"))
                .findFirst()
                .orElseThrow();
        var plan = explain(sql);
        assertThat(plan).noneMatch(AuditPlanTest::sorts).noneMatch(line -> line.contains("Seq Scan"));
        return plan;
    }

    /** As the portal's role, with one plan for all firms. */
    private List<String> explain(String sql) {
        String numbered = sql;
        int values = 0;
        while (numbered.indexOf('?') >= 0) {
            values++;
            numbered = numbered.replaceFirst("\\?", "\\$" + values);
        }
        // The firm comes first in each statement; it alone says which partition is read.
        var given = new ArrayList<>(Collections.nCopies(values, "null"));
        if (values > 0) {
            given.set(0, "'" + acme.firm().id().value() + "'");
        }
        String arguments = values == 0 ? "" : "(" + String.join(", ", given) + ")";
        administrator.as(acme.firm().id());
        administrator.execute("set local plan_cache_mode = force_generic_plan");
        administrator.execute("set local role fingerpost_app");
        administrator.execute("prepare asked as " + numbered);
        var plan = administrator.strings("explain (costs off) execute asked" + arguments);
        administrator.execute("deallocate asked");
        administrator.execute("reset role");
        return plan;
    }

    private static Predicate<String> uses(String index) {
        return line -> line.contains("Index Scan") && line.contains(index);
    }

    private static boolean sorts(String line) {
        return line.strip().matches("(-> +)?(Incremental )?Sort( .*)?") && !line.contains("Sort Key");
    }

    private static TrailFilter filter(Optional<UUID> who, String kind, Optional<UUID> record) {
        var since = MovableClock.START.minusSeconds(1000);
        return new TrailFilter(who, kind, record, Optional.of(since), Optional.empty(), "", Optional.empty());
    }
}
