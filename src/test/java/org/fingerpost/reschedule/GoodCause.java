package org.fingerpost.reschedule;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fingerpost.appointment.Appointment;
import org.fingerpost.appointment.AppointmentId;
import org.fingerpost.appointment.AppointmentState;
import org.fingerpost.appointment.SupportCenter;
import org.fingerpost.matter.MatterId;
import org.fingerpost.platform.Ids;
import org.fingerpost.testing.ANotice;
import org.fingerpost.uscis.BiometricsCode;
import org.fingerpost.uscis.Form;
import org.fingerpost.uscis.ReceiptNumber;
import org.fingerpost.uscis.ZipCode;

/** An appointment and answers for the tests of the statement; the notice is dated November 9, the appointment December 14. */
final class GoodCause {
    static final Appointment APPOINTMENT = appointment("Ana María Reyes", "IOE0912345678");

    /** Words of letters and digits, as the tests compare them. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    private GoodCause() {}

    static Appointment appointment(String client, String... receipts) {
        var at = LocalDateTime.of(2026, 12, 14, 8, 0);
        return new Appointment(
                Ids.next(AppointmentId::new),
                Ids.next(MatterId::new),
                client,
                Form.I_485,
                Arrays.stream(receipts).map(ReceiptNumber::new).toList(),
                new SupportCenter("USCIS Newark ASC", "285 N Broad St", "Newark", "NJ", new ZipCode("07102")),
                at,
                ANotice.NEWARK,
                at.toInstant(ZoneOffset.ofHours(-5)),
                BiometricsCode.THREE,
                LocalDate.of(2026, 11, 9),
                null,
                0,
                AppointmentState.SCHEDULED,
                null,
                null,
                Set.of(),
                null);
    }

    /** An answer that can be read; in words it is one that stands nowhere else. */
    static String answer(Question question) {
        return switch (question.kind()) {
            case DATE -> "10/02/2026";
            case DAYS -> "12/10/2026 to 12/20/2026";
            case LINE, TEXT -> "answer" + question.ordinal();
        };
    }

    static Map<Question, String> all(List<Question> questions) {
        return questions.stream()
                .collect(Collectors.toMap(
                        question -> question, GoodCause::answer, (one, _) -> one, () -> new EnumMap<>(Question.class)));
    }

    static Map<Question, String> allBut(List<Question> questions, Question missing) {
        var answers = all(questions);
        answers.remove(missing);
        return answers;
    }

    static List<String> words(String text) {
        var words = new ArrayList<String>();
        WORD.matcher(text).results().forEach(word -> words.add(word.group()));
        return words;
    }
}
