package org.fingerpost.clientlink.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The client's page in English asks for six years of school at most. */
class ReadingLevelTest {
    private static final double HIGHEST = 6;
    /** Below it one long word, such as appointment, makes a grade of its own. */
    private static final int FEWEST_WORDS = 5;

    @Test
    void thePageAsAWholeIsEasy() throws IOException {
        assertThat(ReadingLevel.of(sentences())).isLessThanOrEqualTo(HIGHEST);
    }

    @Test
    void soIsEachSentence() throws IOException {
        var sentences = sentences().stream()
                .filter(one -> ReadingLevel.words(one).size() >= FEWEST_WORDS)
                .toList();
        assertThat(sentences)
                .hasSizeGreaterThan(50)
                .allSatisfy(sentence -> assertThat(ReadingLevel.of(List.of(sentence)))
                        .as(sentence)
                        .isLessThanOrEqualTo(HIGHEST));
    }

    @Test
    void whatIsHardIsNoticed() {
        assertThat(ReadingLevel.of(List.of(
                        "Failure to appear constitutes abandonment of the underlying application or petition.")))
                .isGreaterThan(12);
    }

    @ParameterizedTest
    @CsvSource({
        "call,1",
        "please,1",
        "asked,1",
        "needed,2",
        "letter,2",
        "notices,3",
        "disability,5",
        "appointment,3",
        "there,1",
        "USCIS,1",
        "I-797C,1",
        "you,1",
        "they,1",
        "table,2"
    })
    void syllablesAreCounted(String word, int syllables) {
        assertThat(ReadingLevel.syllables(word)).isEqualTo(syllables);
    }

    private static List<String> sentences() throws IOException {
        return ClientTexts.english().entrySet().stream()
                .filter(text -> !text.getKey().equals(ClientTexts.REVIEWED))
                .flatMap(text -> ReadingLevel.sentences(text.getValue()).stream())
                .toList();
    }
}
