package org.fingerpost.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.tenancy.Session.DENIED;
import static org.fingerpost.tenancy.Session.NO_SUCH_REFERENCE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.fingerpost.appointment.Stamps;
import org.fingerpost.clientlink.ClientLinks;
import org.fingerpost.clientlink.LinkOpenings;
import org.fingerpost.clientlink.LinkPolicies;
import org.fingerpost.clientlink.SecondSteps;
import org.fingerpost.evidence.Exhibits;
import org.fingerpost.factor.SignInPolicies;
import org.fingerpost.notification.DueJobs;
import org.fingerpost.notification.Policies;
import org.fingerpost.notification.Preferences;
import org.fingerpost.outbox.Outbox;
import org.fingerpost.reschedule.Answers;
import org.fingerpost.reschedule.CallSheets;
import org.fingerpost.reschedule.SubmissionLog;
import org.fingerpost.tenancy.Session.Outcome;
import org.fingerpost.testing.PortalTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * One firm tries to reach another's rows by every statement, in every table and in each partition by its own name, with
 * the database role that the portal works as. The tables come from PostgreSQL's catalogue.
 */
class IsolationTest extends PortalTest {
    @Autowired
    Postgres postgres;

    @Autowired
    ClientLinks links;

    @Autowired
    LinkOpenings openings;

    @Autowired
    SecondSteps secondSteps;

    @Autowired
    LinkPolicies linkPolicies;

    @Autowired
    DueJobs jobs;

    @Autowired
    FirmDatabase database;

    @Autowired
    Outbox outbox;

    @Autowired
    Stamps stamps;

    @Autowired
    Policies policies;

    @Autowired
    Preferences preferences;

    @Autowired
    SubmissionLog log;

    @Autowired
    CallSheets callSheets;

    @Autowired
    Exhibits exhibits;

    @Autowired
    Answers answers;

    @Autowired
    BeanFactory beans;

    Session administrator;
    Session app;
    Catalogue catalogue;
    FilledFirm acme;
    FilledFirm rival;

    @BeforeEach
    void twoFirmsWithRowsEverywhere() {
        administrator = Session.administrator(postgres);
        app = Session.app(postgres);
        catalogue = new Catalogue(administrator);
        acme = filled("Acme Law");
        rival = filled("Rival Law");
    }

    private FilledFirm filled(String name) {
        var practice = practices.found(name);
        return FilledFirm.of(practice, practices.colleague(practice, Role.STAFF), links, jobs)
                .withLetter(database, outbox)
                .withStamp(stamps)
                .withCalls(log, callSheets)
                .withChoices(policies, preferences)
                .withEvidence(exhibits)
                .withReview(answers)
                .withReport(links, beans)
                .withSignIn(beans.getBean(SignInPolicies.class))
                .withLinks(links, openings, secondSteps, linkPolicies);
    }

    @AfterEach
    void goodbye() {
        administrator.close();
        app.close();
    }

    @Test
    void thereIsSomethingToReachInEveryTable() {
        assertThat(catalogue.tables()).isNotEmpty().allSatisfy(table -> {
            assertThat(rowsOf(acme, table)).as(table).isNotEmpty();
            assertThat(rowsOf(rival, table)).as(table).isNotEmpty();
        });
    }

    @TestFactory
    Stream<DynamicTest> anotherFirmsRowsAreOutOfReach() {
        return catalogue.tables().stream()
                .flatMap(table -> Stream.concat(Stream.of(table), catalogue.partitionsOf(table).stream())
                        .map(name -> DynamicTest.dynamicTest(name, () -> assertOutOfReach(name, table))));
    }

    private void assertOutOfReach(String name, String table) {
        var before = rowsOf(rival, table);
        for (var bound : new FirmId[] {null, acme.id()}) {
            assertReadsNothing(name, bound);
            assertChangesNothing(name, bound);
            assertInsertsNothing(name, table, bound);
        }
        assertThat(rowsOf(rival, table)).as("the other firm's rows afterwards").isEqualTo(before);
    }

    private void assertReadsNothing(String name, @Nullable FirmId bound) {
        for (String lock : List.of("", " for update", " for share")) {
            String sql = "select firm_id from " + name + " where firm_id = ?" + lock;
            assertThat(tryQuery(bound, sql, rival.id().value())).satisfies(IsolationTest::zeroRows);
        }
        String unrestricted = "select firm_id from " + name + " where firm_id is distinct from ?";
        assertThat(tryQuery(bound, unrestricted, acme.id().value())).satisfies(IsolationTest::zeroRows);
        if (bound == null) {
            assertThat(tryQuery(null, "select firm_id from " + name)).satisfies(IsolationTest::zeroRows);
        }
    }

    private void assertChangesNothing(String name, @Nullable FirmId bound) {
        var victim = rival.id().value();
        for (String column : catalogue.columnsOf(name)) {
            String update = "update " + name + " set " + column + " = " + column + " where firm_id = ?";
            assertThat(tryUpdate(bound, update, victim)).satisfies(IsolationTest::zeroRows);
        }
        assertThat(tryUpdate(bound, "delete from " + name + " where firm_id = ?", victim))
                .satisfies(IsolationTest::zeroRows);
        var give = tryUpdate(bound, "update " + name + " set firm_id = ?", victim);
        assertThat(give.sqlState()).as(give.sql()).contains(DENIED);
        var truncate = tryUpdate(bound, "truncate " + name + " cascade");
        assertThat(truncate.sqlState()).as(truncate.sql()).contains(DENIED);
    }

    /** A true copy of a row, and one with a fresh id: neither may come in under the other firm's name. */
    private void assertInsertsNothing(String name, String table, @Nullable FirmId bound) {
        for (String row : rowsOf(rival, table)) {
            for (String copy : List.of(row, row.replaceFirst("\"id\": \"[^\"]+\"", fresh()))) {
                for (String clash : List.of("", " on conflict do nothing")) {
                    var insert = tryUpdate(
                            bound,
                            "insert into " + name + " select * from jsonb_populate_record(null::" + name + ", ?::jsonb)"
                                    + clash,
                            copy);
                    assertThat(insert.sqlState()).as(insert.sql()).contains(DENIED);
                }
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> aKeyIntoAnotherFirmIsRefusedEvenWhereNoPolicyHolds() {
        var keys = catalogue.foreignKeys();
        assertThat(keys).isNotEmpty();
        return keys.stream()
                .map(key -> DynamicTest.dynamicTest(key.table() + "." + key.column(), () -> {
                    var outcome = administrator
                            .begin()
                            .attempt(
                                    """
                                    update %1$s set %2$s = (select %3$s from %4$s where firm_id = ? limit 1)
                                    where ctid in (select ctid from %1$s where firm_id = ? and %2$s is not null limit 1)
                                      and firm_id = ?""".formatted(key.table(), key.column(), key.targetColumn(), key.target()),
                                    rival.id().value(),
                                    acme.id().value(),
                                    acme.id().value());
                    administrator.rollback();
                    assertThat(outcome.sqlState()).as(outcome.sql()).contains(NO_SUCH_REFERENCE);
                }));
    }

    @Test
    void ownRowsAreReachedSoThatTheTestsAboveMeanSomething() {
        for (String table : catalogue.tables()) {
            var own = tryQuery(acme.id(), "select firm_id from " + table);
            assertThat(own.rows()).as(table).isEqualTo(rowsOf(acme, table).size());
        }
    }

    private Outcome tryQuery(@Nullable FirmId bound, String sql, Object... args) {
        var outcome = app.begin().as(bound).look(sql, args);
        app.commit();
        return outcome;
    }

    private Outcome tryUpdate(@Nullable FirmId bound, String sql, Object... args) {
        var outcome = app.begin().as(bound).attempt(sql, args);
        app.commit();
        return outcome;
    }

    private static void zeroRows(Outcome outcome) {
        assertThat(outcome.rows()).as(outcome.sql()).isZero();
        assertThat(outcome.sqlState().filter(state -> !state.equals(DENIED)))
                .as(outcome.sql())
                .isEqualTo(Optional.empty());
    }

    private List<String> rowsOf(FilledFirm firm, String table) {
        return new ArrayList<>(administrator.strings(
                "select to_jsonb(t)::text from " + table + " t where firm_id = ? order by 1",
                firm.id().value()));
    }

    private static String fresh() {
        return "\"id\": \"" + UUID.randomUUID() + "\"";
    }
}
