package org.fingerpost.reschedule.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.select.Select;
import java.time.Instant;
import org.fingerpost.appointment.AppointmentId;
import org.fingerpost.matter.Language;
import org.fingerpost.platform.EmailAddress;
import org.fingerpost.platform.PersonName;
import org.fingerpost.reschedule.Draft;
import org.fingerpost.reschedule.Reschedule;
import org.fingerpost.reschedule.RescheduleState;
import org.fingerpost.reschedule.Reschedules;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.Role;
import org.fingerpost.testing.Practice;
import org.fingerpost.testing.ViewTest;
import org.fingerpost.uscis.Channel;
import org.fingerpost.uscis.RescheduleReason;
import org.fingerpost.user.Members;
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
    void aRequestIsWrittenSubmittedAndShown() {
        start();
        this.<RescheduleReason>choice("reschedule.reason.ask").setValue(RescheduleReason.ILLNESS);
        test(area("reschedule.statement")).setValue("Surgery on the day before");
        this.<Channel>choice("reschedule.channel.ask").setValue(Channel.PHONE);
        press("reschedule.now");
        press("reschedule.submit");
        assertThat(page()).contains("Submitted, waiting for USCIS", "Surgery on the day before", "Dana Whitfield");
        assertThat(only().state()).isEqualTo(RescheduleState.SUBMITTED);
    }

    @Test
    void withoutAReasonTheRuleIsNamed() {
        start();
        press("reschedule.now");
        press("reschedule.submit");
        assertThat(choice("reschedule.reason.ask").getErrorMessage()).contains("good cause");
        assertThat(problem()).contains("R3");
        assertThat(only().state()).isEqualTo(RescheduleState.DRAFT);
    }

    @Test
    void whatIsTypedIsKeptBeforeAnythingIsPressed() {
        start();
        test(area("reschedule.statement")).setValue("Half a sent");
        assertThat(only().draft().statement()).isEqualTo("Half a sent");
        open("reschedules/" + only().id().value());
        assertThat(area("reschedule.statement").getValue()).isEqualTo("Half a sent");
    }

    @Test
    void lessThanTwelveHoursAheadTheToolIsRefusedWithTheRuleAndTheWordsStay() {
        start();
        clock.set(Instant.parse("2026-12-14T02:00:00Z"));
        this.<RescheduleReason>choice("reschedule.reason.ask").setValue(RescheduleReason.TRANSPORT);
        test(area("reschedule.statement")).setValue("The car broke down");
        this.<Channel>choice("reschedule.channel.ask").setValue(Channel.CLIENT_ACCOUNT);
        type("reschedule.submittedDate", "12/13/2026");
        type("reschedule.submittedTime", "8:30PM");
        press("reschedule.submit");
        assertThat(problem()).contains("12 hours before", "R5");
        assertThat(area("reschedule.statement").getValue()).isEqualTo("The car broke down");
        assertThat(only().state()).isEqualTo(RescheduleState.DRAFT);
    }

    @Test
    void afterTheAppointmentANewRequestIsRefusedWithTheRuleAndAnEarlierOneIsTaken() {
        clock.set(Instant.parse("2026-12-14T14:00:00Z"));
        open("appointments/" + appointment.value());
        assertThat(page()).contains("no longer timely (R7)").doesNotContain("Ask for another date");
        press("reschedule.start.earlier");
        this.<RescheduleReason>choice("reschedule.reason.ask").setValue(RescheduleReason.ILLNESS);
        test(area("reschedule.statement")).setValue("Taken to the emergency room on Friday");
        this.<Channel>choice("reschedule.channel.ask").setValue(Channel.PHONE);
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
        start();
        this.<RescheduleReason>choice("reschedule.reason.ask").setValue(RescheduleReason.TRAVEL);
        test(area("reschedule.statement")).setValue("The flight was booked in May");
        this.<Channel>choice("reschedule.channel.ask").setValue(Channel.CLIENT_ACCOUNT);
        $(Select.class).single().clear();
        press("reschedule.now");
        press("reschedule.submit");
        assertThat(page()).contains("Asked by", "The client", "Online, in the client account");
    }

    @Test
    void theMomentOfTheRequestIsNeverFilledInUnasked() {
        start();
        press("reschedule.submit");
        assertThat(text("reschedule.submittedTime").getErrorMessage()).contains("enter the time");
        assertThat(only().state()).isEqualTo(RescheduleState.DRAFT);
    }

    @Test
    void whatAnotherWindowWroteMeanwhileStays() {
        start();
        var id = only().id();
        var stale = only().draft();
        test(area("reschedule.statement")).setValue("Written in the first window");
        var later = new Draft(RescheduleReason.ILLNESS, stale.statement(), stale.channel(), stale.confirmation());
        reschedules.change(practice.actor(), id, stale, later);
        assertThat(only().draft().statement()).isEqualTo("Written in the first window");
        assertThat(only().draft().reason()).isEqualTo(RescheduleReason.ILLNESS);
    }

    @Test
    void staffPrepareAndAnAttorneySubmits() {
        start();
        signIn(staff());
        open("reschedules/" + only().id().value());
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

    private void start() {
        open("appointments/" + appointment.value());
        press("reschedule.start");
    }

    private Reschedule only() {
        return reschedules.of(practice.actor(), appointment).getFirst();
    }

    private Actor.Person staff() {
        var email = EmailAddress.parse("staff-" + practice.firm().id().value() + "@example.com");
        members.add(practice.actor(), new Members.Entry(PersonName.parse("Sam Aide"), email, Role.STAFF));
        var member = members.all(practice.actor()).stream()
                .filter(one -> one.email().equals(email.value()))
                .findFirst()
                .orElseThrow();
        return new Actor.Person(practice.firm().id(), member.id(), member.name(), member.role());
    }
}
