package org.fingerpost.reschedule;

import static org.fingerpost.platform.Texts.text;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fingerpost.appointment.Appointment;
import org.fingerpost.platform.Moments;
import org.fingerpost.platform.PlainText;
import org.fingerpost.uscis.ReceiptNumber;
import org.fingerpost.uscis.RescheduleReason;

/**
 * What the notice and the answers make of the reason (R3), in the third person. Answers in words stand in it as they were
 * typed. What nobody answered is a blank, or is left out where it need not be known; nothing else is said.
 */
final class StatementDraft {
    private static final Pattern ENDED = Pattern.compile("(?s).*[.!?…。؟।][\"”’»)]*");

    private final Appointment appointment;
    private final Map<Question, String> answers;

    private StatementDraft(Appointment appointment, Map<Question, String> answers) {
        this.appointment = appointment;
        this.answers = answers;
    }

    static String of(Appointment appointment, RescheduleReason reason, Map<Question, String> answers) {
        var draft = new StatementDraft(appointment, answers);
        return PlainText.tidy(draft.appointment() + ' ' + draft.request(reason) + "\n\n" + draft.story(reason));
    }

    private String appointment() {
        var receipts = appointment.receipts();
        return text(
                "cause.appointment",
                appointment.clientName(),
                appointment.form().code(),
                receipts.size(),
                receipts.stream().map(ReceiptNumber::value).collect(Collectors.joining(", ")),
                Moments.letterDay(appointment.localTime().toLocalDate()),
                Moments.letterTime(appointment.startsAt(), appointment.zone()),
                appointment.center().name(),
                appointment.center().oneLine());
    }

    private String request(RescheduleReason reason) {
        return text("cause.request", appointment.clientName(), text("cause.reason." + reason));
    }

    private String story(RescheduleReason reason) {
        return Question.about(reason).stream()
                .filter(question -> question.isNeeded() || question.isAnsweredBy(answer(question)))
                .map(this::sentence)
                .collect(Collectors.joining(" "));
    }

    private String sentence(Question question) {
        String sentence = text(
                "cause.say." + question,
                words(question),
                appointment.clientName(),
                Moments.letterDay(appointment.noticeDate()));
        return ENDED.matcher(sentence).matches() ? sentence : sentence + '.';
    }

    private String words(Question question) {
        String answer = answer(question);
        if (!question.isAnsweredBy(answer)) {
            return Draft.BLANK + ' ' + text("cause.blank." + question) + ']';
        }
        return question.days(answer)
                .map(days -> question.kind() == Question.Kind.DATE ? Moments.letterDay(days.first()) : spell(days))
                .orElse(answer);
    }

    private String answer(Question question) {
        return answers.getOrDefault(question, "");
    }

    private static String spell(DateSpan days) {
        return days.isOneDay()
                ? text("cause.day", Moments.letterDay(days.first()))
                : text("cause.days", Moments.letterDay(days.first()), Moments.letterDay(days.last()));
    }
}
