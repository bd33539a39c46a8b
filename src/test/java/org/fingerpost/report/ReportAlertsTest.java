package org.fingerpost.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fingerpost.testing.MovableClock.START;
import static org.fingerpost.testing.Practice.DECEMBER_14;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fingerpost.appointment.AppointmentId;
import org.fingerpost.clientlink.Act;
import org.fingerpost.clientlink.ClientActs;
import org.fingerpost.clientlink.ClientLinks;
import org.fingerpost.clientlink.Typed;
import org.fingerpost.matter.MatterId;
import org.fingerpost.notification.AlertKind;
import org.fingerpost.notification.Alerts;
import org.fingerpost.notification.DueJobs;
import org.fingerpost.notification.FirmAlert;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.tenancy.Role;
import org.fingerpost.testing.ClientBrowser;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.fingerpost.uscis.RescheduleReason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a client told reaches people at once, and asks nobody any more once somebody has dealt with it. */
class ReportAlertsTest extends PortalTest {
    @Autowired
    ReportDesk desk;

    @Autowired
    ClientReports reports;

    @Autowired
    ClientActs acts;

    @Autowired
    ClientLinks links;

    @Autowired
    Alerts alerts;

    @Autowired
    DueJobs jobs;

    Practice acme;
    Actor.Person colleague;
    MatterId matter;
    AppointmentId appointment;
    Actor.LinkHolder li;

    @BeforeEach
    void aWatchedMatter() {
        acme = practices.found("Acme Law");
        colleague = practices.colleague(acme, Role.STAFF);
        matter = acme.matterOf(colleague);
        appointment = acme.appointment(matter, DECEMBER_14);
        li = ClientBrowser.holder(links, links.create(acme.actor(), matter));
    }

    @Test
    void theResponsiblePersonAndTheSecondWatcherAreAlertedAtOnce() {
        tell(ReportKind.NEW_ADDRESS, null, "12 Oak St, Newark");
        assertThat(waiting()).singleElement().satisfies(alert -> {
            assertThat(alert.about().kind()).isEqualTo(AlertKind.CLIENT_NEW_ADDRESS);
            assertThat(alert.raisedAt()).isEqualTo(START);
            assertThat(alert.asks(colleague.member())).isTrue();
            assertThat(alert.asks(acme.actor().member())).isTrue();
        });
    }

    @Test
    void whoDealsWithAReportSettlesItsAlertAndNoOther() {
        var first = tell(ReportKind.NEW_ADDRESS, null, "12 Oak St, Newark");
        var settled = waiting().getFirst().id();
        clock.set(START.plusSeconds(60));
        tell(ReportKind.NEW_ADDRESS, null, "14 Elm St, Newark");
        var other = waiting().getFirst().id();
        assertThat(climbing()).contains(settled.value(), other.value());
        desk.note(colleague, first);
        assertThat(waiting()).extracting(FirmAlert::id).containsExactly(other);
        assertThat(climbing()).contains(other.value()).doesNotContain(settled.value());
    }

    @Test
    void whatWasDealtWithBeforeItsAlertIsNotRaisedAnyMore() {
        desk.takeUp(colleague, tell(ReportKind.CANNOT_GO, appointment, "Surgery"));
        assertThat(waiting()).isEmpty();
        assertThat(alerts.of(acme.actor(), matter))
                .noneMatch(alert -> alert.about().kind() == AlertKind.CLIENT_CANNOT_GO);
    }

    @Test
    void whereDealingWithItIsRefusedTheAlertStays() {
        clock.set(Instant.parse("2026-12-14T15:00:00Z"));
        var id = tell(ReportKind.WAS_THERE, appointment, "");
        acme.appointments().missed(acme.actor(), appointment);
        assertThat(waiting()).hasSize(1);
        assertThatThrownBy(() -> desk.confirmAttendance(colleague, id)).isInstanceOf(Refusal.class);
        assertThat(waiting()).hasSize(1);
    }

    @Test
    void lookingAtTheAlertLeavesTheReportToBeDealtWith() {
        tell(ReportKind.NEW_ADDRESS, null, "12 Oak St, Newark");
        alerts.acknowledge(colleague, waiting().getFirst().id());
        assertThat(waiting()).isEmpty();
        assertThat(reports.waiting(acme.actor())).hasSize(1);
    }

    private ReportId tell(ReportKind kind, @Nullable AppointmentId about, String words) {
        acts.tell(li, new Act(kind, about), new Typed(RescheduleReason.ILLNESS, words, null), List.of());
        return reports.of(acme.actor(), matter).getFirst().id();
    }

    /** What came from clients and somebody must still look at, newest first. */
    private List<FirmAlert> waiting() {
        jobs.raiseAlerts(acme.firm().id());
        return alerts.of(acme.actor(), matter).stream()
                .filter(alert -> alert.about().kind().name().startsWith("CLIENT_"))
                .filter(alert -> alert.about().deadline() == null && alert.settledAt() == null)
                .toList();
    }

    private List<UUID> climbing() {
        return jobs.waiting(acme.firm().id(), TaskDescriptor.of("climb-alert")).stream()
                .map(job -> job.work().id())
                .toList();
    }
}
