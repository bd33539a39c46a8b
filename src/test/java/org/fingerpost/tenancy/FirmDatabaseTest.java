package org.fingerpost.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fingerpost.db.Tables.CLIENT;

import java.time.Instant;
import java.util.ArrayList;
import org.fingerpost.matter.Language;
import org.fingerpost.testing.FirmNamed;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FirmDatabaseTest extends PortalTest {
    @Autowired
    FirmDatabase database;

    Practice acme;

    @BeforeEach
    void aFirmWithOneClient() {
        acme = practices.found("Acme Law");
        acme.matter("Ana María Reyes", Language.ES);
    }

    @Test
    void aFirmSeesItsOwnRowsAndAnotherNone() {
        assertThat(clientsOf(acme)).isEqualTo(1);
        assertThat(clientsOf(practices.found("Rival Law"))).isZero();
    }

    @Test
    void aTransactionInsideAnotherIsRefused() {
        var rival = practices.found("Rival Law").actor();
        assertThatThrownBy(() -> database.run(acme.actor(), _ -> database.run(rival, _ -> {})))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("open already");
        assertThatThrownBy(() -> database.run(acme.actor(), _ -> database.run(acme.actor(), _ -> {})))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void afterARefusedTransactionTheNextOneOpens() {
        assertThatThrownBy(() -> database.run(acme.actor(), _ -> {
                    throw new Refusal("permission.missing");
                }))
                .isInstanceOf(Refusal.class);
        assertThat(clientsOf(acme)).isEqualTo(1);
    }

    @Test
    void aScopeKeptBeyondItsTransactionIsRefused() {
        var kept = new ArrayList<FirmScope>();
        database.run(acme.actor(), kept::add);
        assertThatThrownBy(() -> kept.getFirst().sql())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("is over");
    }

    @Test
    void whatFailsLeavesNothingBehind() {
        assertThatThrownBy(() -> database.run(acme.actor(), scope -> {
                    scope.sql()
                            .update(CLIENT)
                            .set(CLIENT.FULL_NAME, "Somebody Else")
                            .where(scope.owns(CLIENT.FIRM_ID))
                            .execute();
                    throw new Refusal("permission.missing");
                }))
                .isInstanceOf(Refusal.class);
        assertThat(names(acme)).isEqualTo("Ana María Reyes");
    }

    @Test
    void nowIsTheClocksInstantForTheWholeTransaction() {
        Instant later = Instant.parse("2027-01-01T00:00:00Z");
        database.run(acme.actor(), scope -> {
            var before = scope.now();
            clock.set(later);
            assertThat(scope.now()).isEqualTo(before);
        });
        assertThat(database.in(acme.actor(), FirmScope::now)).isEqualTo(later);
    }

    @Test
    void aStatementThatForgetsItsFirmIsRefusedInEveryTest() {
        assertThatThrownBy(() -> database.run(acme.actor(), scope -> scope.sql().fetchCount(CLIENT)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("client");
        assertThatThrownBy(() -> database.run(acme.actor(), scope -> scope.sql().fetch("select id from client")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void eachPartOfAStatementNamesItsFirm() {
        assertThat(FirmNamed.missing("select c.id from client as c where c.firm_id = ?"))
                .isEmpty();
        assertThat(FirmNamed.missing("select m.id from matter m")).isNotEmpty();
        assertThat(
                        FirmNamed.missing(
                                "select matter.id from matter join client as c on matter.client_id = c.id where matter.firm_id = ?"))
                .containsExactly("c");
        assertThat(
                        FirmNamed.missing(
                                "select matter.id from matter join client as c on matter.firm_id = c.firm_id where matter.firm_id = ?"))
                .isEmpty();
        assertThat(
                        FirmNamed.missing(
                                "select client.id from client where client.firm_id = ? and exists (select 1 from matter where matter.client_id = client.id)"))
                .containsExactly("matter");
        assertThat(FirmNamed.missing("update client set full_name = ? where client.id = ?"))
                .containsExactly("client");
        assertThat(FirmNamed.missing("insert into client (id) values (?)")).containsExactly("client");
        assertThat(FirmNamed.missing("insert into client (firm_id, id) values (?, ?)"))
                .isEmpty();
        assertThat(FirmNamed.missing("delete from client where id = ?")).containsExactly("client");
    }

    private int clientsOf(Practice practice) {
        return database.in(practice.actor(), scope -> scope.sql().fetchCount(CLIENT, scope.owns(CLIENT.FIRM_ID)));
    }

    private String names(Practice practice) {
        return database.in(
                practice.actor(),
                scope -> scope.sql()
                        .select(CLIENT.FULL_NAME)
                        .from(CLIENT)
                        .where(scope.owns(CLIENT.FIRM_ID))
                        .fetchSingle(CLIENT.FULL_NAME));
    }
}
