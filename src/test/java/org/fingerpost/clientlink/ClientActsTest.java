package org.fingerpost.clientlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.testing.MovableClock.START;
import static org.fingerpost.testing.Practice.DECEMBER_14;
import static org.fingerpost.testing.Practice.JANUARY_5;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fingerpost.deadline.DeadlineState;
import org.fingerpost.matter.Language;
import org.fingerpost.matter.SpokenLanguage;
import org.fingerpost.report.ClientReport;
import org.fingerpost.report.ReportKind;
import org.fingerpost.report.ReportState;
import org.fingerpost.uscis.RescheduleReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a client does through their link, and that it arrives once. */
class ClientActsTest extends ActsOfAClient {
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
}
