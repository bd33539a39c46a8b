package org.fingerpost.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fingerpost.testing.MovableClock.START;
import static org.fingerpost.testing.Practice.DECEMBER_14;
import static org.fingerpost.testing.Practice.JANUARY_5;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.fingerpost.matter.Language;
import org.fingerpost.matter.MatterId;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.testing.ANotice;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.fingerpost.uscis.ReceiptNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PriorReschedulesTest extends PortalTest {
    private static final LocalDateTime FEBRUARY_2 = LocalDateTime.of(2027, 2, 2, 9, 0);

    @Autowired
    Appointments appointments;

    Practice acme;
    MatterId matter;
    ReceiptNumber receipt;

    @BeforeEach
    void aMatter() {
        acme = practices.found("Acme Law");
        matter = acme.matter("Ana María Reyes", Language.ES);
        receipt = acme.matters().get(acme.actor(), matter).receiptNumber();
    }

    @Test
    void eachGrantedRequestCountsOnce() {
        assertThat(known(receipt)).isZero();
        moveTo(JANUARY_5, acme.appointment(matter, DECEMBER_14));
        assertThat(known(receipt)).isEqualTo(1);
        moveTo(FEBRUARY_2, scheduled());
        assertThat(known(receipt)).isEqualTo(2);
    }

    @Test
    void anAppointmentOfTwoReceiptsIsCountedForBothAndOnceForBothTogether() {
        var other = Practice.receipt();
        moveTo(JANUARY_5, appointments.record(acme.actor(), matter, with(other, acme.notice(matter, DECEMBER_14))));
        assertThat(known(other)).isEqualTo(1);
        assertThat(known(receipt, other)).isEqualTo(1);
        assertThat(known(Practice.receipt())).isZero();
    }

    @Test
    void anotherMattersNoticeForAReceiptOfAMovedAppointmentCountsIt() {
        var other = acme.matter("Ana María Reyes", Language.ES);
        var otherReceipt = acme.matters().get(acme.actor(), other).receiptNumber();
        moveTo(
                JANUARY_5,
                appointments.record(acme.actor(), matter, with(otherReceipt, acme.notice(matter, DECEMBER_14))));
        assertTooLow(1, () -> acme.appointment(other, FEBRUARY_2));
        acme.appointment(other, acme.notice(other, FEBRUARY_2).movedBefore(1));
    }

    @Test
    void aCountBelowTheFirmsOwnRecordsIsRefused() {
        var request = acme.submitted(acme.appointment(matter, DECEMBER_14), START);
        var notice = acme.notice(matter, JANUARY_5).dated(LocalDate.of(2026, 11, 20));
        assertTooLow(1, () -> acme.reschedules().grant(acme.actor(), request, notice.read(), ""));
        assertThat(known(receipt)).isZero();
        acme.reschedules().grant(acme.actor(), request, notice.movedBefore(2).read(), "");
        assertTooLow(1, () -> appointments.correct(acme.actor(), scheduled(), notice.read()));
    }

    @Test
    void aCorrectionIsNoMove() {
        var right = appointments.correct(
                acme.actor(),
                acme.appointment(matter, DECEMBER_14),
                acme.notice(matter, JANUARY_5).read());
        assertThat(known(receipt)).isZero();
        moveTo(FEBRUARY_2, right);
        appointments.correct(
                acme.actor(),
                scheduled(),
                acme.notice(matter, FEBRUARY_2).movedBefore(1).read());
        assertThat(known(receipt)).isEqualTo(1);
    }

    @Test
    void aCallThatComesAfterAnAttendedAppointmentIsANewOne() {
        moveTo(JANUARY_5, acme.appointment(matter, DECEMBER_14));
        clock.set(START.plus(Duration.ofDays(60)));
        appointments.attended(acme.actor(), scheduled());
        assertThat(known(receipt)).isZero();
        acme.appointment(matter, LocalDateTime.of(2028, 4, 3, 9, 0));
    }

    @Test
    void anotherFirmsMovesAreNotKnown() {
        moveTo(JANUARY_5, acme.appointment(matter, DECEMBER_14));
        assertThat(appointments.knownReschedules(practices.found("Rival Law").actor(), List.of(receipt)))
                .isZero();
        var holder = new Actor.LinkHolder(acme.firm().id(), matter.value());
        assertThatThrownBy(() -> appointments.knownReschedules(holder, List.of(receipt)))
                .isInstanceOf(Refusal.class);
    }

    private void moveTo(LocalDateTime at, AppointmentId appointment) {
        acme.granted(acme.submitted(appointment, START), matter, at);
    }

    private AppointmentId scheduled() {
        return appointments.of(acme.actor(), matter).stream()
                .filter(Appointment::isScheduled)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private int known(ReceiptNumber... receipts) {
        return appointments.knownReschedules(acme.actor(), List.of(receipts));
    }

    private static Notice with(ReceiptNumber other, ANotice notice) {
        var read = notice.read();
        return new Notice(
                List.of(notice.receipt(), other),
                read.center(),
                read.localTime(),
                read.zone(),
                null,
                read.code(),
                read.noticeDate(),
                read.priorReschedules(),
                null);
    }

    private static void assertTooLow(int known, Runnable work) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.key()).isEqualTo("appointment.prior.low");
            assertThat(refusal.rule()).contains("R5");
            assertThat(refusal.args()).containsExactly(known);
        });
    }
}
