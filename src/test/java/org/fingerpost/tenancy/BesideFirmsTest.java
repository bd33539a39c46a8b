package org.fingerpost.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fingerpost.tenancy.Session.DENIED;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.fingerpost.matter.Language;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.user.Members;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the portal's role reaches before a firm is known, and what a pooled connection remembers of the last firm. */
class BesideFirmsTest extends PortalTest {
    @Autowired
    Postgres postgres;

    @Autowired
    DataSource pool;

    @Autowired
    FirmDatabase database;

    @Autowired
    AccountDirectory accounts;

    @Autowired
    Members members;

    @Autowired
    DSLContext sql;

    Session administrator;
    Session app;
    Catalogue catalogue;

    @BeforeEach
    void connect() {
        administrator = Session.administrator(postgres);
        app = Session.app(postgres);
        catalogue = new Catalogue(administrator);
    }

    @AfterEach
    void goodbye() {
        administrator.close();
        app.close();
    }

    @Test
    void thePortalWorksAsTheRoleThatRowLevelSecurityBinds() throws SQLException {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select current_user || ' ' || session_user")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).isEqualTo("fingerpost_app fingerpost_app");
        }
    }

    @Test
    void noTableOfTheDirectoryIsOpenToThePortalButThoseThatLibrariesWrite() {
        practices.found("Acme Law");
        assertThat(catalogue.tablesBeside())
                .hasSizeGreaterThan(5)
                .filteredOn(table -> !Set.of("operation.scheduled_tasks", "operation.rate_limit")
                        .contains(table))
                .allSatisfy(table -> {
                    assertDenied("select * from " + table);
                    assertDenied("insert into " + table + " default values");
                    assertDenied("delete from " + table);
                    catalogue
                            .columnsOf(table)
                            .forEach(column ->
                                    assertDenied("update " + table + " set \"" + column + "\" = \"" + column + "\""));
                });
    }

    @Test
    void noFunctionOfTheDirectoryListsWithoutAKey() {
        assertThat(administrator.strings("""
                        select proname from pg_proc
                        where pronamespace in ('directory'::regnamespace, 'operation'::regnamespace)
                          and pronargs = 0 and prosrc not like '%firm_id = public.current_firm()%' and prorettype <> 'trigger'::regtype
                          and (proretset or prorettype <> 'boolean'::regtype)""")).isEmpty();
    }

    @Test
    void functionsAnswerForTheExactKeyOnly() {
        var slug = practices.found("Acme Law").firm().slug();
        assertThat(app.strings("select directory.firm_of_slug(?)", slug)).isNotEqualTo(nobody());
        for (String wrong : new String[] {"%", slug + " ", slug.substring(1), "", null}) {
            assertThat(app.strings("select directory.firm_of_slug(?)", wrong)).isEqualTo(nobody());
            assertThat(app.strings("select identity_id from directory.identity_of_email(?)", wrong))
                    .isEmpty();
        }
        for (byte[] wrong : new byte[][] {{}, {'%'}, new byte[32]}) {
            assertThat(app.strings("select link_id from directory.client_link_of_token(?)", wrong))
                    .isEmpty();
            assertThat(app.strings("select email from directory.invitation_of_token(?, now())", wrong))
                    .isEmpty();
            assertThat(app.strings("select email from directory.reset_of_token(?, now())", wrong))
                    .isEmpty();
            assertThat(app.strings("select new_email from directory.email_change_of_token(?, now())", wrong))
                    .isEmpty();
        }
        assertThat(app.strings("select address from directory.sessions_of(?, '-infinity')", UUID.randomUUID()))
                .isEmpty();
        assertThat(app.strings("select sealed from directory.letter_of_id(?)", UUID.randomUUID()))
                .isEmpty();
        assertThat(app.strings("select directory.firms_of_identity(?)", UUID.randomUUID()))
                .isEmpty();
    }

    @Test
    void whatWritesToTheDirectoryNeedsAFirm() {
        assertThat(app.attempt("select directory.register_firm('f-nobody')").sqlState())
                .contains("23502");
        assertThat(app.attempt("select directory.join_firm(?, 'x@example.com')", UUID.randomUUID())
                        .sqlState())
                .contains("23502");
        assertThat(app.attempt("select directory.add_client_link('x'::bytea, ?)", UUID.randomUUID())
                        .sqlState())
                .contains("23502");
    }

    @Test
    void aPersonsAddressIsToldToTheirOwnFirmAlone() {
        var mine = practices.found("Acme Law").actor();
        var rival = practices.found("Rival Law").actor();
        var person = members.get(mine, mine.member());
        var told = database.in(mine, scope -> accounts.emailOf(scope, person.identity()));
        var toldElsewhere = database.in(rival, scope -> accounts.emailOf(scope, person.identity()));
        assertThat(told).contains(person.email());
        assertThat(toldElsewhere).isEmpty();
    }

    @Test
    void besideTheFirmsNoFirmsRowIsSeenAndNoFirmIsEntered() {
        var acme = practices.found("Acme Law");
        assertThat(database.beside(() -> sql.resultQuery(
                                "select 1 from member where firm_id = ?",
                                acme.firm().id().value())
                        .fetch()))
                .isEmpty();
        assertThatThrownBy(() -> database.beside(() -> database.in(acme.actor(), scope -> true)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> database.in(acme.actor(), scope -> database.beside(() -> true)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aSecondFactorIsAddedAndTakenAwayForPeopleOfTheFirmAlone() {
        var acme = practices.found("Acme Law");
        String identity = administrator.strings("""
                        select identity_id::text from directory.membership where firm_id = ?""", acme.firm().id().value()).getFirst();
        String rival = practices.found("Rival Law").firm().id().value().toString();
        app.begin();
        app.strings("select set_config('fingerpost.firm', ?, true)", rival);
        app.execute("select directory.put_app('" + identity + "', 'planted', 1)");
        app.execute("select directory.add_recovery_code('" + identity + "', 'planted')");
        assertThat(app.strings(
                        "select directory.add_passkey('planted', '" + identity + "', '', '', 0, '', now())::text"))
                .containsExactly("false");
        assertThat(app.strings("select directory.has_second_factor('" + identity + "')::text"))
                .containsExactly("false");
        app.strings(
                "select set_config('fingerpost.firm', ?, true)",
                acme.firm().id().value().toString());
        app.execute("select directory.put_app('" + identity + "', 'own', 1)");
        assertThat(app.strings("select directory.has_second_factor('" + identity + "')::text"))
                .containsExactly("true");
        app.rollback();
    }

    @Test
    void theFirmIsForgottenWhenItsTransactionEnds() throws SQLException {
        practices.found("Acme Law").matter("Ana María Reyes", Language.ES);
        var borrowed = new ArrayList<Connection>();
        try {
            for (int i = 0; i < 20; i++) {
                borrowed.add(pool.getConnection());
            }
            for (var connection : borrowed) {
                assertThat(visible(connection)).isZero();
            }
        } finally {
            for (var connection : borrowed) {
                connection.close();
            }
        }
    }

    private int visible(Connection connection) throws SQLException {
        int rows = 0;
        for (String table : catalogue.tables()) {
            try (var statement = connection.createStatement();
                    var found = statement.executeQuery("select firm_id from " + table)) {
                while (found.next()) {
                    rows++;
                }
            }
        }
        return rows;
    }

    private void assertDenied(String sql) {
        assertThat(app.attempt(sql).sqlState()).as(sql).contains(DENIED);
    }

    private static List<String> nobody() {
        var answer = new ArrayList<String>();
        answer.add(null);
        return answer;
    }
}
