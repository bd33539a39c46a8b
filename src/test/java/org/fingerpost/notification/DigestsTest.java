package org.fingerpost.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.notification.NotificationJobs.SEND_DIGEST;

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
import org.fingerpost.user.Members;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The morning's e-mail with all that could wait. A deadline's first alert is raised on November 30. */
class DigestsTest extends PortalTest {
    private static final Instant NORMAL = Instant.parse("2026-11-30T15:00:00Z");
    private static final Instant NEXT_MORNING = Instant.parse("2026-12-01T13:00:00Z");

    @Autowired
    Alerts alerts;

    @Autowired
    Preferences preferences;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Digests digests;

    @Autowired
    Members members;

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
    void whatCanWaitComesTogetherInTheMorning() {
        deadline("Translate the certificate");
        raiseAt(NORMAL);
        assertThat(mailbox.of(acme, "alert/")).isEmpty();
        assertThat(digestJobs()).containsExactly(NEXT_MORNING);
        digestAt(NEXT_MORNING.minusSeconds(1));
        assertThat(mailbox.of(acme, "digest/")).isEmpty();
        digestAt(NEXT_MORNING);
        assertThat(mailbox.of(acme, "digest/", sam)).singleElement().satisfies(letter -> {
            assertThat(letter.subject()).isEqualTo("Fingerpost: 2 things to look at");
            assertThat(letter.body()).contains("/deadlines/", "/alerts").doesNotContain("embassy", "Li Wei");
        });
        assertThat(digestJobs()).isEmpty();
    }

    @Test
    void aDigestWhoseJobRunsTwiceIsWrittenOnce() {
        raiseAt(NORMAL);
        var work = jobs.waiting(acme.firm().id(), SEND_DIGEST).getFirst().work();
        digestAt(NEXT_MORNING);
        digests.send(work);
        assertThat(mailbox.of(acme, "digest/")).hasSize(1);
    }

    @Test
    void theMorningIsThePersonsOwn() {
        var early = new Preference(MailChoice.DIGEST, LocalTime.of(6, 30), ZoneId.of("Pacific/Honolulu"), true);
        preferences.change(sam, early);
        raiseAt(NORMAL);
        assertThat(digestJobs()).containsExactly(Instant.parse("2026-11-30T16:30:00Z"));
    }

    @Test
    void whatWasAcknowledgedOrIsOverBeforeTheMorningIsNotInIt() {
        var other = deadline("Translate the certificate");
        raiseAt(NORMAL);
        deadlines.meet(acme.actor(), other, "");
        alerts.mine(sam, Optional.empty()).rows().stream()
                .filter(AlertLine::open)
                .forEach(line -> alerts.acknowledge(sam, line.id()));
        digestAt(NEXT_MORNING);
        assertThat(mailbox.of(acme, "digest/")).isEmpty();
        assertThat(digestJobs()).isEmpty();
    }

    @Test
    void whoHasLeftGetsNone() {
        raiseAt(NORMAL);
        members.deactivate(acme.actor(), sam.member(), Optional.of(acme.actor().member()));
        digestAt(NEXT_MORNING);
        assertThat(mailbox.of(acme, "digest/")).isEmpty();
    }

    private DeadlineId deadline(String title) {
        return deadlines.add(acme.actor(), matter, new OwnDeadline(title, LocalDateTime.of(2026, 12, 3, 10, 0)));
    }

    private void raiseAt(Instant at) {
        clock.set(at);
        jobs.raiseAlerts(acme.firm().id());
    }

    private void digestAt(Instant at) {
        clock.set(at);
        jobs.sendDigests(acme.firm().id());
    }

    private List<Instant> digestJobs() {
        return jobs.waiting(acme.firm().id(), SEND_DIGEST).stream()
                .map(DueJobs.Waiting::at)
                .toList();
    }
}
