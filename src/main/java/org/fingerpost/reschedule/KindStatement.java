package org.fingerpost.reschedule;

import static org.fingerpost.platform.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fingerpost.appointment.Appointment;
import org.fingerpost.platform.Moments;
import org.fingerpost.uscis.RescheduleReason;

/** What the answers that belong to a request's kind say to USCIS; empty where nothing was answered yet. */
final class KindStatement {
    private KindStatement() {}

    /** What is left to say of the reason, as a blank for a person to fill in, and why USCIS was not asked before. */
    static String late(Optional<RescheduleReason> reason, Map<Question, String> answers) {
        var lines = new ArrayList<String>();
        reason.ifPresent(why -> lines.add(text("rescue.say.cause", text("cause.reason." + why), blank())));
        add(lines, "rescue.say.whenKnown", answers, Question.RESCUE_WHEN_KNOWN);
        add(lines, "rescue.say.whyLate", answers, Question.RESCUE_WHY_LATE);
        return String.join("\n", lines);
    }

    /** The whole statement of an accommodation. No diagnosis is asked for, so none is told. */
    static String accommodation(Appointment appointment, Map<Question, String> answers) {
        var needs = Need.read(answers.getOrDefault(Question.ACCOMMODATION_NEEDS, ""));
        var lines = new ArrayList<String>();
        if (!needs.isEmpty()) {
            lines.add(text(
                    "accommodation.say.needs",
                    needs.stream()
                            .map(need -> text("accommodation.say." + need))
                            .collect(Collectors.joining("; "))));
        }
        add(lines, "accommodation.say.other", answers, Question.ACCOMMODATION_OTHER);
        add(lines, "accommodation.say.why", answers, Question.ACCOMMODATION_WHY);
        add(lines, "accommodation.say.where", answers, Question.ACCOMMODATION_WHERE);
        add(lines, "accommodation.say.contact", answers, Question.ACCOMMODATION_CONTACT);
        if (lines.isEmpty()) {
            return "";
        }
        lines.addFirst(text(
                "accommodation.say.appointment",
                appointment.clientName(),
                Moments.full(appointment.startsAt(), appointment.zone()),
                appointment.center().name()));
        return String.join("\n", lines);
    }

    private static String blank() {
        return Draft.BLANK + " " + text("rescue.blank") + "]";
    }

    private static void add(List<String> lines, String key, Map<Question, String> answers, Question question) {
        String answer = answers.getOrDefault(question, "");
        if (!answer.isBlank()) {
            lines.add(text(key, answer));
        }
    }
}
