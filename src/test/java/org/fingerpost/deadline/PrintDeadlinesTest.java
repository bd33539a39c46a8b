package org.fingerpost.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fingerpost.deadline.DeadlineKind.PRINT_NOTICE;
import static org.fingerpost.deadline.DeadlineState.ENDED;
import static org.fingerpost.deadline.DeadlineState.MET;
import static org.fingerpost.deadline.DeadlineState.OPEN;
import static org.fingerpost.testing.MovableClock.START;
import static org.fingerpost.testing.Practice.DECEMBER_14;
import static org.fingerpost.testing.Practice.JANUARY_5;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.fingerpost.appointment.AppointmentId;
import org.fingerpost.matter.MatterId;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.fingerpost.uscis.Form;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The support center wants a new notice on paper. */
class PrintDeadlinesTest extends PortalTest {
    private static final LocalDateTime JANUARY_6 = JANUARY_5.plusDays(1);

    @Autowired
    Deadlines deadlines;

    Practice acme;
    MatterId matter;
    AppointmentId old;
    AppointmentId given;

    @BeforeEach
    void aNewAppointmentOnJanuary5() {
        acme = practices.found("Acme Law");
        matter = acme.matter("Ana María Reyes", Form.I_485);
        old = acme.appointment(matter, DECEMBER_14);
        given = acme.granted(acme.submitted(old, START), matter, JANUARY_5);
    }

    @Test
    void aNoticeThatUscisGaveAsAnAnswerIsToBePrintedTheDayBefore() {
        assertThat(of(given)).hasValueSatisfying(print -> {
            assertThat(print.dueAt()).isEqualTo(Instant.parse("2027-01-04T22:00:00Z"));
            assertThat(print.zone()).hasToString("America/New_York");
            assertThat(print.state()).isEqualTo(OPEN);
        });
        assertThat(of(old)).isEmpty();
        assertThat(deadlines.wanted(acme.actor(), Instant.parse("2027-01-05T00:00:00Z")))
                .extracting(Deadline::kind)
                .contains(PRINT_NOTICE);
    }

    @Test
    void aPersonSaysThatItIsPrinted() {
        var print = of(given).orElseThrow();
        deadlines.meet(acme.actor(), print.id(), "In the file");
        assertThat(of(given)).map(Deadline::state).contains(MET);
        deadlines.reopen(acme.actor(), print.id());
        assertThat(of(given)).map(Deadline::state).contains(OPEN);
    }

    @Test
    void itEndsWithTheAppointment() {
        clock.set(Instant.parse("2027-01-05T20:00:00Z"));
        var print = of(given).orElseThrow();
        acme.appointments().attended(acme.actor(), given);
        assertThat(of(given)).map(Deadline::state).contains(ENDED);
        assertThatThrownBy(() -> deadlines.reopen(acme.actor(), print.id())).isInstanceOf(Refusal.class);
    }

    @Test
    void theNextNoticeIsToBePrintedInItsPlace() {
        var next = acme.granted(acme.submitted(given, START), matter, JANUARY_6);
        assertThat(of(given)).map(Deadline::state).contains(ENDED);
        assertThat(of(next)).map(Deadline::dueAt).contains(Instant.parse("2027-01-05T22:00:00Z"));
    }

    @Test
    void aCorrectedRecordOfTheSameNoticeIsToBePrintedUnlessItIsAlready() {
        var right = corrected(given, JANUARY_6);
        assertThat(of(given)).map(Deadline::state).contains(ENDED);
        var print = of(right).orElseThrow();
        assertThat(print.dueAt()).isEqualTo(Instant.parse("2027-01-05T22:00:00Z"));
        deadlines.meet(acme.actor(), print.id(), "");
        assertThat(of(corrected(right, JANUARY_5))).isEmpty();
    }

    @Test
    void aFirstNoticeAsksForNothingOfTheKindNorDoesItsCorrection() {
        var another = acme.appointment(
                matter,
                acme.notice(matter, JANUARY_6).dated(LocalDate.of(2026, 11, 20)).movedBefore(1));
        assertThat(of(another)).isEmpty();
        assertThat(of(corrected(another, JANUARY_6.plusDays(1)))).isEmpty();
    }

    private AppointmentId corrected(AppointmentId wrong, LocalDateTime at) {
        var notice = acme.notice(matter, at).dated(LocalDate.of(2026, 11, 20)).movedBefore(1);
        return acme.appointments().correct(acme.actor(), wrong, notice.read());
    }

    private Optional<Deadline> of(AppointmentId appointment) {
        return deadlines.of(acme.actor(), appointment).stream()
                .filter(one -> one.kind() == PRINT_NOTICE)
                .findFirst();
    }
}
