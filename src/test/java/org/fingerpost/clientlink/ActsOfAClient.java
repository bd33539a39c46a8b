package org.fingerpost.clientlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.testing.Practice.DECEMBER_14;

import java.time.Instant;
import java.util.List;
import org.fingerpost.appointment.AppointmentId;
import org.fingerpost.deadline.DeadlineKind;
import org.fingerpost.deadline.DeadlineState;
import org.fingerpost.deadline.Deadlines;
import org.fingerpost.matter.Language;
import org.fingerpost.matter.MatterId;
import org.fingerpost.report.ClientReport;
import org.fingerpost.report.ClientReports;
import org.fingerpost.report.ReportKind;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.fingerpost.uscis.RescheduleReason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A client of a firm, with a link and what they do through it. */
abstract class ActsOfAClient extends PortalTest {
    static final Instant AFTERWARDS = Instant.parse("2026-12-14T15:00:00Z");

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

    void assertProblem(ActAnswer answer, ActProblem.Field field) {
        assertThat(page(answer).problems()).extracting(ActProblem::field).containsExactly(field);
    }

    void add(String name, byte[] content) {
        assertThat(page(acts.add(ana, cannotGo(), List.of(new SentFile(name, content))))
                        .problems())
                .isEmpty();
    }

    void keep(Act act, Typed typed) {
        assertThat(page(acts.keep(ana, act, typed)).problems()).isEmpty();
    }

    void send(Act act) {
        assertThat(acts.send(ana, act)).isInstanceOf(ActAnswer.Arrived.class);
    }

    void tell(Act act) {
        var typed = typed(RescheduleReason.ILLNESS, act.kind() == ReportKind.WILL_GO ? "" : "12 Oak St");
        assertThat(acts.tell(ana, act, typed, List.of())).isInstanceOf(ActAnswer.Arrived.class);
    }

    Act at(ReportKind kind) {
        if (kind == ReportKind.WAS_THERE) {
            clock.set(AFTERWARDS);
        }
        return kind == ReportKind.NEW_ADDRESS ? address() : new Act(kind, appointment);
    }

    Act willGo() {
        return new Act(ReportKind.WILL_GO, appointment);
    }

    Act cannotGo() {
        return new Act(ReportKind.CANNOT_GO, appointment);
    }

    Act wasThere() {
        return new Act(ReportKind.WAS_THERE, appointment);
    }

    static Act address() {
        return new Act(ReportKind.NEW_ADDRESS, null);
    }

    static Typed typed(@Nullable RescheduleReason reason, String words) {
        return new Typed(reason, words, Language.ES);
    }

    static ActAnswer.Page page(ActAnswer answer) {
        return (ActAnswer.Page) answer;
    }

    SharedStatus status() {
        return page(acts.look(ana, address())).status();
    }

    List<ClientReport> sent() {
        return reports.of(acme.actor(), matter);
    }

    DeadlineState confirmation() {
        return deadlines.of(acme.actor(), appointment).stream()
                .filter(deadline -> deadline.kind() == DeadlineKind.CLIENT_CONFIRMATION)
                .findFirst()
                .orElseThrow()
                .state();
    }

    Actor.LinkHolder holder() {
        links.create(acme.actor(), matter);
        var link = links.of(acme.actor(), matter).getFirst();
        return new Actor.LinkHolder(acme.firm().id(), link.id().value());
    }
}
