package org.fingerpost.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fingerpost.testing.Practice.DECEMBER_14;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.fingerpost.matter.Language;
import org.fingerpost.matter.MatterId;
import org.fingerpost.report.ClientReports;
import org.fingerpost.testing.Statements;
import org.fingerpost.vault.Vault;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever copies the database reads no A-number and no way to reach a client. Looked at as superuser. */
class SealedColumnsTest extends SecretsTest {
    @Autowired
    ClientReports reports;

    @Test
    void aDumpOfAllTablesShowsNoneOfIt() {
        tellTheAddress();
        acme.matters().change(acme.actor(), matter, entry());
        acme.matters().revealANumber(acme.actor(), matter);
        acme.submitted(acme.appointment(matter, DECEMBER_14), clock.instant());
        var dump = administratorSees();
        assertThat(dump).isNotEmpty().anyMatch(row -> row.contains("Ana María Reyes"));
        for (String secret : List.of("087654321", "safe@example.com", "555-0199", MOVED_TO)) {
            assertThat(dump).as(secret).noneMatch(row -> row.contains(secret));
            String hex = HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8));
            assertThat(dump).as(secret).noneMatch(row -> row.contains(hex));
        }
        assertThat(known()).isEqualTo(KNOWN);
    }

    @Test
    void anANumberIsFoundInAnyWayOfWritingButNotByAPart() {
        acme.matter("Somebody Else", Language.EN);
        for (String typed : List.of("A087654321", "a 087-654-321", "87654321", "A# 087 654 321")) {
            assertThat(search(acme, typed)).as(typed).containsExactly(matter);
        }
        assertThat(search(acme, "A0876")).isEmpty();
        assertThat(search(practices.found("Rival Law"), "A087654321")).isEmpty();
    }

    @Test
    void twoFirmsMarkTheSameNumberDifferently() {
        var rival = practices.found("Rival Law");
        var theirs = rival.matters().open(rival.actor(), entry(rival));
        assertThat(administrator.strings(
                        "select distinct encode(a_number_mark, 'hex') from matter where id in (?, ?)",
                        matter.value(),
                        theirs.value()))
                .hasSize(2);
    }

    @Test
    void whatWasCopiedToAnotherRowColumnOrFirmDoesNotOpen() {
        var other = acme.matters().open(acme.actor(), entry());
        copy("a_number_sealed", matter, other);
        assertThatThrownBy(() -> acme.matters().confidential(acme.actor(), other))
                .isInstanceOf(Vault.Broken.class);
        var rival = practices.found("Rival Law");
        var theirs = rival.matters().open(rival.actor(), entry(rival));
        copy("a_number_sealed", matter, theirs);
        assertThatThrownBy(() -> rival.matters().confidential(rival.actor(), theirs))
                .isInstanceOf(Vault.Broken.class);
        administrator.execute(
                "update client set phone_sealed = email_sealed where firm_id = ?",
                acme.firm().id().value());
        assertThatThrownBy(this::known).isInstanceOf(Vault.Broken.class);
    }

    @Test
    void whatAClientToldIsReadAsTheyWroteIt() {
        tellTheAddress();
        assertThat(reports.of(acme.actor(), matter))
                .first()
                .satisfies(
                        report -> assertThat(report.telling().words().words()).isEqualTo(MOVED_TO));
    }

    @Test
    void aPageOfMattersOpensNothingAndASearchReadsTheKeysOnce() {
        for (int i = 0; i < 5; i++) {
            acme.matters().open(acme.actor(), entry());
        }
        assertThat(Statements.during(() -> search(acme, ""))).hasSize(2);
        assertThat(Statements.during(() -> search(acme, "Reyes"))).hasSize(2);
        assertThat(Statements.during(() -> search(acme, "A087654321"))).hasSize(3);
        assertThat(Statements.during(this::known)).hasSize(3);
    }

    private void copy(String column, MatterId from, MatterId to) {
        administrator.execute(
                "update matter set %1$s = (select %1$s from matter where id = ?) where id = ?".formatted(column),
                from.value(),
                to.value());
    }
}
