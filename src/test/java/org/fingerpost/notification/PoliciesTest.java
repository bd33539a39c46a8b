package org.fingerpost.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fingerpost.notification.NotificationJobs.RAISE_ALERT;
import static org.fingerpost.notification.NotificationJobs.REPLAN_ALERTS;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.fingerpost.audit.AuditTrail;
import org.fingerpost.deadline.Deadlines;
import org.fingerpost.deadline.OwnDeadline;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.tenancy.Role;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.fingerpost.uscis.Form;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A firm and its people say how they hear of things, and what is planned follows. */
class PoliciesTest extends PortalTest {
    private static final Instant DUE = Instant.parse("2026-12-03T15:00:00Z");

    @Autowired
    Policies policies;

    @Autowired
    Preferences preferences;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Alerts alerts;

    @Autowired
    Replan replan;

    @Autowired
    AuditTrail trail;

    @Autowired
    DueJobs jobs;

    Practice acme;

    @BeforeEach
    void aFirmWithADeadlineOfItsOwn() {
        acme = practices.found("Acme Law");
        var matter = acme.matter("Ana María Reyes", Form.I_485);
        deadlines.add(acme.actor(), matter, new OwnDeadline("Call the embassy", LocalDateTime.of(2026, 12, 3, 10, 0)));
    }

    @Test
    void untilAFirmChangesThemTheDefaultsHold() {
        assertThat(policies.all(acme.actor()))
                .containsExactlyElementsOf(List.of(AlertKind.values()).stream()
                        .map(AlertPolicy::byDefault)
                        .toList());
        assertThat(policies.contact(acme.actor())).isEqualTo(ContactPolicy.BY_DEFAULT);
        assertThat(policies.contact(acme.actor()).reminders()).isFalse();
    }

    @Test
    void whatAnAdminChangesHoldsForTheirFirmAlone() {
        var rival = practices.found("Rival Law").actor();
        change("5 days");
        change("6 days");
        assertThat(policies.get(acme.actor(), AlertKind.OWN)).isEqualTo(policy("6 days"));
        assertThat(policies.get(rival, AlertKind.OWN)).isEqualTo(AlertPolicy.byDefault(AlertKind.OWN));
        var contact = new ContactPolicy(LocalTime.of(21, 0), LocalTime.of(9, 30), true);
        policies.change(acme.actor(), contact);
        assertThat(policies.contact(acme.actor())).isEqualTo(contact);
        assertThat(policies.contact(rival)).isEqualTo(ContactPolicy.BY_DEFAULT);
        assertThat(trail.of(acme.actor(), List.of(acme.firm().id().value())))
                .extracting(AuditTrail.Entry::action)
                .contains("policy.contact.changed");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ATTORNEY", "STAFF"})
    void everyoneMayReadThemAndOnlyAdminsChangeThem(Role role) {
        var person = practices.colleague(acme, role);
        assertThat(policies.all(person)).hasSameSizeAs(AlertKind.values());
        assertThatThrownBy(() -> policies.change(person, policy("5 days"))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> policies.change(person, ContactPolicy.BY_DEFAULT))
                .isInstanceOf(Refusal.class);
        assertThat(policies.get(person, AlertKind.OWN)).isEqualTo(AlertPolicy.byDefault(AlertKind.OWN));
    }

    @Test
    void whatIsPlannedIsPlannedAnewAndWhatWasToldStaysTold() {
        raiseAt(DUE.minus(Duration.ofDays(3)));
        change("5 days, 2 days, 6 hours");
        assertThat(planned()).containsExactly(ahead(24), ahead(3));
        jobs.replanAlerts(acme.firm().id());
        assertThat(planned()).containsExactly(ahead(48), ahead(6));
        assertThat(alerts.open(acme.actor())).isEqualTo(1);
    }

    @Test
    void theReplanningMayRunTwice() {
        change("2 days");
        var work = jobs.due(acme.firm().id(), REPLAN_ALERTS).getFirst();
        replan.replan(work);
        replan.replan(work);
        assertThat(planned()).containsExactly(ahead(48));
    }

    @Test
    void whereEverythingWasToldNothingIsMadeUpFor() {
        raiseAt(ahead(2));
        change("1 day");
        jobs.replanAlerts(acme.firm().id());
        assertThat(planned()).isEmpty();
    }

    @Test
    void aChangeThatComesLateSilencesNothing() {
        raiseAt(ahead(24));
        clock.set(ahead(4));
        change("5 hours");
        jobs.replanAlerts(acme.firm().id());
        assertThat(planned()).containsExactly(ahead(4));
        raiseAt(ahead(4));
        assertThat(alerts.mine(acme.actor(), Optional.empty())
                        .rows()
                        .getFirst()
                        .about()
                        .level())
                .isEqualTo(AlertLevel.URGENT);
    }

    @Test
    void aPersonsPreferencesAreTheirOwn() {
        var sam = practices.colleague(acme, Role.STAFF);
        var early = new Preference(MailChoice.AT_ONCE, LocalTime.of(6, 0), ZoneId.of("America/Denver"), false);
        preferences.change(sam, early);
        preferences.change(sam, early);
        assertThat(preferences.mine(sam)).isEqualTo(early);
        assertThat(preferences.mine(acme.actor()))
                .isEqualTo(Preference.byDefault(acme.firm().zone()));
    }

    private void change(String offsets) {
        policies.change(acme.actor(), policy(offsets));
    }

    private static AlertPolicy policy(String offsets) {
        return new AlertPolicy(AlertKind.OWN, Offsets.parse(offsets), true, true, false, true, Duration.ofHours(24));
    }

    private void raiseAt(Instant at) {
        clock.set(at);
        jobs.raiseAlerts(acme.firm().id());
    }

    private static Instant ahead(int hours) {
        return DUE.minus(Duration.ofHours(hours));
    }

    /** The moments of the alerts of the firm's own deadline; the matter's first notice is awaited much later. */
    private List<Instant> planned() {
        return jobs.waiting(acme.firm().id(), RAISE_ALERT).stream()
                .map(DueJobs.Waiting::at)
                .filter(at -> !at.isAfter(DUE))
                .toList();
    }
}
