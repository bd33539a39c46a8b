package org.fingerpost.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.fingerpost.audit.AuditTrail;
import org.fingerpost.clientlink.ClientLinks;
import org.fingerpost.clientlink.LinkOpenings;
import org.fingerpost.clientlink.LinkPolicies;
import org.fingerpost.clientlink.LinkPolicy;
import org.fingerpost.matter.Language;
import org.fingerpost.matter.MatterId;
import org.fingerpost.testing.ClientBrowser;
import org.fingerpost.testing.MovableClock;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Visits go when their years are over, and nothing else does. */
class ForgottenVisitsTest extends PortalTest {
    private static final Instant LONG_AGO = MovableClock.START.minus(Duration.ofDays(3 * 365));

    @Autowired
    Postgres postgres;

    @Autowired
    Operations operations;

    @Autowired
    FirmDatabase database;

    @Autowired
    ClientLinks links;

    @Autowired
    LinkOpenings openings;

    @Autowired
    LinkPolicies policies;

    @Autowired
    AuditTrail audit;

    Session administrator;
    Practice acme;
    MatterId matter;

    @BeforeEach
    void aVisitOfLongAgoAndOneOfToday() {
        administrator = Session.administrator(postgres);
        acme = practices.found("Acme Law");
        matter = acme.matter("Li Wei", Language.EN);
        var holder = ClientBrowser.holder(links, links.create(acme.actor(), matter));
        clock.set(LONG_AGO);
        openings.opened(holder, new byte[] {1}, false);
        clock.set(MovableClock.START);
        openings.opened(holder, new byte[] {1}, false);
    }

    @AfterEach
    void goodbye() {
        administrator.close();
    }

    @Test
    void visitsStayForTheYearsThatTheFirmWants() {
        operations.forgetVisits(clock.instant());
        assertThat(visits()).isEqualTo(2);
        policies.change(acme.actor(), new LinkPolicy(60, 180, 2));
        assertThat(operations.forgetVisits(clock.instant())).isPositive();
        assertThat(visits()).isEqualTo(1);
    }

    @Test
    void thatTheyWentStandsInTheTrailWhichIsWholeAndKeepsEverything() {
        policies.change(acme.actor(), new LinkPolicy(60, 180, 1));
        operations.forgetVisits(clock.instant());
        assertThat(audit.of(acme.actor(), List.of(acme.firm().id().value())))
                .filteredOn(entry -> entry.action().equals("firm.visits.forgotten"))
                .extracting(AuditTrail.Entry::detail)
                .containsExactly("1");
        assertThat(links.of(acme.actor(), matter)).hasSize(1);
    }

    @Test
    void aTimeThatHasNotComeForgetsNothingMore() {
        operations.forgetVisits(Instant.parse("2099-01-01T00:00:00Z"));
        assertThat(visits()).isEqualTo(2);
    }

    @Test
    void itRefusesToRunInOneFirmsTransaction() {
        assertThatThrownBy(() -> database.run(acme.actor(), scope -> operations.forgetVisits(scope.now())))
                .hasMessageContaining("one firm's transaction");
        assertThatThrownBy(() -> database.run(acme.actor(), scope -> operations.uncheckedFirms(scope.now(), 1)))
                .hasMessageContaining("one firm's transaction");
    }

    private int visits() {
        return administrator
                .strings(
                        "select id::text from link_opening where firm_id = ?",
                        acme.firm().id().value())
                .size();
    }
}
