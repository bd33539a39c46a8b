package org.fingerpost.clientlink;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fingerpost.clientlink.ActProblem.Field;
import org.fingerpost.matter.Language;
import org.fingerpost.matter.SpokenLanguage;
import org.fingerpost.platform.PlainText;
import org.fingerpost.report.ReportKind;
import org.fingerpost.report.Telling;
import org.fingerpost.reschedule.ClientWords;
import org.fingerpost.uscis.RescheduleReason;
import org.jspecify.annotations.Nullable;

/**
 * What a client typed, as they typed it.
 *
 * @param language the one in which they read the page
 */
public record Typed(@Nullable RescheduleReason reason, String words, Language language) {
    private static final int LONGEST_ADDRESS = 300;

    public Typed {
        words = PlainText.tidy(words);
    }

    /** As it was kept, in whatever language that was. */
    static Typed of(Telling telling, Language language) {
        return new Typed(telling.reason(), telling.words().words(), language);
    }

    /** What stands in the way of keeping it. */
    List<ActProblem> problems(ReportKind kind) {
        int most = kind == ReportKind.NEW_ADDRESS ? LONGEST_ADDRESS : ClientWords.LONGEST;
        return words.length() <= most
                ? List.of()
                : List.of(ActProblem.of(Field.WORDS, "client.act.words.long", words.length(), most));
    }

    /** What is missing before it can be sent. */
    List<ActProblem> missing(ReportKind kind) {
        var missing = new ArrayList<ActProblem>();
        switch (kind) {
            case CANNOT_GO -> {
                if (reason == null) {
                    missing.add(ActProblem.of(Field.REASON, "client.cannotGo.reason.missing"));
                }
                if (reason == RescheduleReason.OTHER && words.isEmpty()) {
                    missing.add(ActProblem.of(Field.WORDS, "client.cannotGo.words.missing"));
                }
            }
            case NEW_ADDRESS -> {
                if (words.isEmpty()) {
                    missing.add(ActProblem.of(Field.WORDS, "client.newAddress.words.missing"));
                }
            }
            case WILL_GO, WAS_THERE -> {}
        }
        return missing;
    }

    Telling telling() {
        return new Telling(reason, new ClientWords(words, spoken()));
    }

    private SpokenLanguage spoken() {
        return Arrays.stream(SpokenLanguage.values())
                .filter(one -> one.locale().equals(language.locale()))
                .findFirst()
                .orElse(SpokenLanguage.OTHER);
    }
}
