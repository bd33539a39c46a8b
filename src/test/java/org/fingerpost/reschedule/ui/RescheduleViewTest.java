package org.fingerpost.reschedule.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import java.time.Instant;
import org.fingerpost.appointment.AppointmentId;
import org.fingerpost.matter.Language;
import org.fingerpost.platform.Texts;
import org.fingerpost.reschedule.Draft;
import org.fingerpost.reschedule.Reschedule;
import org.fingerpost.reschedule.RescheduleState;
import org.fingerpost.reschedule.Reschedules;
import org.fingerpost.tenancy.Role;
import org.fingerpost.testing.Practice;
import org.fingerpost.testing.ViewTest;
import org.fingerpost.uscis.Channel;
import org.fingerpost.uscis.RescheduleReason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RescheduleViewTest extends ViewTest {
    @Autowired
    private Reschedules reschedules;

    private AppointmentId appointment;

    @BeforeEach
    void recordAnAppointment() {
        appointment = practice.appointment(practice.matter("José Núñez", Language.ES), Practice.DECEMBER_14);
    }

    @Test
    void aCompleteRequestIsCheckedSubmittedAndShown() {
        open(complete(Channel.PHONE));
        assertThat(page()).contains(Texts.text("obstacles.none"));
        press("reschedule.now");
        press("reschedule.submit");
        assertThat(page()).contains("Submitted, waiting for USCIS", "Surgery on the day before", "Dana Whitfield");
        assertThat(only().state()).isEqualTo(RescheduleState.SUBMITTED);
    }

    @Test
    void whatIsMissingIsSaidWithTheWayToItsPage() {
        open(start());
        assertThat(page()).contains(Texts.text("obstacles.title"), "good cause", "A warning has not been read yet");
        assertThat(links())
                .contains(
                        "/" + start() + "/ask/reason", "/" + start() + "/ask/channel", "/" + start() + "/ask/warnings");
        press("reschedule.now");
        press("reschedule.submit");
        assertThat(problem()).contains("good cause", "R3");
        assertThat(only().state()).isEqualTo(RescheduleState.DRAFT);
    }

    @Test
    void eachAnswerLeadsBackToItsQuestion() {
        open(complete(Channel.PHONE));
        assertThat(page()).contains("What happened?", "Illness, a medical appointment", "Open until");
        assertThat($(Anchor.class).all())
                .filteredOn(link -> Texts.text("ask.change").equals(link.getText()))
                .hasSizeGreaterThanOrEqualTo(5)
                .allSatisfy(link -> assertThat(link.getAriaLabel())
                        .hasValueSatisfying(label -> assertThat(label).startsWith("Change: ")))
                .extracting(Anchor::getHref)
                .contains("/" + start() + "/ask/dates", "/" + start() + "/ask/evidence");
    }

    @Test
    void theNumberIsKeptAsItIsTyped() {
        open(start());
        type("reschedule.confirmation", "SR-7");
        assertThat(only().draft().confirmation()).isEqualTo("SR-7");
        type("reschedule.confirmation", "9".repeat(101));
        assertThat(text("reschedule.confirmation").getErrorMessage()).contains("at most 100");
        assertThat(only().draft().confirmation()).isEqualTo("SR-7");
    }

    @Test
    void lessThanTwelveHoursAheadTheToolIsRefusedWithTheRuleAndNothingIsLost() {
        clock.set(Instant.parse("2026-12-14T02:00:00Z"));
        open(complete(Channel.CLIENT_ACCOUNT));
        type("reschedule.submittedDate", "12/13/2026");
        type("reschedule.submittedTime", "8:30PM");
        press("reschedule.submit");
        assertThat(problem()).contains("12 hours before", "R5");
        assertThat(text("reschedule.submittedTime").isInvalid()).isTrue();
        assertThat(text("reschedule.submittedTime").getValue()).isEqualTo("8:30PM");
        assertThat(only().state()).isEqualTo(RescheduleState.DRAFT);
    }

    @Test
    void afterTheAppointmentANewRequestIsRefusedWithTheRuleAndAnEarlierOneIsTaken() {
        clock.set(Instant.parse("2026-12-14T14:00:00Z"));
        open("appointments/" + appointment.value());
        assertThat(page()).contains("no longer timely (R7)").doesNotContain("Ask for another date");
        press("reschedule.start.earlier");
        assertThat(path()).endsWith("/ask/reason");
        open(complete(Channel.PHONE));
        press("reschedule.now");
        press("reschedule.submit");
        assertThat(problem()).contains("R1");
        type("reschedule.submittedDate", "12/11/2026");
        type("reschedule.submittedTime", "4:15PM");
        press("reschedule.submit");
        assertThat(only().state()).isEqualTo(RescheduleState.SUBMITTED);
    }

    @Test
    void whatTheClientAskedThemselvesIsRecordedAsTheirs() {
        open(complete(Channel.CLIENT_ACCOUNT));
        $(Select.class).single().clear();
        press("reschedule.now");
        press("reschedule.submit");
        assertThat(page()).contains("Asked by", "The client", "Online, in the client account");
    }

    @Test
    void theMomentOfTheRequestIsNeverFilledInUnasked() {
        open(start());
        press("reschedule.submit");
        assertThat(text("reschedule.submittedTime").getErrorMessage()).contains("enter the time");
        assertThat(only().state()).isEqualTo(RescheduleState.DRAFT);
    }

    @Test
    void staffPrepareAndAnAttorneySubmits() {
        String request = start();
        signIn(practices.colleague(practice, Role.STAFF));
        open(request);
        assertThat(page()).contains("An attorney or a firm admin records").doesNotContain("Record as submitted");
    }

    @Test
    void aRefusalOfUscisLeavesTheAppointmentStanding() {
        var request = practice.submitted(appointment, clock.instant());
        open("reschedules/" + request.value());
        press("outcome.save");
        assertThat(problem()).contains("Please choose what came of the request");
        choice("outcome.ask").setValue(choice("outcome.ask").getListDataView().getItem(1));
        press("outcome.save");
        assertThat(only().state()).isEqualTo(RescheduleState.REFUSED);
        open("appointments/" + appointment.value());
        assertThat(page()).contains("Scheduled", "Ask for another date");
    }

    private String start() {
        return "reschedules/" + reschedules.start(practice.actor(), appointment).value();
    }

    private String complete(Channel channel) {
        var draft = new Draft(RescheduleReason.ILLNESS, "Surgery on the day before", channel, "");
        reschedules.save(practice.actor(), practice.draft(appointment), draft);
        return start();
    }

    private Reschedule only() {
        return reschedules.of(practice.actor(), appointment).getFirst();
    }
}
