package org.fingerpost.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fingerpost.testing.Practice.DECEMBER_14;

import java.time.Instant;
import java.util.Objects;
import org.fingerpost.deadline.Deadline;
import org.fingerpost.deadline.DeadlineKind;
import org.fingerpost.deadline.DeadlineState;
import org.fingerpost.deadline.Deadlines;
import org.fingerpost.document.Documents;
import org.fingerpost.document.Upload;
import org.fingerpost.matter.Language;
import org.fingerpost.tenancy.NotFound;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.testing.Papers;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class StampsTest extends PortalTest {
    private static final Upload STAMPED = Upload.of("stamped.pdf", Papers.pdf(1));

    @Autowired
    Stamps stamps;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Documents documents;

    Practice acme;
    AppointmentId appointment;

    @BeforeEach
    void anAppointmentThatIsOver() {
        acme = practices.found("Acme Law");
        appointment = acme.appointment(acme.matter("Ana María Reyes", Language.ES), DECEMBER_14);
        clock.set(Instant.parse("2026-12-14T15:00:00Z"));
    }

    @Test
    void theStampedNoticeIsKeptWithItsAppointmentAndIsWhatWasWaitedFor() {
        acme.appointments().attended(acme.actor(), appointment);
        assertThat(stampWanted()).isEqualTo(DeadlineState.OPEN);
        stamps.keep(acme.actor(), appointment, STAMPED);
        var kept = acme.appointments().get(acme.actor(), appointment).stamp();
        assertThat(documents.get(acme.actor(), Objects.requireNonNull(kept)).content())
                .isEqualTo(STAMPED.content());
        assertThat(stampWanted()).isEqualTo(DeadlineState.MET);
    }

    @Test
    void aBetterPictureTakesThePlaceOfAnEarlierOne() {
        acme.appointments().attended(acme.actor(), appointment);
        stamps.keep(acme.actor(), appointment, STAMPED);
        var first = acme.appointments().get(acme.actor(), appointment).stamp();
        stamps.keep(acme.actor(), appointment, STAMPED);
        assertThat(acme.appointments().get(acme.actor(), appointment).stamp()).isNotEqualTo(first);
    }

    @Test
    void whoWasNotRecordedAsThereHasNoStamp() {
        assertThatThrownBy(() -> stamps.keep(acme.actor(), appointment, STAMPED))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("appointment.stamp.notAttended"));
        acme.appointments().missed(acme.actor(), appointment);
        assertThatThrownBy(() -> stamps.keep(acme.actor(), appointment, STAMPED))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void anotherFirmsAppointmentIsNotFound() {
        acme.appointments().attended(acme.actor(), appointment);
        var rival = practices.found("Rival Law").actor();
        assertThatThrownBy(() -> stamps.keep(rival, appointment, STAMPED)).isInstanceOf(NotFound.class);
    }

    private DeadlineState stampWanted() {
        return deadlines.of(acme.actor(), appointment).stream()
                .filter(one -> one.kind() == DeadlineKind.STAMP)
                .map(Deadline::state)
                .findFirst()
                .orElseThrow();
    }
}
