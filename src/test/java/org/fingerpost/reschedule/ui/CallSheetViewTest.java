package org.fingerpost.reschedule.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.fingerpost.audit.AuditTrail;
import org.fingerpost.matter.Language;
import org.fingerpost.matter.MatterId;
import org.fingerpost.platform.Texts;
import org.fingerpost.reschedule.CallSheets;
import org.fingerpost.reschedule.Caller;
import org.fingerpost.reschedule.DateWishes;
import org.fingerpost.reschedule.Draft;
import org.fingerpost.reschedule.RescheduleId;
import org.fingerpost.reschedule.RescheduleState;
import org.fingerpost.reschedule.SubmissionLog;
import org.fingerpost.tenancy.Role;
import org.fingerpost.testing.Practice;
import org.fingerpost.testing.ViewTest;
import org.fingerpost.uscis.RescheduleReason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page beside the telephone, and what the request's page shows of the call afterwards. */
class CallSheetViewTest extends ViewTest {
    @Autowired
    private CallSheets sheets;

    @Autowired
    private SubmissionLog log;

    @Autowired
    private AuditTrail audit;

    private MatterId matter;
    private RescheduleId request;

    @BeforeEach
    void aRequestWithItsReason() {
        matter = practice.matter("José Núñez", Language.ES);
        request = practice.draft(practice.appointment(matter, Practice.DECEMBER_14));
        write("Surgery on that day");
    }

    @Test
    void theScriptHoldsTheFactsInTheirPlaces() {
        open("reschedules/" + request.value());
        assertThat(links()).contains("/reschedules/" + request.value() + "/call");
        openCall();
        assertThat(page())
                .contains(
                        "my name is Dana Whitfield. I represent José Núñez",
                        "12/14/2026 at 8:00AM, at USCIS Newark ASC",
                        "Surgery on that day",
                        "A••• ••• 365",
                        "800-375-5283",
                        "800-767-1833",
                        "An agent answers now",
                        "Fri, Dec 11, 2026, 8:00 PM EST")
                .doesNotContain("A204-817-365");
        assertThat(links()).contains("tel:+1-800-375-5283", "/rules/R8", "/rules/R9");
    }

    @Test
    void whoeverLooksAtTheANumberIsOnTheTrail() {
        openCall();
        press("matter.aNumber.show");
        assertThat(page()).contains("A204-817-365");
        assertThat(audit.of(practice.actor(), List.of(matter.value())))
                .extracting(AuditTrail.Entry::action)
                .contains("matter.a-number.seen");
    }

    @Test
    void whatIsMissingStaysAVisibleBlank() {
        write("");
        openCall();
        assertThat(page()).contains("The reason or the statement is still missing");
        press("call.start");
        caller(0);
        press("call.record");
        assertThat(problem()).contains("sufficient reason", "R3");
        assertThat(state()).isEqualTo(RescheduleState.DRAFT);
    }

    @Test
    void whatIsTypedIsKeptBeforeAnythingIsPressed() {
        openCall();
        press("call.start");
        type("call.agent", "Pat, 4411");
        test(area("call.words")).setValue("They will look into it");
        test(area("call.unavailable")).setValue("December 24");
        assertThat(page()).contains("Please not on these dates: December 24");
        openCall();
        assertThat(text("call.agent").getValue()).isEqualTo("Pat, 4411");
        assertThat(area("call.words").getValue()).isEqualTo("They will look into it");
        assertThat(text("call.time").getValue()).isEqualTo("10:00AM");
        assertThat(page()).contains("Started Mon, Nov 23, 2026, 10:00 AM EST");
        assertThat($(CallTimer.class).all()).hasSize(1);
    }

    @Test
    void aCallIsRecordedAndTheLogTellsOfIt() {
        openCall();
        press("call.start");
        type("call.agent", "Pat, 4411");
        type("call.number", "SR-7");
        test(area("call.words")).setValue("They moved it");
        promise(1);
        caller(0);
        press("call.record");
        assertThat(path()).isEqualTo("reschedules/" + request.value());
        open("reschedules/" + request.value());
        assertThat(page())
                .contains(
                        "Submitted, waiting for USCIS",
                        "The log is whole (2 entries, checked just now).",
                        "Mon, Nov 23, 2026, 10:00 AM EST",
                        "Mon, Nov 23, 2026, 3:00 PM UTC",
                        "Pat, 4411",
                        "SR-7",
                        "They moved it",
                        "A call back within 72 hours was promised",
                        log.of(practice.actor(), request).getFirst().shortHash());
    }

    @Test
    void aCallWhileNobodyAnswersIsRefusedAtItsFieldAndNothingIsLost() {
        openCall();
        caller(0);
        type("call.date", "11/15/2026");
        type("call.time", "9:00AM");
        type("call.agent", "Pat, 4411");
        press("call.record");
        assertThat(problem()).contains("R8");
        assertThat(text("call.time").isInvalid()).isTrue();
        assertThat(text("call.agent").getValue()).isEqualTo("Pat, 4411");
        assertThat(state()).isEqualTo(RescheduleState.DRAFT);
    }

    @Test
    void theMomentOfTheCallIsNeverFilledInUnasked() {
        openCall();
        press("call.record");
        assertThat(text("call.time").getErrorMessage()).contains("enter the time");
    }

    @Test
    void whoSpeaksIsNeverAssumedAndTheWordsFollowWhoIsChosen() {
        openCall();
        press("call.start");
        press("call.record");
        assertThat(speaker().getErrorMessage()).contains("Please choose who speaks");
        assertThat(state()).isEqualTo(RescheduleState.DRAFT);
        caller(1);
        assertThat(page())
                .contains("my name is José Núñez, and I am calling to move my biometrics", "I can’t come on that day")
                .doesNotContain("I represent");
        openCall();
        assertThat(page()).contains("my name is José Núñez, and I am calling");
        press("call.record");
        open("reschedules/" + request.value());
        assertThat(page()).contains("Asked by", "The client");
        assertThat(log.of(practice.actor(), request).getFirst().clientAsked()).isTrue();
    }

    @Test
    void whatIsTooLongSaysSoAndTheRestIsKept() {
        openCall();
        type("call.agent", "9".repeat(101));
        assertThat(text("call.agent").getErrorMessage()).contains("at most 100 fit");
        type("call.number", "SR-7");
        assertThat(text("call.number").isInvalid()).isFalse();
        assertThat(sheets.of(practice.actor(), request).serviceItemNumber()).isEqualTo("SR-7");
        type("call.agent", "Pat");
        assertThat(sheets.of(practice.actor(), request).agent()).isEqualTo("Pat");
        assertThat(text("call.agent").isInvalid()).isFalse();
    }

    @Test
    void beforeThePersonDialsThePageSaysWhatIsMissingAndTheRequestsOwnDatesAreSaid() {
        var draft = practice.reschedules().get(practice.actor(), request).draft();
        practice.reschedules()
                .save(
                        practice.actor(),
                        request,
                        draft.saying("", "").on(new DateWishes("12/24/2026\n12/28/2026", "01/05/2027")));
        openCall();
        assertThat(page())
                .contains(
                        Texts.text("call.missing"),
                        "Please not on these dates: 12/24/2026, 12/28/2026",
                        "These dates would be best: 01/05/2027");
        assertThat(links()).contains("/reschedules/" + request.value() + "/ask/statement");
        write("Surgery on that day");
        openCall();
        assertThat(page()).doesNotContain(Texts.text("call.missing"));
    }

    @Test
    void staffHandTheSheetOverAndTheAttorneyTakesIt() {
        signIn(practices.colleague(practice, Role.STAFF));
        openCall();
        assertThat(page()).contains("[the attorney’s name]").doesNotContain(Texts.text("call.record"));
        type("call.agent", "Pat, 4411");
        press("call.handOver");
        assertThat(page()).contains("Handed over on Mon, Nov 23, 2026, 10:00 AM EST");
        signIn(practice.actor());
        open("reschedules/" + request.value());
        assertThat(page()).contains("Sam Ortega handed over a call sheet.");
        openCall();
        press("call.takeOver");
        assertThat(text("call.agent").getValue()).isEqualTo("Pat, 4411");
        assertThat(page()).doesNotContain("handed over a call sheet.");
    }

    private void write(String statement) {
        practice.reschedules()
                .save(practice.actor(), request, new Draft(RescheduleReason.ILLNESS, statement, null, ""));
    }

    private void openCall() {
        open("");
        open("reschedules/" + request.value() + "/call");
    }

    private RescheduleState state() {
        return practice.reschedules().get(practice.actor(), request).state();
    }

    /** The attorney of the test, then the client. */
    private void caller(int place) {
        speaker().setValue(speaker().getListDataView().getItem(place));
    }

    @SuppressWarnings("unchecked")
    private Select<Caller> speaker() {
        return $(Select.class).single();
    }

    /** No, urgent, within 30 business days. */
    @SuppressWarnings("unchecked")
    private void promise(int place) {
        RadioButtonGroup<Object> promise = $(RadioButtonGroup.class).single();
        promise.setValue(promise.getListDataView().getItem(place));
    }
}
