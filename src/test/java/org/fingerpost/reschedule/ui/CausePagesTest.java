package org.fingerpost.reschedule.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.util.List;
import java.util.Map;
import org.fingerpost.appointment.Appointment;
import org.fingerpost.appointment.Appointments;
import org.fingerpost.matter.Language;
import org.fingerpost.matter.SpokenLanguage;
import org.fingerpost.platform.Texts;
import org.fingerpost.reschedule.Answers;
import org.fingerpost.reschedule.ClientWords;
import org.fingerpost.reschedule.Draft;
import org.fingerpost.reschedule.Question;
import org.fingerpost.reschedule.Reschedule;
import org.fingerpost.reschedule.RescheduleId;
import org.fingerpost.reschedule.Reschedules;
import org.fingerpost.testing.Practice;
import org.fingerpost.testing.ViewTest;
import org.fingerpost.uscis.RescheduleReason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The questions about the reason, and the statement that is made of the answers. */
class CausePagesTest extends ViewTest {
    @Autowired
    private Reschedules reschedules;

    @Autowired
    private Answers answers;

    @Autowired
    private Appointments appointments;

    @Autowired
    private DetailsPage details;

    @Autowired
    private StatementPage statement;

    private RescheduleId request;

    @BeforeEach
    void aDraft() {
        request =
                practice.draft(practice.appointment(practice.matter("José Núñez", Language.ES), Practice.DECEMBER_14));
    }

    @Test
    void withoutAReasonTheWayLeadsToIt() {
        open(page("details"));
        assertThat(page()).contains("No reason is chosen yet");
        assertThat(links()).contains("/" + page("reason"));
    }

    @Test
    void everyQuestionOfTheReasonIsAskedAndNoOther() {
        for (var reason : RescheduleReason.values()) {
            because(reason);
            open(page("details"));
            assertThat(asked())
                    .isEqualTo(Question.about(reason).stream()
                            .map(question -> Texts.text("cause.ask." + question))
                            .toList());
        }
    }

    @Test
    void anAnswerIsKeptAsItIsTypedAndStandsInTheStatement() {
        because(RescheduleReason.TRAVEL);
        open(page("details"));
        type("cause.ask.TRAVEL_WHERE", "Lima, Peru");
        test(area("cause.ask.TRAVEL_FIXED")).setValue("The ticket can’t be changed");
        assertThat(draft().statement()).contains("due to travel to Lima, Peru.", "The ticket can’t be changed.");
        open(page("details"));
        assertThat(text("cause.ask.TRAVEL_WHERE").getValue()).isEqualTo("Lima, Peru");
    }

    @Test
    void aDateThatCannotBeReadStaysIsRefusedAtItsFieldAndIsABlank() {
        because(RescheduleReason.TRAVEL);
        open(page("details"));
        type("cause.ask.TRAVEL_BOOKED", "2 Oct");
        type("cause.ask.TRAVEL_DAYS", "12/20/2026 to 12/10/2026");
        open(page("details"));
        assertThat(text("cause.ask.TRAVEL_BOOKED").getValue()).isEqualTo("2 Oct");
        assertThat(text("cause.ask.TRAVEL_BOOKED").isInvalid()).isTrue();
        assertThat(text("cause.ask.TRAVEL_DAYS").getErrorMessage()).contains("ends before it begins");
        assertThat(text("cause.ask.TRAVEL_WHERE").isInvalid()).isFalse();
        assertThat(draft().blanks()).contains("when the trip was booked", "the days of the trip");
    }

    @Test
    void anAnswerThatIsTooLongIsRefusedAtItsField() {
        because(RescheduleReason.OTHER);
        open(page("details"));
        test(area("cause.ask.OTHER_WHAT")).setValue("x".repeat(1001));
        assertThat(area("cause.ask.OTHER_WHAT").getErrorMessage()).contains("1,001", "1,000");
        assertThat(answers.of(practice.actor(), request)).isEmpty();
    }

    @Test
    void aBookingAfterTheNoticeIsAskedAboutWithTheRuleAndKept() {
        because(RescheduleReason.TRAVEL);
        open(page("details"));
        type("cause.ask.TRAVEL_BOOKED", "11/12/2026");
        assertThat(page()).contains("before the booking");
        assertThat(links()).contains("/rules/R3");
        assertThat(draft().statement()).contains("booked on Thursday, November 12, 2026");
        type("cause.ask.TRAVEL_BOOKED", "10/02/2026");
        assertThat(page()).doesNotContain("before the booking");
    }

    @Test
    void whatIsBlankIsListedAndLeadsToItsQuestion() {
        because(RescheduleReason.ILLNESS);
        open(page("statement"));
        assertThat(blanks()).contains("who the patient is");
        answers.put(practice.actor(), request, Question.ILLNESS_WHO, "José Núñez");
        open(page("statement"));
        assertThat(blanks()).isNotEmpty().doesNotContain("who the patient is");
        test(area("reschedule.statement")).setValue("No blank is left.");
        assertThat(blanks()).isEmpty();
        assertThat(draft().isEdited()).isTrue();
    }

    @Test
    void theDraftOfChangedAnswersIsOfferedTakenAndTakenBack() {
        because(RescheduleReason.ILLNESS);
        open(page("statement"));
        assertThat(page()).doesNotContain("The answers changed");
        test(area("reschedule.statement")).setValue("My own words");
        assertThat(page()).doesNotContain("The answers changed").contains("Show the draft");
        answers.put(practice.actor(), request, Question.ILLNESS_WHAT, "surgery");
        open(page("statement"));
        assertThat(page()).contains("The answers changed", "The reason is surgery.");
        press("statement.take");
        assertThat(draft().statement()).contains("The reason is surgery.").isEqualTo(draft().drafted());
        assertThat(area("reschedule.statement").getValue()).isEqualTo(draft().statement());
        press("statement.undo");
        assertThat(draft().statement()).isEqualTo("My own words");
        assertThat(area("reschedule.statement").getValue()).isEqualTo("My own words");
        assertThat(page()).doesNotContain("Bring it back");
    }

    @Test
    void theClientsWordsAreKeptInTheirLanguageAndDirection() {
        open(page("statement"));
        language().setValue(SpokenLanguage.AR);
        test(area("clientWords.words")).setValue("لا أستطيع الحضور");
        assertThat(draft().clientWords()).isEqualTo(new ClientWords("لا أستطيع الحضور", SpokenLanguage.AR));
        assertThat(area("clientWords.words").getElement().getAttribute("lang")).isEqualTo("ar");
        assertThat(area("clientWords.words").getElement().getAttribute("dir")).isEqualTo("rtl");
        language().setValue(SpokenLanguage.ES);
        assertThat(area("clientWords.words").getElement().getAttribute("dir")).isEqualTo("ltr");
        language().setValue(null);
        assertThat(area("clientWords.words").getElement().hasAttribute("lang")).isFalse();
        assertThat(draft().statement()).isEmpty();
    }

    @Test
    void theCheckPageShowsAnswersBlanksAndTheClientsWords() {
        because(RescheduleReason.TRAVEL);
        Map.of(Question.TRAVEL_WHERE, "Lima", Question.TRAVEL_BOOKED, "2 Oct")
                .forEach((question, typed) -> answers.put(practice.actor(), request, question, typed));
        reschedules.change(
                practice.actor(), request, draft(), draft().inWords(new ClientWords("من فضلك", SpokenLanguage.AR)));
        assertThat(words(details.answer(practice.actor(), now(), appointment())))
                .contains("Where does the trip go?Lima", "2 OctCan’t be read", "Not answered yet");
        var shown = statement.answer(practice.actor(), now(), appointment());
        assertThat(words(shown)).contains("travel to Lima.", "blank: when the trip was booked", "من فضلك");
        assertThat(shown.getElement().getOuterHTML()).contains("lang=\"ar\"", "dir=\"rtl\"", "fp-blank");
    }

    private void because(RescheduleReason reason) {
        reschedules.change(practice.actor(), request, draft(), draft().because(reason));
    }

    private List<String> blanks() {
        return $(Anchor.class).all().stream()
                .filter(link -> link.getHref().endsWith("/ask/details"))
                .map(Anchor::getText)
                .filter(words -> draft().blanks().contains(words))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private Select<SpokenLanguage> language() {
        return $(Select.class).single();
    }

    private String page(String part) {
        return "reschedules/" + request.value() + "/ask/" + part;
    }

    private Draft draft() {
        return now().draft();
    }

    private Reschedule now() {
        return reschedules.get(practice.actor(), request);
    }

    private Appointment appointment() {
        return appointments.get(practice.actor(), now().appointment());
    }

    private List<String> asked() {
        return $(TextFieldBase.class).all().stream()
                .map(field -> ((HasLabel) field).getLabel())
                .toList();
    }

    private static String words(Component part) {
        return part.getElement().getTextRecursively();
    }
}
