package org.fingerpost.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.deadline.DeadlineState.MET;
import static org.fingerpost.deadline.DeadlineState.OPEN;
import static org.fingerpost.testing.MovableClock.START;
import static org.fingerpost.testing.Practice.DECEMBER_14;
import static org.fingerpost.testing.Practice.JANUARY_5;

import java.util.List;
import java.util.Optional;
import org.fingerpost.appointment.AppointmentId;
import org.fingerpost.document.Upload;
import org.fingerpost.evidence.ExhibitId;
import org.fingerpost.evidence.Exhibits;
import org.fingerpost.matter.MatterId;
import org.fingerpost.reschedule.RescheduleId;
import org.fingerpost.testing.Papers;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.fingerpost.uscis.Form;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The wait for evidence ends with the first paper that is there. */
class EvidenceDeadlinesTest extends PortalTest {
    @Autowired
    Deadlines deadlines;

    @Autowired
    Exhibits exhibits;

    Practice acme;
    MatterId matter;
    AppointmentId appointment;

    @BeforeEach
    void anAppointmentOnAMonday() {
        acme = practices.found("Acme Law");
        matter = acme.matter("Ana María Reyes", Form.I_485);
        appointment = acme.appointment(matter, DECEMBER_14);
    }

    @Test
    void theFirstEvidenceMeetsItsDeadlineAndTheLastThatIsTakenOutOpensItAgain() {
        var draft = acme.draft(appointment);
        var letter = add(draft);
        var ticket = add(draft);
        assertThat(evidence()).contains(MET);
        exhibits.remove(acme.actor(), letter);
        assertThat(evidence()).contains(MET);
        exhibits.remove(acme.actor(), ticket);
        assertThat(evidence()).contains(OPEN);
    }

    @Test
    void onceUscisWasAskedEvidenceThatIsTakenOutOpensNothing() {
        var letter = add(acme.submitted(appointment, START));
        exhibits.remove(acme.actor(), letter);
        assertThat(evidence()).contains(MET);
    }

    @Test
    void evidenceGoesAlongToACorrectedRecord() {
        add(acme.draft(appointment));
        acme.appointments()
                .correct(
                        acme.actor(),
                        appointment,
                        acme.notice(matter, JANUARY_5).read());
        assertThat(evidence()).contains(MET);
    }

    private Optional<DeadlineState> evidence() {
        return deadlines.of(acme.actor(), matter).stream()
                .filter(one -> one.kind() == DeadlineKind.EVIDENCE)
                .map(Deadline::state)
                .findFirst();
    }

    private ExhibitId add(RescheduleId request) {
        return exhibits.add(acme.actor(), request, null, List.of(Upload.of("letter.pdf", Papers.pdf(1))))
                .getFirst();
    }
}
