package org.fingerpost.user;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import org.fingerpost.tenancy.Refusal;

/**
 * What NIST's SP 800-63B-4 asks of a password that is the only factor: length, and that it is none that others would try
 * first. Nothing is asked of its characters.
 */
final class PasswordRule {
    static final int SHORTEST = 15;
    static final int LONGEST = 1000;

    /** As many tries as find a password that many people use, or one of a row of keys, a date or a repetition. */
    private static final double TOO_FEW_GUESSES = 1e8;
    /** Guessing takes ever longer to estimate; what is longer has long been hard enough. */
    private static final int ESTIMATED = 64;

    private static final int SHORTEST_WORD = 3;

    private static final Zxcvbn GUESSER = new Zxcvbn();

    private PasswordRule() {}

    /** The same password however a keyboard composes its letters; half a letter becomes what a form would send for it. */
    static String normalized(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC).replaceAll("\\p{Cs}", "\ufffd");
    }

    /** Refuses what is too short or too long, what many use, and what consists of the expected words alone. */
    static void check(String password, Collection<String> expected) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            throw new Refusal("password.short", SHORTEST);
        }
        if (length > LONGEST) {
            throw new Refusal("password.long", LONGEST);
        }
        if (isExpected(letters(password), expected)) {
            throw new Refusal("password.expected");
        }
        String estimated = password.substring(0, Math.min(password.length(), ESTIMATED));
        if (GUESSER.measure(estimated).getGuesses() < TOO_FEW_GUESSES) {
            throw new Refusal("password.common");
        }
    }

    private static boolean isExpected(String letters, Collection<String> expected) {
        String rest = letters;
        var words = expected.stream()
                .map(PasswordRule::letters)
                .filter(word -> word.length() >= SHORTEST_WORD)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        for (String word : words) {
            rest = rest.replace(word, "");
        }
        return rest.isEmpty() && !letters.isEmpty();
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}]", "");
    }
}
