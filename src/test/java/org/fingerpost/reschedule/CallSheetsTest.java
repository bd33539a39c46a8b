package org.fingerpost.reschedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fingerpost.testing.MovableClock.START;
import static org.fingerpost.testing.Practice.DECEMBER_14;
import static org.fingerpost.testing.Refused.assertRefused;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.fingerpost.document.Upload;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.NotFound;
import org.fingerpost.tenancy.Role;
import org.fingerpost.testing.Papers;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.fingerpost.uscis.Channel;
import org.fingerpost.uscis.Form;
import org.fingerpost.uscis.RescheduleReason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A call is written down while it lasts, handed over, and recorded once. */
class CallSheetsTest extends PortalTest {
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
        type(attorney, called());
        assertThat(sheets.of(attorney, request)).isEqualTo(called());
        var staff = practices.colleague(acme, Role.STAFF);
        assertThat(sheets.of(staff, request)).isEqualTo(CallSheet.EMPTY);
        assertThat(sheets.handedOver(staff, request)).isEmpty();
    }

    @Test
    void whatAnotherWindowWroteMeanwhileStays() {
        type(attorney, called());
        var other = new CallSheet(null, null, "", "", "", "", "", "", "We received it", CallBack.URGENT, null);
        type(attorney, other);
        var both = sheets.of(attorney, request);
        assertThat(both.words()).isEqualTo("They moved it");
        assertThat(both.startedAt()).isEqualTo(START);
        assertThat(both.confirmation()).isEqualTo("We received it");
        assertThat(both.callBack()).isEqualTo(CallBack.URGENT);
    }

    @Test
    void aRecordedCallSubmitsTheRequestAndIsInTheLog() {
        type(attorney, called());
        sheets.record(attorney, request, START, List.of());
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
        type(attorney, by(me(), ""));
        sheets.record(attorney, request, START, List.of());
        assertThat(log.of(attorney, request).getFirst().words()).isEqualTo("Surgery on that day");
        type(attorney, new CallSheet(me(), null, "", "", "", "", "", "Still open", "", CallBack.ROUTINE, null));
        sheets.record(attorney, request, START, List.of());
        assertThat(log.of(attorney, request))
                .extracting(LogEntry::kind)
                .containsExactly("SUBMITTED", "CALL", "ROUTINE_CALL_BACK");
        assertThat(acme.reschedules().get(attorney, request).callBack()).isEqualTo(CallBack.ROUTINE);
        type(attorney, by(me(), ""));
        var future = START.plus(Duration.ofMinutes(3));
        assertRefused("reschedule.at.future", () -> sheets.record(attorney, request, future, List.of()));
        var sunday = Instant.parse("2026-11-22T15:00:00Z");
        assertRefused("uscis.channel.phone.closed", () -> sheets.record(attorney, request, sunday, List.of()));
        acme.reschedules().refuse(attorney, request, "");
        assertRefused("reschedule.meanwhile", () -> sheets.record(attorney, request, START, List.of()));
        assertRefused("reschedule.meanwhile", () -> type(attorney, called()));
    }

    @Test
    void whoSpokeWithTheAgentIsChosenAndMustBeOneWhoMay() {
        type(attorney, by(null, "They moved it"));
        assertRefused("callSheet.caller.missing", () -> sheets.record(attorney, request, START, List.of()));
        var staff = practices.colleague(acme, Role.STAFF);
        type(attorney, by(new Caller.OfTheFirm(staff.member()), "They moved it"));
        assertRefused("reschedule.by.unknown", () -> sheets.record(attorney, request, START, List.of()));
        var colleague = practices.colleague(acme, Role.ATTORNEY);
        type(attorney, by(new Caller.OfTheFirm(colleague.member()), "They moved it"));
        sheets.record(attorney, request, START, List.of());
        assertThat(log.of(attorney, request).getFirst().askedBy()).isEqualTo(colleague.member());
        assertThat(log.of(attorney, request).getFirst().recordedBy()).isEqualTo(attorney.member());
        type(attorney, by(new Caller.TheClient(), "Still nothing"));
        sheets.record(attorney, request, START, List.of());
        var further = log.of(attorney, request).getLast();
        assertThat(further.clientAsked()).isTrue();
        assertThat(further.askedBy()).isNull();
    }

    @Test
    void screenshotsOfACallStandInTheLogOneAnEntry() {
        type(attorney, called());
        var files = List.of(Upload.of("first.png", Papers.png(8, 8)), Upload.of("second.pdf", Papers.pdf(1)));
        sheets.record(attorney, request, START, files);
        var entries = log.of(attorney, request);
        assertThat(entries).extracting(LogEntry::kind).containsExactly("SUBMITTED", "NOTE");
        assertThat(entries).extracting(LogEntry::document).doesNotContainNull().doesNotHaveDuplicates();
        assertThat(entries.getLast().happenedAt()).isEqualTo(START);
        assertThat(log.verify(attorney, request)).isEmpty();
    }

    @Test
    void aCallThatIsRefusedLosesNothing() {
        type(attorney, called());
        var sunday = Instant.parse("2026-11-15T15:00:00Z");
        assertRefused("uscis.channel.phone.closed", () -> sheets.record(attorney, request, sunday, List.of()));
        assertThat(sheets.of(attorney, request)).isEqualTo(called());
        assertThat(log.of(attorney, request)).isEmpty();
        assertThat(acme.reschedules().get(attorney, request).state()).isEqualTo(RescheduleState.DRAFT);
    }

    @Test
    void staffFillItInAndHandItOver() {
        var staff = practices.colleague(acme, Role.STAFF);
        type(staff, called());
        assertRefused("permission.missing", () -> sheets.record(staff, request, START, List.of()));
        sheets.handOver(staff, request);
        assertThat(sheets.handedOver(staff, request)).isEmpty();
        assertThat(sheets.handedOver(attorney, request))
                .extracting(HandedOver::byName)
                .containsExactly("Sam Ortega");
        type(attorney, new CallSheet(null, null, "", "", "", "", "", "My own words", "", null, null));
        sheets.takeOver(attorney, request, staff.member());
        var taken = sheets.of(attorney, request);
        assertThat(taken.words()).isEqualTo("My own words");
        assertThat(taken.agent()).isEqualTo("Pat, 4411");
        assertThat(taken.startedAt()).isEqualTo(START);
        assertThat(sheets.handedOver(attorney, request)).isEmpty();
        assertThat(sheets.of(staff, request)).isEqualTo(called());
    }

    @Test
    void aColleaguesTimerDoesNotMeetMyOwnTime() {
        var mine = new CallSheet(null, null, "11/17/2026", "9:00AM", "", "", "", "", "", null, null);
        var filled = mine.filledFrom(called());
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
        type(attorney, called());
        sheets.handOver(attorney, request);
        var rival = practices.found("Rival Law").actor();
        assertThat(sheets.of(rival, request)).isEqualTo(CallSheet.EMPTY);
        assertThat(sheets.handedOver(rival, request)).isEmpty();
        assertThatThrownBy(() -> type(rival, called())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> sheets.handOver(rival, request)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> sheets.takeOver(rival, request, attorney.member()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> sheets.record(rival, request, START, List.of()))
                .isInstanceOf(NotFound.class);
    }

    private Caller me() {
        return new Caller.OfTheFirm(attorney.member());
    }

    private CallSheet called() {
        return new CallSheet(
                me(),
                START,
                "11/16/2026",
                "10:00AM",
                "December 24",
                "Pat, 4411",
                "SR-7",
                "They moved it",
                "",
                null,
                null);
    }

    private static CallSheet by(@Nullable Caller caller, String words) {
        return new CallSheet(caller, null, "", "", "", "", "", words, "", null, null);
    }

    private void type(Actor.Person person, CallSheet sheet) {
        sheets.change(person, request, CallSheet.EMPTY, sheet);
    }
}
