package org.fingerpost.reschedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.reschedule.GoodCause.APPOINTMENT;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fingerpost.platform.PlainText;
import org.fingerpost.platform.Texts;
import org.fingerpost.uscis.RescheduleReason;

/** What holds for every answer that people may think of. */
class StatementPropertiesTest {
    private static final String NOTICE = "Ana María Reyes I-485 IOE0912345678 Monday, December 14, 2026, 8:00 AM EST"
            + " USCIS Newark ASC, 285 N Broad St, Newark, NJ 07102 November 9 receipt number blank";
    private static final String DATES =
            "Friday, October 2 2026 Thursday, December 10 Sunday, December 20 2026 from through";

    @Provide
    Arbitrary<Map<Question, String>> answers() {
        var words = Arbitraries.strings()
                .withChars("ab Z9.,;:!?{}[]()'\"’$%\\/\n\tñé漢字عربي🙂")
                .ofMaxLength(60)
                .map(PlainText::tidy);
        var dates = Arbitraries.of("10/02/2026", "12/10/2026 to 12/20/2026", "soon", "", "2/31/2026");
        return Arbitraries.maps(Arbitraries.of(Question.class), Arbitraries.oneOf(words, dates));
    }

    @Property
    void noWordStandsInItThatNeitherTheTextsNorTheNoticeNorAnAnswerHold(
            @ForAll RescheduleReason reason, @ForAll("answers") Map<Question, String> answers) {
        var known = new HashSet<>(GoodCause.words(NOTICE + ' ' + DATES + ' ' + texts(reason)));
        Question.about(reason).forEach(question -> known.addAll(GoodCause.words(answers.getOrDefault(question, ""))));
        assertThat(known).containsAll(GoodCause.words(StatementDraft.of(APPOINTMENT, reason, answers)));
    }

    @Property
    void everyAnswerInWordsStandsInItAsTyped(
            @ForAll RescheduleReason reason, @ForAll("answers") Map<Question, String> answers) {
        String statement = StatementDraft.of(APPOINTMENT, reason, answers);
        Question.about(reason).stream()
                .filter(question -> question.kind() == Question.Kind.LINE || question.kind() == Question.Kind.TEXT)
                .forEach(question -> assertThat(statement).contains(answers.getOrDefault(question, "")));
    }

    @Property
    void itHasABlankExactlyWhereANeededAnswerIsMissing(
            @ForAll RescheduleReason reason, @ForAll("answers") Map<Question, String> answers) {
        var own = new EnumMap<Question, String>(Question.class);
        answers.forEach((question, answer) -> own.put(question, answer.replace("[", "(")));
        var missing = Question.about(reason).stream()
                .filter(Question::isNeeded)
                .filter(question -> !question.isAnsweredBy(own.getOrDefault(question, "")))
                .map(question -> Texts.text("cause.blank." + question))
                .toList();
        var draft = new Draft(reason, StatementDraft.of(APPOINTMENT, reason, own), null, "");
        assertThat(draft.blanks()).isEqualTo(missing);
        assertThat(draft.hasBlanks()).isEqualTo(!missing.isEmpty());
    }

    /** Another reason's texts don't count, so that a mixed-up sentence is noticed. */
    private static String texts(RescheduleReason reason) {
        var texts = new StringBuilder(Texts.text("cause.reason." + reason));
        Set.of(Texts.text("cause.request", "", ""), Texts.text("cause.appointment", "", "", 1, "", "", "", "", ""))
                .forEach(text -> texts.append(' ').append(text));
        Question.about(reason)
                .forEach(question -> texts.append(' ')
                        .append(Texts.text("cause.say." + question, "", "", ""))
                        .append(' ')
                        .append(Texts.text("cause.blank." + question)));
        return texts.append(" on from through").toString();
    }
}
