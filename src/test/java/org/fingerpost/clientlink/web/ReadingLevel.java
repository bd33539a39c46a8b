package org.fingerpost.clientlink.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The years of school that an English text asks for, by Flesch and Kincaid. What the notice itself prints (USCIS, I-797C,
 * ID) and what is filled in count as words of one syllable: nobody can choose others.
 */
final class ReadingLevel {
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.?!])\\s+");
    private static final Pattern WORD = Pattern.compile("[^\\p{L}\\p{N}]*\\s+|[^\\p{L}\\p{N}]+$");
    private static final Pattern GIVEN = Pattern.compile("\\P{L}*\\p{N}.*|\\p{Lu}{2,}");
    private static final Pattern SILENT = Pattern.compile("(?<=[^laeiouy])e$|(?<=[^laeiouycsxzgh])es$|(?<=[^td])ed$");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

    private ReadingLevel() {}

    static List<String> sentences(String text) {
        return Arrays.stream(SENTENCE.split(text.replace("\\n", " ")))
                .filter(sentence -> !words(sentence).isEmpty())
                .toList();
    }

    static double of(List<String> sentences) {
        var words =
                sentences.stream().flatMap(sentence -> words(sentence).stream()).toList();
        double syllables = words.stream().mapToInt(ReadingLevel::syllables).sum();
        return 0.39 * words.size() / sentences.size() + 11.8 * syllables / words.size() - 15.59;
    }

    static List<String> words(String sentence) {
        return Arrays.stream(WORD.split(sentence.replaceAll("[{}]", "")))
                .filter(word -> !word.isBlank())
                .toList();
    }

    static int syllables(String word) {
        if (GIVEN.matcher(word).matches() || word.matches(".*-\\d.*")) {
            return 1;
        }
        var spoken = SILENT.matcher(word.toLowerCase(Locale.ROOT)).replaceFirst("");
        return Math.max(1, (int) VOWELS.matcher(spoken).results().count());
    }
}
