package org.fingerpost.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.notification.NotificationJobs.SEND_DIGEST;
import static org.fingerpost.testing.MovableClock.START;
import static org.fingerpost.testing.Practice.DECEMBER_14;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.fingerpost.deadline.DeadlineId;
import org.fingerpost.deadline.Deadlines;
import org.fingerpost.deadline.OwnDeadline;
import org.fingerpost.matter.MatterId;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.Role;
import org.fingerpost.testing.Mailbox;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What comes by e-mail, and when. */
class AlertMailTest extends PortalTest {
    private static final Instant DUE = Instant.parse("2026-12-03T15:00:00Z");
    private static final Instant NORMAL = DUE.minus(Duration.ofDays(3));
    private static final Instant URGENT = DUE.minus(Duration.ofDays(1));
    private static final Instant PHONE = Instant.parse("2026-12-12T01:00:00Z");

    @Autowired
    Alerts alerts;

    @Autowired
    Preferences preferences;

    @Autowired
    Policies policies;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Mailbox mailbox;

    @Autowired
    DueJobs jobs;

    Practice acme;
    Actor.Person sam;
    MatterId matter;

    @BeforeEach
    void aDeadlineOfTheirOwn() {
        acme = practices.found("Acme Law");
        sam = practices.colleague(acme, Role.ATTORNEY);
        matter = acme.matterOf(sam);
        deadline("Call the embassy");
    }

    @Test
    void aPersonMayHaveEachAtOnceOrOnlyTheUrgentOnes() {
        prefer(MailChoice.AT_ONCE, LocalTime.of(8, 0), "America/New_York");
        raiseAt(NORMAL);
        assertThat(mailbox.of(acme, "alert/", sam)).hasSize(1);
        prefer(MailChoice.URGENT_ONLY, LocalTime.of(8, 0), "America/New_York");
        deadline("Translate the certificate", 4);
        raiseAt(NORMAL.plus(Duration.ofDays(1)));
        assertThat(mailbox.of(acme, "alert/", sam)).hasSize(1);
        assertThat(alerts.open(sam)).isEqualTo(2);
        assertThat(digestJobs()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void urgentOnesComeAtOnceWhateverAPersonChose(MailChoice choice) {
        prefer(choice, LocalTime.of(8, 0), "America/New_York");
        raiseAt(NORMAL);
        int before = mailbox.of(acme, "alert/", sam).size();
        raiseAt(URGENT);
        assertThat(mailbox.of(acme, "alert/", sam)).hasSize(before + 1);
    }

    @Test
    void aFirmMayHearOfAKindInTheAppAlone() {
        policies.change(
                acme.actor(),
                new AlertPolicy(
                        AlertKind.OWN,
                        AlertPolicy.byDefault(AlertKind.OWN).offsets(),
                        true,
                        false,
                        false,
                        false,
                        Duration.ofHours(24)));
        prefer(MailChoice.AT_ONCE, LocalTime.of(8, 0), "America/New_York");
        raiseAt(URGENT);
        assertThat(alerts.open(sam)).isPositive();
        assertThat(mailbox.of(acme, "alert/")).isEmpty();
    }

    @Test
    void neitherAFirmNorAPersonSilencesTheLastResort() {
        policies.change(
                acme.actor(),
                new AlertPolicy(
                        AlertKind.LAST_PHONE_MOMENT,
                        Offsets.parse("3 hours"),
                        false,
                        false,
                        true,
                        false,
                        Duration.ofHours(24)));
        prefer(MailChoice.URGENT_ONLY, LocalTime.of(8, 0), "America/New_York");
        acme.appointment(matter, DECEMBER_14);
        clock.set(PHONE.minus(Duration.ofHours(3)));
        jobs.raiseAlerts(acme.firm().id());
        var about = lastResort(sam).id().value();
        assertThat(mailbox.of(acme, "alert/" + about))
                .extracting(Mailbox.Written::to)
                .containsExactlyInAnyOrder(sam.member(), acme.actor().member());
    }

    @Test
    void whoCopiedANoticeIsNotToldToCompareItAndWhoAskedUscisKeepsACopy() {
        acme.appointments().record(sam, matter, acme.notice(matter, DECEMBER_14).read());
        jobs.raiseAlerts(acme.firm().id());
        assertThat(jobs.waiting(acme.firm().id(), SEND_DIGEST)).hasSize(1);
        assertThat(mailbox.of(acme, "alert/")).isEmpty();
        acme.submitted(acme.appointments().of(sam, matter).getFirst().id(), START);
        jobs.raiseAlerts(acme.firm().id());
        assertThat(mailbox.of(acme, "alert/"))
                .extracting(Mailbox.Written::to)
                .containsExactlyInAnyOrder(sam.member(), acme.actor().member());
    }

    @Test
    void noEmailHoldsAFactOfTheCase() {
        prefer(MailChoice.AT_ONCE, LocalTime.of(8, 0), "America/New_York");
        acme.submitted(acme.appointment(matter, DECEMBER_14), START);
        for (int day = 0; day < 25; day++) {
            raiseAt(START.plus(Duration.ofDays(day)));
            jobs.climbAlerts(acme.firm().id());
            jobs.sendDigests(acme.firm().id());
        }
        var receipt = acme.matters().get(sam, matter).receiptNumber();
        assertThat(mailbox.all(acme))
                .hasSizeGreaterThan(5)
                .allSatisfy(letter -> assertThat(letter.subject() + letter.body() + letter.calendar())
                        .doesNotContain("Li Wei", "embassy", "Newark", receipt.value(), "I-485", "Surgery"));
    }

    private AlertLine lastResort(Actor.Person person) {
        return alerts.mine(person, Optional.empty()).rows().stream()
                .filter(line -> line.about().level() == AlertLevel.LAST_RESORT)
                .findFirst()
                .orElseThrow();
    }

    private DeadlineId deadline(String title) {
        return deadline(title, 3);
    }

    private DeadlineId deadline(String title, int december) {
        return deadlines.add(acme.actor(), matter, new OwnDeadline(title, LocalDateTime.of(2026, 12, december, 10, 0)));
    }

    private void prefer(MailChoice choice, LocalTime digestAt, String zone) {
        preferences.change(sam, new Preference(choice, digestAt, ZoneId.of(zone), true));
    }

    private void raiseAt(Instant at) {
        clock.set(at);
        jobs.raiseAlerts(acme.firm().id());
    }

    private List<Instant> digestJobs() {
        return jobs.waiting(acme.firm().id(), SEND_DIGEST).stream()
                .map(DueJobs.Waiting::at)
                .toList();
    }
}
