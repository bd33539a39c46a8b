package org.fingerpost.clientlink.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.testing.MovableClock.START;
import static org.fingerpost.testing.Practice.DECEMBER_14;
import static org.fingerpost.testing.Practice.JANUARY_5;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fingerpost.appointment.AppointmentId;
import org.fingerpost.clientlink.ClientLinks;
import org.fingerpost.deadline.Deadline;
import org.fingerpost.deadline.DeadlineKind;
import org.fingerpost.deadline.Deadlines;
import org.fingerpost.matter.Language;
import org.fingerpost.matter.MatterId;
import org.fingerpost.notification.Alerts;
import org.fingerpost.notification.DueJobs;
import org.fingerpost.testing.ClientBrowser;
import org.fingerpost.testing.Mailbox;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** USCIS gives a new appointment: all that hung on the old one lets go of it, and hangs on the new one. */
class NewNoticeTest extends PortalTest {
    private static final Instant A_WEEK_BEFORE = Instant.parse("2026-12-07T13:00:00Z");
    private static final Instant OLD = Instant.parse("2026-12-14T13:00:00Z");
    private static final Instant NEW = Instant.parse("2027-01-05T18:00:00Z");

    @Autowired
    MockMvcTester web;

    @Autowired
    ClientLinks links;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Alerts alerts;

    @Autowired
    DueJobs jobs;

    @Autowired
    Mailbox mailbox;

    Practice acme;
    MatterId matter;
    String path;
    AppointmentId old;
    AppointmentId given;

    @BeforeEach
    void aWeekBeforeTheOldAppointmentItsAnswerComes() {
        acme = practices.found("Acme Law");
        matter = acme.matter("Ana María Reyes", Language.EN);
        old = acme.appointment(matter, DECEMBER_14);
        path = ClientLinks.path(links.create(acme.actor(), matter));
        var request = acme.submitted(old, START);
        clock.set(A_WEEK_BEFORE);
        jobs.raiseAlerts(acme.firm().id());
        assertThat(html()).contains("Monday, December 14, 2026").doesNotContain("January 5");
        assertThat(asked()).contains(OLD);
        given = acme.granted(request, matter, JANUARY_5);
    }

    @Test
    void theOldAppointmentsDeadlinesAreClosedAndTheNewOnesAreThere() {
        assertThat(deadlines.of(acme.actor(), old)).noneMatch(Deadline::isOpen);
        assertThat(deadlines.of(acme.actor(), given))
                .allMatch(Deadline::isOpen)
                .extracting(Deadline::kind)
                .contains(
                        DeadlineKind.TOOL_CLOSES,
                        DeadlineKind.LAST_PHONE_MOMENT,
                        DeadlineKind.APPOINTMENT,
                        DeadlineKind.CLIENT_CONFIRMATION,
                        DeadlineKind.PRINT_NOTICE);
    }

    @Test
    void nobodyIsAskedOrWarnedOfTheOldAppointmentAnyMore() {
        assertThat(asked()).doesNotContain(OLD);
        clock.set(OLD);
        jobs.raiseAlerts(acme.firm().id());
        assertThat(asked()).doesNotContain(OLD);
        clock.set(NEW.minusSeconds(60));
        jobs.raiseAlerts(acme.firm().id());
        assertThat(asked()).contains(NEW).doesNotContain(OLD);
    }

    @Test
    void theClientsPageShowsTheNewDateAndTheOldOneNowhere() {
        assertThat(html()).contains("Tuesday, January 5, 2027").doesNotContain("December 14", "Monday");
    }

    @Test
    void theCalendarsTakeTheOldOneOutAndPutTheNewOneIn() {
        assertThat(mailbox.of(acme, "calendar/", acme.actor()))
                .extracting(letter -> letter.calendarMethod() + " " + begin(letter))
                .containsExactly("REQUEST 20261214T130000Z", "CANCEL 20261214T130000Z", "REQUEST 20270105T180000Z");
    }

    /** Of which moments the person's alerts that wait for them tell. */
    private List<Instant> asked() {
        return alerts.waitingForMe(acme.actor(), Optional.empty()).rows().stream()
                .map(line -> line.about().dueAt())
                .filter(Objects::nonNull)
                .toList();
    }

    private static String begin(Mailbox.Written letter) {
        return Objects.requireNonNull(letter.calendar())
                .replace("\r\n ", "")
                .lines()
                .filter(line -> line.startsWith("DTSTART"))
                .findFirst()
                .orElseThrow()
                .replaceFirst(".*:", "");
    }

    private String html() {
        return ClientBrowser.body(ClientBrowser.open(web, path));
    }
}
