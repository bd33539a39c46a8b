package org.fingerpost.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fingerpost.testing.Practice.DECEMBER_14;
import static org.fingerpost.testing.Refused.assertRefused;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.fingerpost.document.Documents;
import org.fingerpost.matter.Language;
import org.fingerpost.matter.MatterId;
import org.fingerpost.tenancy.NotFound;
import org.fingerpost.testing.ANotice;
import org.fingerpost.testing.Papers;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.fingerpost.uscis.ZipCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AppointmentsTest extends PortalTest {
    private static final LocalDateTime CLOCKS_SPRING_FORWARD = LocalDateTime.of(2027, 3, 14, 2, 30);
    private static final LocalDateTime CLOCKS_FALL_BACK = LocalDateTime.of(2027, 11, 7, 1, 30);

    @Autowired
    Appointments appointments;

    @Autowired
    Documents documents;

    Practice acme;
    MatterId matter;

    @BeforeEach
    void aMatter() {
        acme = practices.found("Acme Law");
        matter = acme.matter("Ana María Reyes", Language.ES);
    }

    @Test
    void theInstantFollowsFromTheSupportCentersZone() {
        var newark = appointments.get(acme.actor(), acme.appointment(matter, DECEMBER_14));
        assertThat(newark.startsAt()).isEqualTo("2026-12-14T13:00:00Z");
        assertThat(newark.localTime()).isEqualTo(DECEMBER_14);
        var phoenix = appointments.get(
                acme.actor(),
                acme.appointment(matter, acme.notice(matter, DECEMBER_14).in("85007", ZoneId.of("America/Phoenix"))));
        assertThat(phoenix.startsAt()).isEqualTo("2026-12-14T15:00:00Z");
    }

    @Test
    void theZoneIsKnownByZipCode() {
        assertThat(appointments.zoneOf(acme.actor(), new ZipCode("07102"))).contains(ZoneId.of("America/New_York"));
        assertThat(appointments.zoneOf(acme.actor(), new ZipCode("85007"))).contains(ZoneId.of("America/Phoenix"));
        assertThat(appointments.zoneOf(acme.actor(), new ZipCode("96910"))).contains(ZoneId.of("Pacific/Guam"));
    }

    @Test
    void anUnknownZipCodesZoneIsTheOneTheFirmChoseLast() {
        var unknown = new ZipCode("00000");
        assertThat(appointments.zoneOf(acme.actor(), unknown)).isEmpty();
        acme.appointment(matter, acme.notice(matter, DECEMBER_14).in("00000", ZoneId.of("Pacific/Honolulu")));
        assertThat(appointments.zoneOf(acme.actor(), unknown)).contains(ZoneId.of("Pacific/Honolulu"));
        assertThat(appointments.zoneOf(practices.found("Rival Law").actor(), unknown))
                .isEmpty();
    }

    @Test
    void aTimeThatTheClocksSkipIsRefused() {
        assertRefused("uscis.time.gap", () -> acme.appointment(matter, CLOCKS_SPRING_FORWARD));
    }

    @Test
    void aTimeThatComesTwiceIsAskedAbout() {
        var notice = acme.notice(matter, CLOCKS_FALL_BACK);
        assertRefused("uscis.time.overlap", () -> acme.appointment(matter, notice));
        assertThat(startOf(notice.offset(ZoneOffset.ofHours(-4)))).isEqualTo("2027-11-07T05:30:00Z");
        assertThat(startOf(notice.offset(ZoneOffset.ofHours(-5)))).isEqualTo("2027-11-07T06:30:00Z");
        assertRefused("uscis.time.overlap", () -> startOf(notice.offset(ZoneOffset.ofHours(-7))));
    }

    @Test
    void aNoticeIsNotYoungerThanItsAppointment() {
        var notice = acme.notice(matter, DECEMBER_14);
        clock.set(Instant.parse("2026-12-14T12:00:00Z"));
        acme.appointment(matter, notice.dated(LocalDate.of(2026, 12, 14)));
        assertRefused(
                "appointment.noticeDate.late",
                () -> acme.appointment(matter, notice.dated(LocalDate.of(2026, 12, 15))));
    }

    @Test
    void aNoticeIsNotFromTheFuture() {
        var notice = acme.notice(matter, DECEMBER_14);
        assertRefused(
                "appointment.noticeDate.future",
                () -> acme.appointment(matter, notice.dated(LocalDate.of(2026, 11, 25))));
        acme.appointment(matter, notice.dated(LocalDate.of(2026, 11, 24)));
    }

    @Test
    void oneAppointmentIsNotRecordedTwice() {
        acme.appointment(matter, DECEMBER_14);
        assertRefused("appointment.twice", () -> acme.appointment(matter, DECEMBER_14));
    }

    @Test
    void aNoticeNamesTheReceiptOfItsMatter() {
        var other = acme.matter("Li Wei", Language.EN);
        assertRefused("appointment.receipts.other", () -> acme.appointment(other, acme.notice(matter, DECEMBER_14)));
    }

    @Test
    void theScanOfTheNoticeIsKeptUnchanged() {
        var id = acme.appointment(matter, acme.notice(matter, DECEMBER_14).withScan());
        var scan = appointments.get(acme.actor(), id).notice();
        assertThat(scan).isNotNull();
        var file = documents.get(acme.actor(), scan);
        assertThat(file.mediaType()).isEqualTo("application/pdf");
        assertThat(file.content()).isEqualTo(Papers.pdf(1));
        assertThatThrownBy(() -> documents.get(practices.found("Rival Law").actor(), scan))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theOutcomeIsRecordedOnceAndAfterwards() {
        var id = acme.appointment(matter, DECEMBER_14);
        assertRefused("appointment.close.early", () -> appointments.attended(acme.actor(), id));
        clock.set(Instant.parse("2026-12-14T13:00:00Z"));
        appointments.attended(acme.actor(), id);
        assertThat(appointments.get(acme.actor(), id).state()).isEqualTo(AppointmentState.ATTENDED);
        assertRefused("appointment.closed", () -> appointments.missed(acme.actor(), id));
    }

    @Test
    void anotherFirmsAppointmentAndMatterAreNotFound() {
        var id = acme.appointment(matter, DECEMBER_14);
        var rival = practices.found("Rival Law").actor();
        assertThatThrownBy(() -> appointments.get(rival, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> appointments.missed(rival, id)).isInstanceOf(NotFound.class);
        var notice = acme.notice(matter, DECEMBER_14).read();
        assertThatThrownBy(() -> appointments.record(rival, matter, notice)).isInstanceOf(NotFound.class);
        assertThat(appointments.of(rival, matter)).isEmpty();
    }

    @Test
    void receiptsKeepTheirOrder() {
        var first = acme.matters().get(acme.actor(), matter).receiptNumber();
        var second = Practice.receipt();
        var notice = ANotice.of(first, DECEMBER_14).read();
        var both = new Notice(
                List.of(second, first),
                notice.center(),
                notice.localTime(),
                notice.zone(),
                null,
                notice.code(),
                notice.noticeDate(),
                0,
                null);
        var id = appointments.record(acme.actor(), matter, both);
        assertThat(appointments.get(acme.actor(), id).receipts()).containsExactly(second, first);
    }

    private Instant startOf(ANotice notice) {
        return appointments.get(acme.actor(), acme.appointment(matter, notice)).startsAt();
    }
}
