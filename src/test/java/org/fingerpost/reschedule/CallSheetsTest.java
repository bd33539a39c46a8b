package org.fingerpost.reschedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fingerpost.testing.MovableClock.START;
import static org.fingerpost.testing.Practice.DECEMBER_14;

import java.time.Duration;
import java.time.Instant;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.NotFound;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.tenancy.Role;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.fingerpost.uscis.Channel;
import org.fingerpost.uscis.Form;
import org.fingerpost.uscis.RescheduleReason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A call is written down while it lasts, handed over, and recorded once. */
class CallSheetsTest extends PortalTest {
    private static final CallSheet CALLED = new CallSheet(
            START, "11/16/2026", "10:00AM", "December 24", "Pat, 4411", "SR-7", "They moved it", "", null, null);

    @Autowired
    CallSheets sheets;

    @Autowired
    SubmissionLog log;

    Practice acme;
    Actor.Person attorney;
    RescheduleId request;

    @BeforeEach
    void aRequestWithItsReason() {
        acme = practices.found("Acme Law");
        attorney = acme.actor();
        request = acme.draft(acme.appointment(acme.matter("Li Wei", Form.I_485), DECEMBER_14));
        acme.reschedules()
                .save(attorney, request, new Draft(RescheduleReason.ILLNESS, "Surgery on that day", null, ""));
    }

    @Test
    void whatIsTypedIsKeptForEachPersonAlone() {
        type(attorney, CALLED);
        assertThat(sheets.of(attorney, request)).isEqualTo(CALLED);
        var staff = practices.colleague(acme, Role.STAFF);
        assertThat(sheets.of(staff, request)).isEqualTo(CallSheet.EMPTY);
        assertThat(sheets.handedOver(staff, request)).isEmpty();
    }

    @Test
    void whatAnotherWindowWroteMeanwhileStays() {
        type(attorney, CALLED);
        var other = new CallSheet(null, "", "", "", "", "", "", "We received it", CallBack.URGENT, null);
        type(attorney, other);
        var both = sheets.of(attorney, request);
        assertThat(both.words()).isEqualTo("They moved it");
        assertThat(both.startedAt()).isEqualTo(START);
        assertThat(both.confirmation()).isEqualTo("We received it");
        assertThat(both.callBack()).isEqualTo(CallBack.URGENT);
    }

    @Test
    void aRecordedCallSubmitsTheRequestAndIsInTheLog() {
        type(attorney, CALLED);
        sheets.record(attorney, request, START);
        var submitted = acme.reschedules().get(attorney, request);
        assertThat(submitted.state()).isEqualTo(RescheduleState.SUBMITTED);
        assertThat(submitted.draft())
                .isEqualTo(new Draft(RescheduleReason.ILLNESS, "Surgery on that day", Channel.PHONE, "SR-7"));
        assertThat(submitted.submission()).isEqualTo(new Submission(attorney.member(), attorney.name(), START, START));
        var entry = log.of(attorney, request).getFirst();
        assertThat(entry.kind()).isEqualTo("SUBMITTED");
        assertThat(entry.agent()).isEqualTo("Pat, 4411");
        assertThat(entry.words()).isEqualTo("They moved it\nDates that don’t work: December 24");
        assertThat(log.verify(attorney, request)).isEmpty();
        assertThat(sheets.of(attorney, request)).isEqualTo(CallSheet.EMPTY);
    }

    @Test
    void aFurtherCallIsOneMoreEntryAndAPromiseIsWrittenDown() {
        sheets.record(attorney, request, START);
        assertThat(log.of(attorney, request).getFirst().words()).isEqualTo("Surgery on that day");
        type(attorney, new CallSheet(null, "", "", "", "", "", "Still open", "", CallBack.ROUTINE, null));
        sheets.record(attorney, request, START);
        assertThat(log.of(attorney, request))
                .extracting(LogEntry::kind)
                .containsExactly("SUBMITTED", "CALL", "ROUTINE_CALL_BACK");
        assertThat(acme.reschedules().get(attorney, request).callBack()).isEqualTo(CallBack.ROUTINE);
        var future = START.plus(Duration.ofMinutes(3));
        assertRefused("reschedule.at.future", () -> sheets.record(attorney, request, future));
        var sunday = Instant.parse("2026-11-22T15:00:00Z");
        assertRefused("uscis.channel.phone.closed", () -> sheets.record(attorney, request, sunday));
        acme.reschedules().refuse(attorney, request, "");
        assertRefused("reschedule.meanwhile", () -> sheets.record(attorney, request, START));
        assertRefused("reschedule.meanwhile", () -> type(attorney, CALLED));
    }

    @Test
    void aCallThatIsRefusedLosesNothing() {
        type(attorney, CALLED);
        var sunday = Instant.parse("2026-11-15T15:00:00Z");
        assertRefused("uscis.channel.phone.closed", () -> sheets.record(attorney, request, sunday));
        assertThat(sheets.of(attorney, request)).isEqualTo(CALLED);
        assertThat(log.of(attorney, request)).isEmpty();
        assertThat(acme.reschedules().get(attorney, request).state()).isEqualTo(RescheduleState.DRAFT);
    }

    @Test
    void staffFillItInAndHandItOver() {
        var staff = practices.colleague(acme, Role.STAFF);
        type(staff, CALLED);
        assertRefused("permission.missing", () -> sheets.record(staff, request, START));
        sheets.handOver(staff, request);
        assertThat(sheets.handedOver(staff, request)).isEmpty();
        assertThat(sheets.handedOver(attorney, request))
                .extracting(HandedOver::byName)
                .containsExactly("Sam Ortega");
        type(attorney, new CallSheet(null, "", "", "", "", "", "My own words", "", null, null));
        sheets.takeOver(attorney, request, staff.member());
        var taken = sheets.of(attorney, request);
        assertThat(taken.words()).isEqualTo("My own words");
        assertThat(taken.agent()).isEqualTo("Pat, 4411");
        assertThat(taken.startedAt()).isEqualTo(START);
        assertThat(sheets.handedOver(attorney, request)).isEmpty();
        assertThat(sheets.of(staff, request)).isEqualTo(CALLED);
    }

    @Test
    void aColleaguesTimerDoesNotMeetMyOwnTime() {
        var mine = new CallSheet(null, "11/17/2026", "9:00AM", "", "", "", "", "", null, null);
        var filled = mine.filledFrom(CALLED);
        assertThat(filled.startedAt()).isNull();
        assertThat(filled.time()).isEqualTo("9:00AM");
    }

    @Test
    void whatIsTooLongIsRefused() {
        assertRefused("callSheet.long", () -> CallSheet.line("9".repeat(101)));
        assertRefused("callSheet.long", () -> CallSheet.text("9".repeat(10_001)));
    }

    @Test
    void anotherFirmsRequestIsNotFound() {
        type(attorney, CALLED);
        sheets.handOver(attorney, request);
        var rival = practices.found("Rival Law").actor();
        assertThat(sheets.of(rival, request)).isEqualTo(CallSheet.EMPTY);
        assertThat(sheets.handedOver(rival, request)).isEmpty();
        assertThatThrownBy(() -> type(rival, CALLED)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> sheets.handOver(rival, request)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> sheets.takeOver(rival, request, attorney.member()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> sheets.record(rival, request, START)).isInstanceOf(NotFound.class);
    }

    private void type(Actor.Person person, CallSheet sheet) {
        sheets.change(person, request, CallSheet.EMPTY, sheet);
    }

    private static void assertRefused(String key, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
