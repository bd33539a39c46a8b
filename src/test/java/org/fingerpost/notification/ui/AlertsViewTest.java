package org.fingerpost.notification.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.select.Select;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.fingerpost.deadline.DeadlineId;
import org.fingerpost.deadline.Deadlines;
import org.fingerpost.deadline.OwnDeadline;
import org.fingerpost.notification.AlertLine;
import org.fingerpost.notification.Alerts;
import org.fingerpost.notification.DueJobs;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.Role;
import org.fingerpost.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a person was told, and what the firm has not looked at yet. */
class AlertsViewTest extends ViewTest {
    @Autowired
    private Alerts alerts;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private DueJobs jobs;

    private Actor.Person sam;
    private DeadlineId deadline;

    @BeforeEach
    void aDeadlineThatIsNear() {
        sam = practices.colleague(practice, Role.ATTORNEY);
        deadline = deadlines.add(
                practice.actor(),
                practice.matterOf(sam),
                new OwnDeadline("Call the embassy", LocalDateTime.of(2026, 12, 3, 10, 0)));
        clock.set(Instant.parse("2026-11-30T15:00:00Z"));
        jobs.raiseAlerts(practice.firm().id());
    }

    @Test
    void whoWasToldReadsItAndAcknowledgesIt() {
        signIn(sam);
        open("alerts");
        assertThat(page()).contains("Li Wei: Call the embassy, due Thu, Dec 3, 2026, 10:00 AM EST", "Normal");
        press("alerts.acknowledge");
        assertThat(page()).contains("Acknowledged Mon, Nov 30, 2026, 10:00 AM EST");
        assertThat(alerts.open(sam)).isZero();
    }

    @Test
    void whoWasNotToldReadsThatThereIsNothing() {
        open("alerts");
        assertThat(page()).contains("No alerts yet").doesNotContain("embassy");
    }

    @Test
    void whatAsksAPersonCanBeSeenAloneUntilItIsAcknowledged() {
        signIn(sam);
        open("alerts");
        test($(Select.class).single()).selectItem("Mine, not acknowledged");
        assertThat(path()).isEqualTo("alerts?show=open");
        assertThat(page()).contains("Call the embassy");
        press("alerts.acknowledge");
        assertThat(page()).contains("Nothing to acknowledge").doesNotContain("embassy");
    }

    @Test
    void theFirmSeesWhoHasNotLookedAndWhenItClimbs() {
        open("alerts");
        test($(Select.class).single()).selectItem("Not acknowledged, whole firm");
        assertThat(path()).isEqualTo("alerts?show=firm");
        assertThat(page())
                .contains("Call the embassy", "Sam Ortega", "Responsible", "Has not looked")
                .contains("Climbs Tue, Dec 1, 2026, 4:00 AM EST")
                .doesNotContain("Acknowledge ");
        signIn(sam);
        open("alerts?show=firm");
        press("alerts.acknowledge");
        assertThat(page()).contains("Everything is acknowledged");
    }

    @Test
    void whatSomebodyElseAcknowledgedAsksNoMore() {
        clock.set(Instant.parse("2026-12-01T09:00:00Z"));
        jobs.climbAlerts(practice.firm().id());
        open("alerts");
        assertThat(page()).contains("Call the embassy");
        alerts.acknowledge(sam, only(sam).id());
        open("alerts");
        assertThat(page()).contains("Settled").doesNotContain("Acknowledged Tue");
    }

    @Test
    void theDeadlinesPageShowsWhoWasTold() {
        signIn(sam);
        open("deadlines/" + deadline.value());
        assertThat(page()).contains("Alerts and who has looked", "Has not looked");
        press("alerts.acknowledge");
        assertThat(page()).contains("Acknowledged Mon, Nov 30").doesNotContain("Has not looked");
    }

    @Test
    void anotherFirmSeesNothing() {
        signIn(practices.found("Rival Law").actor());
        for (String path : new String[] {"alerts", "alerts?show=firm"}) {
            open(path);
            assertThat(page()).doesNotContain("embassy", "Li Wei");
        }
    }

    private AlertLine only(Actor.Person person) {
        return alerts.mine(person, Optional.empty()).rows().getFirst();
    }
}
