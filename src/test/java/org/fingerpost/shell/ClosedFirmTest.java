package org.fingerpost.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.fingerpost.clientlink.ClientLinks;
import org.fingerpost.clientlink.Opening;
import org.fingerpost.matter.Language;
import org.fingerpost.notification.Alerts;
import org.fingerpost.notification.DueJobs;
import org.fingerpost.operator.Standing;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.Directory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;

/** A firm that its operator has closed: nobody gets in, nothing is lost, and whoever asks is told. */
class ClosedFirmTest extends SignInPages {
    @Autowired
    Standing standing;

    @Autowired
    ClientLinks links;

    @Autowired
    Directory directory;

    @Autowired
    Alerts alerts;

    @Autowired
    DueJobs jobs;

    Actor.Operator operator;

    @BeforeEach
    void who() {
        operator = new Actor.Operator(acme.firm().id(), "root");
    }

    @Test
    void whoKnowsThePasswordIsToldThatTheFirmIsClosedAndNobodyElseIs() {
        standing.suspend(operator, "unpaid");
        assertThat(attempt("", PASSWORD, new MockHttpSession())).hasRedirectedUrl("/login?failure=closed");
        assertThat(attempt("", "wrong", new MockHttpSession())).hasRedirectedUrl("/login?failure=wrong");
        assertThat(mvc.get().uri("/login?failure=closed")).bodyText().contains("portal is closed for now");
    }

    @Test
    void whoIsInsideIsNoMemberFromTheNextClickOn() {
        var person = directory.identityOf(email).orElseThrow().id();
        assertThat(signIn.member(acme.firm().id(), person)).isPresent();
        standing.suspend(operator, "");
        assertThat(signIn.member(acme.firm().id(), person)).isEmpty();
        standing.resume(operator);
        assertThat(attempt("", PASSWORD, new MockHttpSession())).hasRedirectedUrl("/");
    }

    @Test
    void aClientsLinkSaysToCallTheFirmUntilItIsOpenAgain() {
        var token = links.create(acme.actor(), acme.matter("Ana María Reyes", Language.ES));
        standing.suspend(operator, "");
        assertThat(links.enter(token))
                .isEqualTo(new Opening.Gone<>("Acme Law", acme.firm().phone()));
        assertThat(mvc.get().uri(ClientLinks.path(token))).hasStatus(410);
        standing.resume(operator);
        assertThat(links.enter(token)).isInstanceOf(Opening.Open.class);
    }

    @Test
    void theAlertsOfASuspendedFirmAreStillRaised() {
        acme.appointment(acme.matter("Ana María Reyes", Language.ES), LocalDateTime.of(2026, 11, 25, 8, 0));
        standing.suspend(operator, "");
        int before = alerts.open(acme.actor());
        jobs.raiseAlerts(acme.firm().id());
        assertThat(alerts.open(acme.actor())).isGreaterThan(before);
    }
}
