package org.fingerpost.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.dossier.Face.ARABIC;
import static org.fingerpost.dossier.Face.CHINESE;
import static org.fingerpost.dossier.Face.GURMUKHI;
import static org.fingerpost.dossier.Face.KOREAN;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each letter finds a font. */
class AlphabetTest {
    private static final Alphabet ALPHABET = new Alphabet();

    @ParameterizedTest
    @ValueSource(
            strings = {"Ana María Reyes", "Nguyễn Thị Hồng Ánh", "Фёдор Достоевский", "Łukasz Żółć, “quoted” — 7½"})
    void whatIsNearToEnglishNeedsNoOtherFont(String text) {
        assertThat(ALPHABET.runs(text))
                .extracting(run -> run.text() + run.face())
                .containsExactly(text + "Optional.empty");
    }

    @Test
    void wordsOfAnotherScriptComeOneByOneSoThatEachKeepsItsLetters() {
        assertThat(faces("محمد بن Smith")).containsExactly(ARABIC, null, ARABIC, null);
        assertThat(ALPHABET.runs("محمد بن").getFirst().text()).isEqualTo("محمد");
    }

    @Test
    void aMarkOfAScriptStaysWithItsWordAndADigitDoesnt() {
        assertThat(ALPHABET.runs("ਹੈ। 14").getFirst().text()).isEqualTo("ਹੈ।");
        assertThat(faces("ਹੈ। 14")).containsExactly(GURMUKHI, null);
    }

    @Test
    void chineseAndKoreanAreTakenApart() {
        assertThat(faces("李伟김민수")).containsExactly(CHINESE, KOREAN);
    }

    @Test
    void aLetterWrittenInTwoPartsIsWrittenInOne() {
        assertThat(ALPHABET.runs("Jose\u0301").getFirst().text()).isEqualTo("José");
    }

    @Test
    void whatNoFontHasIsWrittenAsItsNumberAndNeverLost() {
        assertThat(text("Thanks 😀")).isEqualTo("Thanks [U+1F600]");
    }

    @Test
    void marksThatOnlySteerTheEyeAreLeftOut() {
        assertThat(text("a\u200Eb\u2066c")).isEqualTo("abc");
    }

    @ParameterizedTest
    @EnumSource
    void theFontsComeWithTheProgram(Face face) throws Exception {
        try (var regular = Face.open(face.regular());
                var bold = Face.open(face.bold())) {
            assertThat(regular.read()).isNotNegative();
            assertThat(bold.read()).isNotNegative();
        }
    }

    private static String text(String written) {
        return ALPHABET.runs(written).stream().map(Alphabet.Run::text).collect(Collectors.joining());
    }

    private static List<Face> faces(String written) {
        return ALPHABET.runs(written).stream()
                .map(run -> run.face().orElse(null))
                .toList();
    }
}
