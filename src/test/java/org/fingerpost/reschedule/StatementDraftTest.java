package org.fingerpost.reschedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.reschedule.GoodCause.APPOINTMENT;
import static org.fingerpost.reschedule.GoodCause.all;
import static org.fingerpost.reschedule.GoodCause.allBut;
import static org.fingerpost.reschedule.Question.TRAVEL_BOOKED;
import static org.fingerpost.reschedule.Question.TRAVEL_DAYS;
import static org.fingerpost.reschedule.Question.TRAVEL_FIXED;
import static org.fingerpost.reschedule.Question.TRAVEL_PROOF;
import static org.fingerpost.reschedule.Question.TRAVEL_PURPOSE;
import static org.fingerpost.reschedule.Question.TRAVEL_WHERE;
import static org.fingerpost.uscis.RescheduleReason.TRAVEL;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fingerpost.platform.Texts;
import org.fingerpost.uscis.RescheduleReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementDraftTest {
    private static final Map<Question, String> A_TRIP = Map.of(
            TRAVEL_WHERE, "Lima, Peru",
            TRAVEL_DAYS, "12/10/2026 to 12/20/2026",
            TRAVEL_BOOKED, "10/02/2026",
            TRAVEL_FIXED, "The airline was asked and refuses a change",
            TRAVEL_PROOF, "the itinerary.");

    @Test
    void theStatementReadsAsALetter() {
        assertThat(StatementDraft.of(APPOINTMENT, TRAVEL, A_TRIP)).isEqualTo("""
                Ana María Reyes has a biometric services appointment for Form I-485 (receipt number IOE0912345678) \
                on Monday, December 14, 2026, at 8:00 AM EST, at USCIS Newark ASC, 285 N Broad St, Newark, NJ 07102. \
                Ana María Reyes respectfully asks USCIS to reschedule this appointment for good cause: planned travel.

                Ana María Reyes is due to travel to Lima, Peru. \
                The trip takes place from Thursday, December 10, 2026, through Sunday, December 20, 2026. \
                The trip was booked on Friday, October 2, 2026; the appointment notice is dated Monday, November 9, 2026. \
                The airline was asked and refuses a change. This is shown by the itinerary.""");
    }

    @Test
    void severalReceiptsAreAllNamed() {
        var both = GoodCause.appointment("Li Wei", "IOE0912345678", "MSC2190123456");
        assertThat(StatementDraft.of(both, TRAVEL, A_TRIP)).contains("(receipt numbers IOE0912345678, MSC2190123456)");
    }

    @Test
    void oneDayIsSaidAsOneDay() {
        assertThat(travel(TRAVEL_DAYS, "12/14/2026")).contains("The trip takes place on Monday, December 14, 2026.");
    }

    @ParameterizedTest
    @EnumSource(RescheduleReason.class)
    void withEveryAnswerNothingIsBlank(RescheduleReason reason) {
        var questions = Question.about(reason);
        String statement = StatementDraft.of(APPOINTMENT, reason, all(questions));
        assertThat(Passage.of(statement)).noneMatch(Passage::isBlank);
        assertThat(statement).doesNotContain("{", "}", "..", "  ").endsWith(".");
        assertThat(questions)
                .hasSizeBetween(4, 7)
                .allSatisfy(question -> assertThat(GoodCause.words(statement)).containsAll(spelled(question)));
    }

    @ParameterizedTest
    @EnumSource(value = Question.class, names = "(RESCUE|ACCOMMODATION)_.*", mode = EnumSource.Mode.MATCH_NONE)
    void whatIsNeededAndNotAnsweredIsABlankAndWhatIsNotNeededIsLeftOut(Question missing) {
        var reason = reasonOf(missing);
        var questions = Question.about(reason);
        String whole = StatementDraft.of(APPOINTMENT, reason, all(questions));
        String statement = StatementDraft.of(APPOINTMENT, reason, allBut(questions, missing));
        String blank = Draft.BLANK + " " + Texts.text("cause.blank." + missing) + "]";
        if (missing.isNeeded()) {
            assertThat(saying(statement).blanks()).containsExactly(Texts.text("cause.blank." + missing));
            assertThat(statement).contains(blank);
        } else {
            assertThat(saying(statement).hasBlanks()).isFalse();
            assertThat(statement).hasSizeLessThan(whole.length());
            assertThat(whole).startsWith(statement.substring(0, statement.length() / 2));
        }
        assertThat(statement).doesNotContain("{", "}", " .", "..");
    }

    @ParameterizedTest
    @EnumSource(RescheduleReason.class)
    void withoutAnyAnswerOnlyTheNoticeSpeaks(RescheduleReason reason) {
        var draft = saying(StatementDraft.of(APPOINTMENT, reason, Map.of()));
        assertThat(draft.blanks())
                .isEqualTo(Question.about(reason).stream()
                        .filter(Question::isNeeded)
                        .map(question -> Texts.text("cause.blank." + question))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"14/10/2026", "soon", "02/30/2026", "10/02/2026 10/03/2026"})
    void aDateThatCannotBeReadIsABlank(String typed) {
        assertThat(travel(TRAVEL_BOOKED, typed))
                .contains("booked on [blank: when the trip was booked];")
                .doesNotContain(typed);
        assertThat(TRAVEL_BOOKED.isAnsweredBy(typed)).isFalse();
    }

    @Test
    void daysThatEndBeforeTheyBeginAreABlank() {
        assertThat(travel(TRAVEL_DAYS, "12/20/2026 to 12/10/2026")).contains("[blank: the days of the trip]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{0} and {1,choice,0#none}",
                "it’s the client's '{0}' ''",
                "السفر إلى لندن مع الأسرة",
                "✈️ 👨‍👩‍👧 home",
                "First line\n\nSecond line",
                "100% $1 \\ \\n <b>bold</b>"
            })
    void anAnswerInWordsStandsThereAsItWasTyped(String typed) {
        assertThat(travel(TRAVEL_FIXED, typed)).contains(" " + typed + ". This is shown by");
        assertThat(travel(TRAVEL_PURPOSE, typed)).contains("The purpose of the trip is " + typed + ". The trip was");
    }

    @ParameterizedTest
    @ValueSource(strings = {"It can’t be moved.", "It can’t be moved!", "“It can’t be moved.”", "无法更改。"})
    void aSentenceThatEndsIsNotEndedAgain(String typed) {
        assertThat(travel(TRAVEL_FIXED, typed)).contains(" " + typed + " This is shown by");
    }

    @Test
    void aBlankThatSomebodyTypesIsOneToo() {
        assertThat(saying(travel(TRAVEL_FIXED, "They told us [blank: ask again"))
                        .blanks())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("ask again");
    }

    @ParameterizedTest
    @EnumSource(RescheduleReason.class)
    void theLongestAnswersStillFit(RescheduleReason reason) {
        var answers = all(Question.about(reason));
        answers.replaceAll((question, answer) -> question.days(answer).isPresent() ? answer : "x".repeat(1000));
        var client = GoodCause.appointment("N".repeat(200), "IOE0912345678");
        assertThat(saying(StatementDraft.of(client, reason, answers)).hasBlanks())
                .isFalse();
    }

    /** What was answered, as the statement spells it. */
    private static List<String> spelled(Question question) {
        return GoodCause.words(
                switch (question.kind()) {
                    case DATE -> "Friday, October 2, 2026";
                    case DAYS -> "from Thursday, December 10, 2026, through Sunday, December 20, 2026";
                    case LINE, TEXT -> GoodCause.answer(question);
                });
    }

    private static String travel(Question question, String typed) {
        var answers = new HashMap<>(A_TRIP);
        answers.put(question, typed);
        return StatementDraft.of(APPOINTMENT, TRAVEL, answers);
    }

    private static Draft saying(String statement) {
        return new Draft(null, statement, null, "");
    }

    private static RescheduleReason reasonOf(Question question) {
        return Arrays.stream(RescheduleReason.values())
                .filter(reason -> Question.about(reason).contains(question))
                .findFirst()
                .orElseThrow();
    }
}
