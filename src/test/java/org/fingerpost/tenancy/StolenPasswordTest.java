package org.fingerpost.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What somebody sees who has stolen the password of {@code fingerpost_app} and types SQL with it. The claims stand in
 * src/docs/security/app-password.md, and this test holds that page to them.
 */
class StolenPasswordTest extends FilledFirmTest {
    private static final Path PAGE = Path.of("src/docs/security/app-password.md");

    /** What is in a firm's rows and must not be readable, since the portal seals it. */
    private static final String IN_EVERY_PDF = "%PDF-1.";

    Session administrator;
    Session thief;
    Catalogue catalogue;
    FilledFirm acme;

    @BeforeEach
    void aThief() {
        administrator = Session.administrator(postgres);
        thief = Session.app(postgres);
        catalogue = new Catalogue(administrator);
        acme = filled("Acme Law");
    }

    @AfterEach
    void goodbye() {
        administrator.close();
        thief.close();
    }

    @Test
    void withoutAFirmThereIsNoRowInAnyTable() {
        assertThat(catalogue.tables()).allSatisfy(table -> {
            var seen = thief.look("select 1 from " + table);
            assertThat(seen.rows()).as(table).isZero();
            assertThat(seen.sqlState()).as(table).isEmpty();
        });
    }

    @Test
    void withAFirmsIdItsRowsAreReadTableByTable() {
        thief.begin().as(acme.id());
        assertThat(catalogue.tables())
                .allSatisfy(
                        table -> assertThat(thief.look("select 1 from " + table).rows())
                                .as(table)
                                .isPositive());
        thief.rollback();
    }

    @Test
    void filesAndKeysAreReadAsWhatIsOpenedByTheMasterKeyAlone() {
        thief.begin().as(acme.id());
        assertThat(thief.strings("select encode(content, 'escape') from document"))
                .isNotEmpty()
                .noneMatch(content -> content.contains(IN_EVERY_PDF));
        assertThat(thief.strings("select encode(wrapped, 'escape') from firm_key where wrapped is not null"))
                .isNotEmpty();
        thief.rollback();
    }

    @Test
    void waitingJobsTellTheIdsOfFirms() {
        assertThat(thief.strings("select task_instance from operation.scheduled_tasks"))
                .anyMatch(instance -> instance.startsWith(acme.id().value().toString()));
    }

    @Test
    void nothingOfTheRestIsReadButThroughFunctions() {
        var open = catalogue.tablesBeside().stream()
                .filter(table -> thief.look("select 1 from " + table).sqlState().isEmpty())
                .toList();
        assertThat(open).containsExactlyInAnyOrder("operation.scheduled_tasks", "operation.rate_limit");
    }

    @Test
    void thePageListsEveryFunctionThatTheRoleMayCallAndNoOther() throws IOException {
        var page = Files.readString(PAGE, StandardCharsets.UTF_8);
        var named = page.lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.replaceAll("^\\| `([^`]+)`.*", "$1"))
                .toList();
        assertThat(named).containsExactlyInAnyOrderElementsOf(callable());
    }

    @Test
    void theTableThatTheRoleMayWriteBesideFirmsIsTheQueueAndTheCountOfTries() {
        var writable = new ArrayList<String>();
        for (String table : catalogue.tablesBeside()) {
            if (thief.attempt("delete from " + table + " where false")
                    .sqlState()
                    .isEmpty()) {
                writable.add(table);
            }
        }
        assertThat(writable).containsExactlyInAnyOrder("operation.scheduled_tasks", "operation.rate_limit");
    }

    private List<String> callable() {
        return administrator.strings("""
                select p.oid::regproc::text from pg_proc p
                where p.pronamespace::regnamespace::text in ('public', 'directory', 'operation')
                  and has_function_privilege('fingerpost_app', p.oid, 'execute')
                order by 1""");
    }
}
