package org.fingerpost.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fingerpost.operator.Doctor;
import org.fingerpost.operator.Doctor.Finding;
import org.fingerpost.operator.Doctor.Level;
import org.fingerpost.testing.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The doctor finds a well installation well, and names what was planted. */
class DoctorTest extends PortalTest {
    @Autowired
    Doctor doctor;

    @Autowired
    Checkup checkup;

    @Autowired
    Postgres postgres;

    Session administrator;

    @BeforeEach
    void connect() {
        administrator = Session.administrator(postgres);
    }

    @AfterEach
    void goodbye() {
        administrator.close();
    }

    @Test
    void theDatabaseOfThisVersionIsWell() {
        assertThat(checkup.unreachable()).isEmpty();
        assertThat(checkup.looseRoles()).isEmpty();
        assertThat(checkup.unguarded()).isEmpty();
        assertThat(checkup.missingMigrations()).isEmpty();
        assertThat(Checkup.shipped())
                .containsExactlyInAnyOrderElementsOf(
                        administrator.strings("select id from operation.databasechangelog"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            alter table client no force row level security | alter table client force row level security | client has no forced
            alter table client_p03 disable row level security | alter table client_p03 enable row level security | client_p03 has no forced
            grant select on client_p03 to fingerpost_app | revoke select on client_p03 from fingerpost_app | client_p03 is open
            alter role fingerpost_app bypassrls | alter role fingerpost_app nobypassrls | fingerpost_app is a superuser or
            grant fingerpost_owner to fingerpost_app | revoke fingerpost_owner from fingerpost_app | fingerpost_app is a member
            alter role fingerpost_owner login | alter role fingerpost_owner nologin | fingerpost_owner may sign in
            update operation.databasechangelog set id = 'x' where id = '0001-current-firm' | update operation.databasechangelog set id = '0001-current-firm' where id = 'x' | 1 migrations are missing""")
    void whatWasPlantedIsNamed(String plant, String undo, String named) {
        administrator.execute(plant);
        try {
            assertThat(problems(Level.FAIL)).anyMatch(what -> what.startsWith(named));
        } finally {
            administrator.execute(undo);
        }
        assertThat(problems(Level.FAIL)).noneMatch(what -> what.startsWith(named));
    }

    @Test
    void aKeyThatAnotherMasterKeyMadeIsNamed() {
        var firm = practices.found("Acme Law").firm();
        administrator.execute(
                "insert into firm_key (firm_id, key_version, wrapped, created_at) values (?, 1, 'x'::bytea, now())",
                firm.id().value());
        assertThat(problems(Level.FAIL)).contains("The master key doesn't open the key of " + firm.slug());
        administrator.execute(
                "delete from firm_key where firm_id = ?", firm.id().value());
    }

    private List<String> problems(Level level) {
        return doctor.look().stream()
                .filter(finding -> finding.level() == level)
                .map(Finding::what)
                .toList();
    }
}
