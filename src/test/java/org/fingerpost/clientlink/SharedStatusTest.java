package org.fingerpost.clientlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.testing.MovableClock.START;
import static org.fingerpost.testing.Practice.DECEMBER_14;
import static org.fingerpost.testing.Practice.JANUARY_5;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.fingerpost.matter.Language;
import org.fingerpost.matter.MatterId;
import org.fingerpost.platform.Token;
import org.fingerpost.reschedule.Accommodations;
import org.fingerpost.reschedule.Answers;
import org.fingerpost.reschedule.Asked;
import org.fingerpost.reschedule.Draft;
import org.fingerpost.reschedule.Question;
import org.fingerpost.testing.ClientBrowser;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.fingerpost.uscis.Channel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SharedStatusTest extends PortalTest {
    private static final Instant AFTERWARDS = Instant.parse("2026-12-14T15:00:00Z");

    @Autowired
    ClientLinks links;

    @Autowired
    Accommodations accommodations;

    @Autowired
    Answers answers;

    Practice acme;
    MatterId matter;
    Token token;

    @BeforeEach
    void aSharedMatter() {
        acme = practices.found("Acme Law");
        matter = acme.matter("Ana María Reyes", Language.ES);
        token = links.create(acme.actor(), matter);
    }

    @Test
    void withoutANoticeTheNoticeIsNext() {
        assertThat(status().visits()).isEmpty();
        assertThat(steps()).containsExactly("FILED DONE", "NOTICE NEXT", "APPOINTMENT LATER", "TAKEN LATER");
    }

    @Test
    void anAppointmentAheadIsScheduled() {
        acme.appointment(matter, DECEMBER_14);
        assertThat(standing()).isEqualTo(Standing.SCHEDULED);
        assertThat(status().visits().getFirst().at()).hasToString("2026-12-14T08:00-05:00[America/New_York]");
        assertThat(steps()).containsExactly("FILED DONE", "NOTICE DONE", "APPOINTMENT NEXT", "TAKEN LATER");
    }

    @Test
    void aDraftIsTheFirmsOwnPaperEvenWhenWithdrawn() {
        var draft = acme.draft(acme.appointment(matter, DECEMBER_14));
        assertThat(standing()).isEqualTo(Standing.SCHEDULED);
        acme.reschedules().discard(acme.actor(), draft);
        assertThat(standing()).isEqualTo(Standing.SCHEDULED);
        assertThat(steps()).containsExactly("FILED DONE", "NOTICE DONE", "APPOINTMENT NEXT", "TAKEN LATER");
    }

    @Test
    void whileUscisHasNotAnsweredTheAppointmentStands() {
        acme.submitted(acme.appointment(matter, DECEMBER_14), START);
        assertThat(standing()).isEqualTo(Standing.MOVE_ASKED);
        assertThat(standing().stillToGo()).isTrue();
        assertThat(steps())
                .containsExactly(
                        "FILED DONE", "NOTICE DONE", "ASKED DONE", "ANSWER NEXT", "APPOINTMENT NEXT", "TAKEN LATER");
    }

    @Test
    void thatADisabilityNeedsHelpIsNotForThePage() {
        var appointment = acme.appointment(matter, DECEMBER_14);
        var id = accommodations.start(acme.actor(), appointment);
        answers.put(acme.actor(), id, Question.ACCOMMODATION_NEEDS, "HOME");
        acme.warned(id);
        var draft = new Draft(null, "The client can’t leave the bed", Channel.PHONE, "SR-4");
        acme.reschedules().submit(acme.actor(), id, draft, Asked.by(acme.actor().member(), START));
        assertThat(standing()).isEqualTo(Standing.SCHEDULED);
        assertThat(steps()).containsExactly("FILED DONE", "NOTICE DONE", "APPOINTMENT NEXT", "TAKEN LATER");
    }

    @Test
    void aGrantedRequestShowsTheNewAppointmentAlone() {
        var request = acme.submitted(acme.appointment(matter, DECEMBER_14), START);
        acme.granted(request, matter, JANUARY_5);
        assertThat(status().visits()).hasSize(1);
        assertThat(standing()).isEqualTo(Standing.MOVED);
        assertThat(status().visits().getFirst().at().toLocalDateTime()).isEqualTo(JANUARY_5);
        assertThat(steps())
                .containsExactly(
                        "FILED DONE", "NOTICE DONE", "ASKED DONE", "GRANTED DONE", "APPOINTMENT NEXT", "TAKEN LATER");
    }

    @Test
    void aRefusedRequestLeavesTheAppointment() {
        var request = acme.submitted(acme.appointment(matter, DECEMBER_14), START);
        acme.reschedules().refuse(acme.actor(), request, "");
        assertThat(standing()).isEqualTo(Standing.MOVE_REFUSED);
        assertThat(steps()).contains("REFUSED DONE", "APPOINTMENT NEXT");
    }

    @Test
    void aRequestTakenBackLeavesTheAppointment() {
        var request = acme.submitted(acme.appointment(matter, DECEMBER_14), START);
        acme.reschedules().withdraw(acme.actor(), request, "");
        assertThat(standing()).isEqualTo(Standing.MOVE_WITHDRAWN);
    }

    @Test
    void aPastAppointmentWithoutAnOutcomeAsksHowItWent() {
        acme.appointment(matter, DECEMBER_14);
        clock.set(AFTERWARDS);
        assertThat(standing()).isEqualTo(Standing.PASSED);
        assertThat(steps()).containsExactly("FILED DONE", "NOTICE DONE", "APPOINTMENT DONE", "TAKEN LATER");
    }

    @Test
    void aRequestWithoutAnAnswerOutlivesItsAppointment() {
        acme.submitted(acme.appointment(matter, DECEMBER_14), START);
        clock.set(AFTERWARDS);
        assertThat(standing()).isEqualTo(Standing.PASSED_ASKED);
    }

    @Test
    void attendedAndMissedAreTold() {
        var attended = acme.appointment(matter, DECEMBER_14);
        clock.set(AFTERWARDS);
        acme.appointments().attended(acme.actor(), attended);
        assertThat(standing()).isEqualTo(Standing.ATTENDED);
        assertThat(steps()).endsWith("APPOINTMENT DONE", "TAKEN DONE");

        var other = acme.matter("Li Wei", Language.EN);
        token = links.create(acme.actor(), other);
        clock.set(START);
        var missed = acme.appointment(other, DECEMBER_14);
        clock.set(AFTERWARDS);
        acme.appointments().missed(acme.actor(), missed);
        assertThat(standing()).isEqualTo(Standing.MISSED);
        assertThat(steps()).endsWith("MISSED DONE");
    }

    @Test
    void twoAppointmentsAheadAreBothShownTheNextOneFirst() {
        acme.appointment(matter, JANUARY_5);
        acme.appointment(matter, DECEMBER_14);
        assertThat(status().visits())
                .extracting(visit -> visit.at().toLocalDateTime())
                .containsExactly(DECEMBER_14, JANUARY_5);
    }

    @Test
    void aheadTheClientSaysWhetherTheyCanGoThenGoes() {
        acme.appointment(matter, DECEMBER_14);
        assertThat(todos())
                .containsExactly(
                        "CONFIRM 2026-12-07T08:00-05:00[America/New_York]",
                        "GO 2026-12-14T08:00-05:00[America/New_York]");
        assertThat(status().since()).isEqualTo(LocalDate.of(2026, 11, 9));
        assertThat(status().next())
                .hasValueSatisfying(next -> assertThat(next.kind()).isEqualTo(Step.Kind.APPOINTMENT));
    }

    @Test
    void afterwardsTheClientSaysWhetherTheyWereThereThenSendsTheStamp() {
        var appointment = acme.appointment(matter, DECEMBER_14);
        clock.set(AFTERWARDS);
        assertThat(todos()).containsExactly("SAY_IF_THERE null");
        acme.appointments().attended(acme.actor(), appointment);
        assertThat(todos()).singleElement().asString().startsWith("SEND_STAMP 2026-");
        assertThat(status().since()).isEqualTo(LocalDate.of(2026, 12, 14));
    }

    @Test
    void aRequestSinceItWasMadeAndAnAnswerSinceItCame() {
        var request = acme.submitted(acme.appointment(matter, DECEMBER_14), START);
        assertThat(status().since()).isEqualTo(LocalDate.of(2026, 11, 23));
        clock.set(Instant.parse("2026-11-25T15:00:00Z"));
        acme.granted(request, matter, JANUARY_5);
        assertThat(status().since()).isEqualTo(LocalDate.of(2026, 11, 25));
    }

    @Test
    void withoutANoticeThereIsNothingToDo() {
        assertThat(todos()).isEmpty();
        assertThat(status().since()).isEqualTo(LocalDate.of(2026, 11, 23));
    }

    @Test
    void theGivenNameIsFoundBehindAComma() {
        token = links.create(acme.actor(), acme.matter("Reyes, Ana María", Language.ES));
        assertThat(status().firstName()).isEqualTo("Ana");
    }

    private SharedStatus status() {
        return ((Opening.Open<SharedStatus>) ClientBrowser.status(links, token)).behind();
    }

    private Standing standing() {
        return status().visits().getFirst().standing();
    }

    private List<String> todos() {
        return status().todos().stream()
                .map(todo -> todo.kind() + " " + todo.by())
                .toList();
    }

    private List<String> steps() {
        return status().steps().stream()
                .map(step -> step.kind() + " " + step.progress())
                .toList();
    }
}
