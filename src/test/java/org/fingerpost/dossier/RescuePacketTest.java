package org.fingerpost.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.testing.Practice.DECEMBER_14;

import java.time.Instant;
import java.util.List;
import org.fingerpost.appointment.AppointmentId;
import org.fingerpost.document.Upload;
import org.fingerpost.evidence.EvidenceItem;
import org.fingerpost.evidence.Exhibits;
import org.fingerpost.reschedule.RescheduleId;
import org.fingerpost.reschedule.Rescues;
import org.fingerpost.testing.MovableClock;
import org.fingerpost.testing.Papers;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.fingerpost.uscis.Form;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** After a missed appointment the packet shows first that USCIS was asked in time (R19). */
class RescuePacketTest extends PortalTest {
    private static final Instant TWO_HOURS_LATER = Instant.parse("2026-12-14T15:00:00Z");

    @Autowired
    Packets packets;

    @Autowired
    Exhibits exhibits;

    @Autowired
    Rescues rescues;

    Practice acme;
    AppointmentId appointment;

    @BeforeEach
    void anAppointmentThatSomeoneWillMiss() {
        acme = practices.found("Acme Law");
        appointment = acme.appointment(acme.matter("Ana María Reyes", Form.I_485), DECEMBER_14);
    }

    @Test
    void aRequestThatWasMadeInTimeComesFirstWithItsLogAndItsEvidence() {
        var timely = acme.submitted(appointment, MovableClock.START);
        add(timely, "surgeon.pdf", EvidenceItem.DOCTORS_LETTER);
        var rescue = rescue();
        add(rescue, "envelope.pdf", EvidenceItem.ENVELOPE);
        add(rescue, "screen.pdf", EvidenceItem.PROOF_OF_REQUEST);
        try (var made = make(rescue)) {
            assertThat(made.bookmarks())
                    .containsSubsequence(
                            "Cover and index",
                            "Proof of the request that was made in time",
                            "Statement",
                            "Exhibit A: surgeon",
                            "Exhibit B: screen",
                            "Exhibit C: envelope");
            assertThat(made.text()).contains("SR-1", "The log is whole: its one entry is as it was written.");
        }
    }

    @Test
    void withoutOneThePacketClaimsNoProof() {
        try (var made = make(rescue())) {
            assertThat(made.bookmarks()).doesNotContain("Proof of the request that was made in time");
        }
    }

    private RescheduleId rescue() {
        clock.set(TWO_HOURS_LATER);
        return rescues.start(acme.actor(), appointment);
    }

    private void add(RescheduleId request, String name, EvidenceItem item) {
        exhibits.add(acme.actor(), request, item, List.of(Upload.of(name, Papers.pdf(1))));
    }

    private Made make(RescheduleId request) {
        return Made.of(packets.make(acme.actor(), request));
    }
}
