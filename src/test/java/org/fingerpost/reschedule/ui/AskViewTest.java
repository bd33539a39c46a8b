package org.fingerpost.reschedule.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.Instant;
import org.fingerpost.appointment.AppointmentId;
import org.fingerpost.matter.Language;
import org.fingerpost.platform.Texts;
import org.fingerpost.reschedule.Approval;
import org.fingerpost.reschedule.Draft;
import org.fingerpost.reschedule.RescheduleId;
import org.fingerpost.reschedule.Warning;
import org.fingerpost.tenancy.Role;
import org.fingerpost.testing.Practice;
import org.fingerpost.testing.ViewTest;
import org.fingerpost.uscis.Channel;
import org.fingerpost.uscis.RescheduleReason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The guided flow, page by page. */
class AskViewTest extends ViewTest {
    private static final Draft COMPLETE = new Draft(RescheduleReason.ILLNESS, "Surgery on that day", null, "");

    private AppointmentId appointment;
    private RescheduleId request;

    @BeforeEach
    void aRequest() {
        appointment = practice.appointment(practice.matter("José Núñez", Language.ES), Practice.DECEMBER_14);
        request = practice.reschedules().start(practice.actor(), appointment);
    }

    @Test
    void theButtonOnTheAppointmentsPageLeadsToTheFirstQuestionAndTheDraftIsFoundAgain() {
        practice.reschedules().discard(practice.actor(), request);
        open("appointments/" + appointment.value());
        press("reschedule.start");
        assertThat(path()).endsWith("/ask/reason");
        request = practice.reschedules()
                .of(practice.actor(), appointment)
                .getFirst()
                .id();
        open("appointments/" + appointment.value());
        assertThat(page()).contains("Go on with the draft");
        assertThat(links()).contains("/reschedules/" + request.value());
        open("");
        assertThat(links()).contains("/reschedules/" + request.value(), "/reschedules/new");
    }

    @Test
    void eachPageAsksOneQuestionAndLeadsBackOnAndToAllAnswers() {
        ask("reason");
        assertThat(page()).contains("Question 1 of ", "What happened?", "José Núñez");
        assertThat(links()).contains("/appointments/" + appointment.value(), home());
        ask("warnings");
        assertThat(page()).contains("What can go wrong");
        assertThat(links()).contains(home() + "/ask/channel", home());
    }

    @Test
    void aPageThatIsNotAskedIsNotThere() {
        ask("approval");
        assertThat(page()).contains(Texts.text("error.notFound.title"));
        ask("nonsense");
        assertThat(page()).contains(Texts.text("error.notFound.title"));
    }

    @Test
    void theReasonIsKeptAtOnceAndSaysWhatProvesIt() {
        ask("reason");
        this.<RescheduleReason>choice("reschedule.reason.ask").setValue(RescheduleReason.TRAVEL);
        assertThat(draft().reason()).isEqualTo(RescheduleReason.TRAVEL);
        assertThat(page()).contains("itinerary or ticket");
        assertThat(links()).contains("/rules/R3");
    }

    @Test
    void datesAreKeptAsTypedAndWhatWasUnderstoodIsShownBelow() {
        ask("dates");
        test(area("dates.unavailable")).setValue("12/20/2026\n12/24/2026 to 01/05/2027");
        assertThat(page())
                .contains("We understood:", "Sun, Dec 20, 2026", "Thu, Dec 24, 2026 to Tue, Jan 5, 2027 (13 days)");
        test(area("dates.preferred")).setValue("12/21/2026\nearly in the new year");
        assertThat(area("dates.preferred").getErrorMessage()).contains("“early in the new year” can’t be read");
        assertThat(area("dates.unavailable").isInvalid()).isFalse();
        assertThat(draft().dates().preferred()).isEqualTo("12/21/2026\nearly in the new year");
        ask("dates");
        assertThat(area("dates.preferred").getValue()).isEqualTo("12/21/2026\nearly in the new year");
        assertThat(area("dates.preferred").isInvalid()).isTrue();
    }

    @Test
    void tooManyDatesAreRefusedAtTheirFieldAndTheOthersStay() {
        ask("dates");
        test(area("dates.unavailable")).setValue("12/20/2026");
        test(area("dates.unavailable")).setValue("1".repeat(2001));
        assertThat(area("dates.unavailable").getErrorMessage()).contains("2,001 characters; at most 2,000");
        assertThat(area("dates.unavailable").getValue()).hasSize(2001);
        assertThat(draft().dates().unavailable()).isEqualTo("12/20/2026");
        test(area("dates.unavailable")).setValue("12/21/2026");
        assertThat(area("dates.unavailable").isInvalid()).isFalse();
    }

    @Test
    void aClosedChannelSaysWhyAndCanBeChosenForAnEarlierRequest() {
        clock.set(Instant.parse("2026-12-14T02:00:00Z"));
        ask("channel");
        assertThat(channel().getListDataView().getItems()).hasSize(3);
        assertThat(page()).contains("12 hours before the appointment");
        assertThat(links()).contains("/rules/R5", "/rules/R9");
        channel().setValue(Channel.CLIENT_ACCOUNT);
        assertThat(page()).contains("Choose it only to record a request that was made earlier");
        assertThat(draft().channel()).isEqualTo(Channel.CLIENT_ACCOUNT);
    }

    @Test
    void eachWarningIsReadByItselfAndTellsWhoReadIt() {
        var all = practice.reviews().warnings(practice.actor(), request);
        ask("warnings");
        assertThat(buttons("warnings.read")).isEqualTo(all.size());
        press("warnings.read");
        assertThat(buttons("warnings.read")).isEqualTo(all.size() - 1);
        assertThat(page()).contains("Dana Whitfield, Mon, Nov 23, 2026, 10:00 AM EST");
        assertThat(practice.reviews().warnings(practice.actor(), request))
                .filteredOn(Warning::isRead)
                .hasSize(1);
        all.forEach(warning ->
                assertThat(links()).contains("/rules/" + warning.finding().rule()));
    }

    @Test
    void anAttorneyApprovesWhatTheySeeAndStaffLearnWhoCan() {
        practice.reviews().change(practice.actor(), Approval.Policy.ALWAYS);
        practice.reschedules().save(practice.actor(), request, COMPLETE);
        signIn(practices.colleague(practice, Role.STAFF));
        ask("approval");
        assertThat(page()).contains("Surgery on that day", "In your firm that is: Dana Whitfield");
        assertThat(buttons("approval.approve")).isZero();
        signIn(practice.actor());
        ask("approval");
        press("approval.approve");
        assertThat(page()).contains("Approved by Dana Whitfield, Mon, Nov 23, 2026, 10:00 AM EST", "the approval ends");
        practice.reschedules().save(practice.actor(), request, COMPLETE.saying("Another story", ""));
        ask("approval");
        assertThat(buttons("approval.approve")).isOne();
    }

    @Test
    void anApprovalOfWhatWasChangedMeanwhileIsRefused() {
        practice.reviews().change(practice.actor(), Approval.Policy.ALWAYS);
        practice.reschedules().save(practice.actor(), request, COMPLETE);
        ask("approval");
        practice.reschedules().save(practice.actor(), request, COMPLETE.saying("Another story", ""));
        press("approval.approve");
        assertThat(problem()).contains("changed this request meanwhile");
    }

    @Test
    void aRequestThatUscisHasIsNotAskedAboutAnyMore() {
        practice.reschedules().discard(practice.actor(), request);
        ask("reason");
        assertThat(path()).isEqualTo("reschedules/" + request.value());
    }

    private void ask(String part) {
        open("");
        open("reschedules/" + request.value() + "/ask/" + part);
    }

    private String home() {
        return "/reschedules/" + request.value();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Channel> channel() {
        return $(RadioButtonGroup.class).single();
    }

    private Draft draft() {
        return practice.reschedules().get(practice.actor(), request).draft();
    }

    private int buttons(String key) {
        return (int) $(Button.class).all().stream()
                .filter(button -> Texts.text(key).equals(button.getText()))
                .count();
    }
}
