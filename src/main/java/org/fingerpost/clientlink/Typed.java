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
 * @param language the one they chose on the page; none where it is the one that the firm noted
 */
public record Typed(
        @Nullable RescheduleReason reason,
        String words,
        @Nullable Language language) {
    private static final int LONGEST_ADDRESS = 300;

    public Typed {
        words = PlainText.tidy(words);
    }

    static final Typed NOTHING = new Typed(null, "", null);

    /** As it was kept. */
    static Typed of(Telling telling) {
        return new Typed(telling.reason(), telling.words().words(), null);
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

    /** @param noted the language that the firm noted for the client */
    Telling telling(Language noted) {
        var read = language == null ? noted : language;
        return new Telling(reason, new ClientWords(words, spoken(read)));
    }

    private static SpokenLanguage spoken(Language read) {
        return Arrays.stream(SpokenLanguage.values())
                .filter(one -> one.locale().equals(read.locale()))
                .findFirst()
                .orElse(SpokenLanguage.OTHER);
    }
}
