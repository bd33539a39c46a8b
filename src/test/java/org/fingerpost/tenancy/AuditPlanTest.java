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
    @Autowired
    Postgres postgres;

    @Autowired
    Trail trail;

    Session app;
    Practice acme;

    @BeforeEach
    void connect() {
        app = Session.app(postgres);
        acme = practices.found("Acme Law");
    }

    @AfterEach
    void goodbye() {
        app.close();
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

    /** As for a firm with many lines: a handful would rather be read as a whole. */
    private List<String> explain(String sql) {
        String numbered = sql;
        int values = 0;
        while (numbered.indexOf('?') >= 0) {
            values++;
            numbered = numbered.replaceFirst("\\?", "\\$" + values);
        }
        app.begin().as(acme.firm().id());
        app.strings("select set_config('enable_seqscan', 'off', true)");
        app.strings("select set_config('enable_bitmapscan', 'off', true)");
        app.execute("prepare asked as " + numbered);
        // The firm comes first in each statement; it alone says which partition is read.
        var given = new ArrayList<>(Collections.nCopies(values, "null"));
        if (values > 0) {
            given.set(0, "'" + acme.firm().id().value() + "'");
        }
        String arguments = values == 0 ? "" : "(" + String.join(", ", given) + ")";
        var plan = app.strings("explain (costs off) execute asked" + arguments);
        app.rollback();
        app.execute("deallocate asked");
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
