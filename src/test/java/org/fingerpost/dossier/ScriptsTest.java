package org.fingerpost.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.fingerpost.testing.Papers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names and words in the clients' own scripts: found by a search, and drawn as they are written. */
class ScriptsTest {
    @ParameterizedTest
    @CsvSource({
        "محمد بن عبد الله",
        "لا أستطيع الحضور",
        "عبد الله وټول",
        "ਹਰਪ੍ਰੀਤ ਸਿੰਘ",
        "कृष्ण शर्मा",
        "李伟因为手术",
        "Фёдор Достоевский",
        "Nguyễn Thị Hồng Ánh",
        "김민수",
        "ተስፋዬ ገብረ",
        "דוד לוי",
        "สมชาย",
        "রহিম উদ্দিন"
    })
    void whatWasWrittenIsFound(String words) {
        try (var made = Made.of(new ADossier().client(words).statement(words))) {
            assertThat(made.page(1).replaceAll(" +", " ")).contains(words);
            assertThat(made.page(2).replaceAll(" +", " ")).contains(words);
            assertThat(made.text()).doesNotContain("[U+");
        }
    }

    @Test
    void lettersOfAWordAreDrawnJoinedAndInTheirOrder() {
        try (var made = Made.of(new ADossier().statement("ਸਿੰਘ محمد"))) {
            // The vowel sign is drawn before its letter, and an Arabic word begins at its right.
            assertThat(Drawn.on(made.pdf(), 1)).containsSubsequence("ਿ", "ਸ").containsSubsequence("د", "م", "ح", "م");
        }
    }

    @Test
    void aScreenReaderIsToldTheLanguageAndTheLetters() {
        try (var made = Made.of(new ADossier().statement("ਸਿੰਘ محمد 李伟"))) {
            assertThat(made.elements("Span").stream().filter(one -> one.getLanguage() != null))
                    .extracting(PDStructureElement::getLanguage)
                    .containsExactly("pa", "ar", "zh");
            assertThat(made.elements("Span").stream()
                            .map(PDStructureElement::getActualText)
                            .filter(text -> text != null))
                    .containsExactly("ਸਿੰਘ");
        }
    }

    @Test
    void aParagraphFromRightToLeftBeginsAtTheRight() {
        try (var made = Made.of(new ADossier().statement("I can’t.\nلا أستطيع").jpeg("a.jpg", Papers.jpeg(4, 4)))) {
            assertThat(Drawn.leftmost(made.pdf(), 1, "I can’t.")).isLessThan(100);
            assertThat(Drawn.leftmost(made.pdf(), 1, "أستطيع")).isGreaterThan(300);
        }
    }
}
