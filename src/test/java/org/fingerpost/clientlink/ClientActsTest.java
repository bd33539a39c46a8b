package org.fingerpost.clientlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.testing.MovableClock.START;
import static org.fingerpost.testing.Practice.DECEMBER_14;
import static org.fingerpost.testing.Practice.JANUARY_5;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fingerpost.appointment.AppointmentId;
import org.fingerpost.deadline.DeadlineKind;
import org.fingerpost.deadline.DeadlineState;
import org.fingerpost.deadline.Deadlines;
import org.fingerpost.matter.Language;
import org.fingerpost.matter.MatterId;
import org.fingerpost.matter.SpokenLanguage;
import org.fingerpost.report.ClientReport;
import org.fingerpost.report.ClientReports;
import org.fingerpost.report.ReportKind;
import org.fingerpost.report.ReportPaper;
import org.fingerpost.report.ReportState;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.testing.Papers;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.fingerpost.uscis.RescheduleReason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a client does through their link, and that it arrives once. */
class ClientActsTest extends PortalTest {
    private static final Instant AFTERWARDS = Instant.parse("2026-12-14T15:00:00Z");

    @Autowired
    ClientLinks links;

    @Autowired
    ClientActs acts;

    @Autowired
    ClientReports reports;

    @Autowired
    Deadlines deadlines;

    Practice acme;
    MatterId matter;
    AppointmentId appointment;
    Actor.LinkHolder ana;

    @BeforeEach
    void aClientWithALink() {
        acme = practices.found("Acme Law");
        matter = acme.matter("Ana María Reyes", Language.ES);
        appointment = acme.appointment(matter, DECEMBER_14);
        ana = holder();
    }

    @Test
    void iWillBeThereMeetsTheDeadlineAndNeedsNobody() {
        tell(willGo());
        assertThat(sent()).singleElement().satisfies(report -> {
            assertThat(report.kind()).isEqualTo(ReportKind.WILL_GO);
            assertThat(report.state()).isEqualTo(ReportState.CLOSED);
            assertThat(report.sentAt()).isEqualTo(START);
        });
        assertThat(confirmation()).isEqualTo(DeadlineState.MET);
        assertThat(reports.waiting(acme.actor())).isEmpty();
    }

    @Test
    void whoCantGoHasAnsweredTooAndIsWaitedFor() {
        keep(cannotGo(), typed(RescheduleReason.ILLNESS, "Estoy en el hospital"));
        send(cannotGo());
        assertThat(confirmation()).isEqualTo(DeadlineState.MET);
        assertThat(reports.waiting(acme.actor())).singleElement().satisfies(report -> {
            assertThat(report.telling().reason()).isEqualTo(RescheduleReason.ILLNESS);
            assertThat(report.telling().words().words()).isEqualTo("Estoy en el hospital");
            assertThat(report.telling().words().language()).isEqualTo(SpokenLanguage.ES);
        });
        assertThat(acme.reschedules().of(acme.actor(), appointment)).isEmpty();
    }

    @Test
    void whatIsTypedAndAddedIsKeptAndTheFirmSeesNothingOfItYet() {
        keep(cannotGo(), typed(RescheduleReason.TRAVEL, "Vuelo"));
        add("ticket.jpg", Papers.jpeg(40, 30));
        clock.set(START.plusSeconds(3600));
        var page = page(acts.look(ana, cannotGo()));
        assertThat(page.typed().reason()).isEqualTo(RescheduleReason.TRAVEL);
        assertThat(page.typed().words()).isEqualTo("Vuelo");
        assertThat(page.papers()).extracting(ReportPaper::fileName).containsExactly("ticket.jpg");
        assertThat(sent()).isEmpty();
        assertThat(confirmation()).isEqualTo(DeadlineState.OPEN);
        assertThat(status().unsent()).hasSize(1);
    }

    @Test
    void theSameFileIsThereOnceAndCanBeTakenOut() {
        keep(cannotGo(), typed(RescheduleReason.TRAVEL, ""));
        add("ticket.pdf", Papers.pdf(1));
        add("again.pdf", Papers.pdf(1));
        add("other.pdf", Papers.pdf(2));
        var papers = page(acts.look(ana, cannotGo())).papers();
        assertThat(papers).extracting(ReportPaper::fileName).containsExactly("ticket.pdf", "other.pdf");
        acts.remove(ana, cannotGo(), papers.getFirst().document());
        assertThat(page(acts.look(ana, cannotGo())).papers())
                .extracting(ReportPaper::fileName)
                .containsExactly("other.pdf");
    }

    @Test
    void moreThanTenFilesDoNotFitAndTheFirstTenStay() {
        keep(cannotGo(), typed(RescheduleReason.TRAVEL, ""));
        var files = new ArrayList<SentFile>();
        for (int pages = 1; pages <= 11; pages++) {
            files.add(new SentFile(pages + ".pdf", Papers.pdf(pages)));
        }
        var page = page(acts.add(ana, cannotGo(), files));
        assertThat(page.problems()).extracting(ActProblem::messageKey).containsExactly("client.act.files.many");
        assertThat(page.papers()).hasSize(10);
    }

    @ParameterizedTest
    @EnumSource(ReportKind.class)
    void whatIsSentTwiceArrivesOnce(ReportKind kind) {
        var act = at(kind);
        tell(act);
        tell(act);
        assertThat(acts.arrived(ana, act)).isInstanceOf(ActAnswer.Arrived.class);
        assertThat(sent()).hasSize(1);
        assertThat(status().unsent()).isEmpty();
    }

    @Test
    void theStepsOfIcantGoPressedTwiceArriveOnce() {
        var typed = typed(RescheduleReason.ILLNESS, "Fiebre");
        keep(cannotGo(), typed);
        keep(cannotGo(), typed);
        send(cannotGo());
        send(cannotGo());
        assertThat(acts.keep(ana, cannotGo(), typed)).isInstanceOf(ActAnswer.Arrived.class);
        assertThat(sent()).hasSize(1);
        assertThat(status().unsent()).isEmpty();
    }

    @Test
    void pressedAtTheSameInstantItArrivesOnceToo() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<ActAnswer> press = () -> acts.tell(ana, address(), typed(null, "12 Oak St"), List.of());
            for (Future<ActAnswer> one : threads.invokeAll(List.of(press, press, press, press))) {
                assertThat(one.get()).isInstanceOf(ActAnswer.Arrived.class);
            }
        }
        assertThat(sent()).hasSize(1);
    }

    @Test
    void whoeverChangesTheirMindIsHeardEachTime() {
        tell(willGo());
        keep(cannotGo(), typed(RescheduleReason.TRANSPORT, ""));
        send(cannotGo());
        tell(willGo());
        assertThat(sent())
                .extracting(ClientReport::kind)
                .containsExactly(ReportKind.WILL_GO, ReportKind.CANNOT_GO, ReportKind.WILL_GO);
    }

    @Test
    void beforeTheAppointmentNobodyWasThereAndAfterItNobodyWillBe() {
        assertThat(acts.tell(ana, wasThere(), typed(null, ""), List.of())).isInstanceOf(ActAnswer.NotNow.class);
        clock.set(AFTERWARDS);
        assertThat(acts.tell(ana, willGo(), typed(null, ""), List.of())).isInstanceOf(ActAnswer.NotNow.class);
        assertThat(acts.keep(ana, cannotGo(), typed(RescheduleReason.ILLNESS, "")))
                .isInstanceOf(ActAnswer.NotNow.class);
        assertThat(sent()).isEmpty();
    }

    @Test
    void anAppointmentThatIsMovedOrUnknownOrAnothersCantBeToldOf() {
        var rival = practices.found("Rival Law");
        var theirs = rival.appointment(rival.matter("Li Wei", Language.EN), DECEMBER_14);
        var cousins = acme.appointment(acme.matter("Ana’s Cousin", Language.ES), DECEMBER_14);
        acme.granted(acme.submitted(appointment, START), matter, JANUARY_5);
        for (var other : List.of(theirs, cousins, appointment)) {
            assertThat(acts.tell(ana, new Act(ReportKind.WILL_GO, other), typed(null, ""), List.of()))
                    .isInstanceOfSatisfying(
                            ActAnswer.NotNow.class, no -> assertThat(no.visit()).isNull());
        }
        assertThat(sent()).isEmpty();
    }

    @Test
    void aRevokedLinkTellsNothing() {
        keep(cannotGo(), typed(RescheduleReason.ILLNESS, "Fiebre"));
        links.revoke(acme.actor(), new ClientLinkId(ana.link()));
        assertThat(acts.send(ana, cannotGo())).isInstanceOf(ActAnswer.Shut.class);
        assertThat(sent()).isEmpty();
    }

    @Test
    void eachLinkSeesWhatWasToldThroughItAlone() {
        tell(address());
        var other = holder();
        assertThat(acts.arrived(other, address())).isInstanceOf(ActAnswer.Page.class);
        assertThat(page(acts.look(other, address())).typed().words()).isEmpty();
    }

    @Test
    void whatIsMissingOrTooLongIsSaidAtItsFieldAndShownBack() {
        assertProblem(acts.send(ana, cannotGo()), ActProblem.Field.REASON);
        assertProblem(acts.keep(ana, cannotGo(), typed(null, "Fiebre")), ActProblem.Field.REASON);
        assertProblem(acts.keep(ana, cannotGo(), typed(RescheduleReason.OTHER, " ")), ActProblem.Field.WORDS);
        assertProblem(acts.tell(ana, address(), typed(null, "\u0000 \n"), List.of()), ActProblem.Field.WORDS);
        String long1 = "á".repeat(4001);
        var page = page(acts.keep(ana, cannotGo(), typed(RescheduleReason.ILLNESS, long1)));
        assertThat(page.typed().words()).isEqualTo(long1);
        assertThat(page.problems()).extracting(ActProblem::messageKey).containsExactly("client.act.words.long");
        assertProblem(acts.tell(ana, address(), typed(null, "x".repeat(301)), List.of()), ActProblem.Field.WORDS);
        assertThat(sent()).isEmpty();
    }

    private void assertProblem(ActAnswer answer, ActProblem.Field field) {
        assertThat(page(answer).problems()).extracting(ActProblem::field).containsExactly(field);
    }

    private void add(String name, byte[] content) {
        assertThat(page(acts.add(ana, cannotGo(), List.of(new SentFile(name, content))))
                        .problems())
                .isEmpty();
    }

    private void keep(Act act, Typed typed) {
        assertThat(page(acts.keep(ana, act, typed)).problems()).isEmpty();
    }

    private void send(Act act) {
        assertThat(acts.send(ana, act)).isInstanceOf(ActAnswer.Arrived.class);
    }

    private void tell(Act act) {
        var typed = typed(RescheduleReason.ILLNESS, act.kind() == ReportKind.WILL_GO ? "" : "12 Oak St");
        assertThat(acts.tell(ana, act, typed, List.of())).isInstanceOf(ActAnswer.Arrived.class);
    }

    private Act at(ReportKind kind) {
        if (kind == ReportKind.WAS_THERE) {
            clock.set(AFTERWARDS);
        }
        return kind == ReportKind.NEW_ADDRESS ? address() : new Act(kind, appointment);
    }

    private Act willGo() {
        return new Act(ReportKind.WILL_GO, appointment);
    }

    private Act cannotGo() {
        return new Act(ReportKind.CANNOT_GO, appointment);
    }

    private Act wasThere() {
        return new Act(ReportKind.WAS_THERE, appointment);
    }

    private static Act address() {
        return new Act(ReportKind.NEW_ADDRESS, null);
    }

    private static Typed typed(@Nullable RescheduleReason reason, String words) {
        return new Typed(reason, words, Language.ES);
    }

    private static ActAnswer.Page page(ActAnswer answer) {
        return (ActAnswer.Page) answer;
    }

    private SharedStatus status() {
        return page(acts.look(ana, address())).status();
    }

    private List<ClientReport> sent() {
        return reports.of(acme.actor(), matter);
    }

    private DeadlineState confirmation() {
        return deadlines.of(acme.actor(), appointment).stream()
                .filter(deadline -> deadline.kind() == DeadlineKind.CLIENT_CONFIRMATION)
                .findFirst()
                .orElseThrow()
                .state();
    }

    private Actor.LinkHolder holder() {
        links.create(acme.actor(), matter);
        var link = links.of(acme.actor(), matter).getFirst();
        return new Actor.LinkHolder(acme.firm().id(), link.id().value());
    }
}
