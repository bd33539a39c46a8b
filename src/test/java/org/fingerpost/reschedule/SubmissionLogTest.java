package org.fingerpost.reschedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fingerpost.testing.MovableClock.START;
import static org.fingerpost.testing.Practice.DECEMBER_14;
import static org.fingerpost.testing.Practice.JANUARY_5;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fingerpost.appointment.AppointmentId;
import org.fingerpost.document.DocumentId;
import org.fingerpost.matter.MatterId;
import org.fingerpost.platform.Ids;
import org.fingerpost.tenancy.FirmId;
import org.fingerpost.tenancy.MemberId;
import org.fingerpost.tenancy.NotFound;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.fingerpost.uscis.Channel;
import org.fingerpost.uscis.Form;
import org.fingerpost.uscis.RescheduleReason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every step of a request leaves an entry, written with the step itself. That a change is noticed: SubmissionLogTamperingTest. */
class SubmissionLogTest extends PortalTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @Autowired
    SubmissionLog log;

    @Autowired
    CallBacks callBacks;

    @Autowired
    FollowUps followUps;

    Practice acme;
    MatterId matter;
    AppointmentId appointment;

    @BeforeEach
    void anAppointmentOnDecember14() {
        acme = practices.found("Acme Law");
        matter = acme.matter("Li Wei", Form.I_485);
        appointment = acme.appointment(matter, DECEMBER_14);
    }

    @Test
    void everyStepOfARequestIsInTheLog() {
        var request = acme.submitted(appointment, START.minus(Duration.ofMinutes(10)));
        callBacks.promise(acme.actor(), request, Optional.of(CallBack.URGENT));
        callBacks.promise(acme.actor(), request, Optional.empty());
        followUps.confirm(acme.actor(), request, "SR-2", List.of());
        acme.granted(request, matter, JANUARY_5);
        assertThat(kinds(request))
                .containsExactly("SUBMITTED", "URGENT_CALL_BACK", "NO_CALL_BACK", "CONFIRMATION", "GRANTED");
        assertThat(log.verify(acme.actor(), request)).isEmpty();
        var first = log.of(acme.actor(), request).getFirst();
        assertThat(first.channel()).isEqualTo("PHONE");
        assertThat(first.askedByName()).isEqualTo("Dana Whitfield");
        assertThat(first.serviceItemNumber()).isEqualTo("SR-1");
        assertThat(first.words()).isEqualTo("Surgery on that day");
        assertThat(first.happenedAt()).isEqualTo(START.minus(Duration.ofMinutes(10)));
        assertThat(first.recordedAt()).isEqualTo(START);
        assertThat(first.clock()).isEqualTo(NEW_YORK);
    }

    @Test
    void aRefusalAndAWithdrawalAreInTheLogWithTheirWords() {
        var refused = acme.submitted(appointment, START);
        acme.reschedules().refuse(acme.actor(), refused, "No good cause");
        assertThat(log.of(acme.actor(), refused).getLast().words()).isEqualTo("No good cause");
        var withdrawn = acme.submitted(appointment, START);
        acme.reschedules().withdraw(acme.actor(), withdrawn, "The client can go");
        assertThat(kinds(withdrawn)).containsExactly("SUBMITTED", "WITHDRAWN");
    }

    @Test
    void whatTheClientAskedThemselvesIsTheirs() {
        var request = acme.draft(appointment);
        var draft = new Draft(RescheduleReason.TRAVEL, "Booked in May", Channel.CLIENT_ACCOUNT, "");
        acme.reschedules().submit(acme.actor(), request, draft, Practice.byClient(START));
        var only = log.of(acme.actor(), request).getFirst();
        assertThat(only.clientAsked()).isTrue();
        assertThat(only.askedBy()).isNull();
    }

    @Test
    void aDiscardedDraftLeavesNoEntry() {
        var request = acme.draft(appointment);
        acme.reschedules().discard(acme.actor(), request);
        assertThat(log.of(acme.actor(), request)).isEmpty();
        assertThat(log.verify(acme.actor(), request)).isEmpty();
    }

    @Test
    void aStepWhoseEntryCannotBeWrittenIsNotDone() {
        var request = acme.submitted(appointment, START);
        var elsewhere = note("See the screenshot", Ids.next(DocumentId::new));
        assertThatThrownBy(() -> log.append(acme.actor(), request, elsewhere)).isInstanceOf(NotFound.class);
        assertThat(kinds(request)).containsExactly("SUBMITTED");
        var draft = new Draft(RescheduleReason.ILLNESS, "", Channel.PHONE, "");
        acme.reschedules().refuse(acme.actor(), request, "");
        var next = acme.draft(appointment);
        assertThatThrownBy(() -> acme.reschedules()
                        .submit(acme.actor(), next, draft, Asked.by(acme.actor().member(), START)))
                .isInstanceOf(Refusal.class);
        assertThat(log.of(acme.actor(), next)).isEmpty();
    }

    @Test
    void ofManyWhoWriteAtOnceNobodyBreaksTheChain() throws Exception {
        var request = acme.submitted(appointment, START);
        try (var people = Executors.newFixedThreadPool(6)) {
            Callable<Boolean> write = () -> {
                log.append(acme.actor(), request, note("At once", null));
                return true;
            };
            for (var written :
                    people.invokeAll(IntStream.range(0, 12).mapToObj(_ -> write).toList())) {
                assertThat(written.get()).isTrue();
            }
        }
        assertThat(log.of(acme.actor(), request))
                .extracting(LogEntry::position)
                .isEqualTo(IntStream.rangeClosed(1, 13).boxed().toList());
        assertThat(log.verify(acme.actor(), request)).isEmpty();
    }

    @Test
    void anotherFirmsLogIsNotFound() {
        var request = acme.submitted(appointment, START);
        var rival = practices.found("Rival Law").actor();
        assertThat(log.of(rival, request)).isEmpty();
        assertThatThrownBy(() -> log.verify(rival, request)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> log.append(rival, request, note("", null))).isInstanceOf(NotFound.class);
    }

    /** Fixed for ever: a hash that is made differently breaks every log there is. */
    @Test
    void theHashIsMadeAsItWasWhenTheFirstEntryWasWritten() {
        assertThat(LogHash.of(firm(), entry("ab", "c", LogHash.START)))
                .isEqualTo("d71828dbb07abfef6adf5e7f2b560cc413dc3214eaafe3ab09d1308a11a883fd");
    }

    @Test
    void wordsThatMoveFromOneFieldToTheNextChangeTheHash() {
        assertThat(LogHash.of(firm(), entry("ab", "c", LogHash.START)))
                .isNotEqualTo(LogHash.of(firm(), entry("a", "bc", LogHash.START)));
    }

    @Test
    void aLastEntryWrittenAnewWithItsRightHashIsNoticedByTheTrail() {
        var first = hashed("1", LogHash.START);
        var trail = List.of(LogCheck.line(first));
        var anew = hashed("2", LogHash.START);
        var head = new SubmissionLogRepository.Head(1, anew.hash());
        assertThat(new LogCheck(firm(), head, List.of(anew), trail, _ -> true).firstBreak())
                .contains(new LogBreak(1, LogBreak.Problem.CHANGED));
        var both = Stream.of(first, anew).map(LogCheck::line).toList();
        assertThat(new LogCheck(firm(), head, List.of(anew), both, _ -> true).firstBreak())
                .contains(new LogBreak(1, LogBreak.Problem.CHANGED));
    }

    private static LogEntry hashed(String agent, String previous) {
        var entry = entry(agent, "", previous);
        return entry.hashed(LogHash.of(firm(), entry));
    }

    private static FirmId firm() {
        return id(FirmId::new);
    }

    private static <T> T id(Function<UUID, T> type) {
        return type.apply(new UUID(0x0190_0000_0000_7000L, 1));
    }

    private static LogEntry entry(String agent, String words, String previous) {
        return new LogEntry(
                id(LogEntryId::new),
                id(RescheduleId::new),
                1,
                Instant.parse("2026-11-16T15:00:00.000001Z"),
                id(MemberId::new),
                "Dana Whitfield",
                "CALL",
                "PHONE",
                null,
                null,
                true,
                Instant.parse("2026-11-16T14:50:00Z"),
                "America/New_York",
                "SR-1",
                agent,
                words,
                "",
                null,
                null,
                LogHash.VERSION,
                previous,
                "");
    }

    private static Step note(String words, @Nullable DocumentId document) {
        return new Step(LogKind.NOTE, null, null, false, START, NEW_YORK, "", "", words, "", document);
    }

    private List<String> kinds(RescheduleId request) {
        return log.of(acme.actor(), request).stream().map(LogEntry::kind).toList();
    }
}
