package org.fingerpost.uscis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.uscis.Texts.refusal;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I-485",
                "i485",
                "I485",
                "I 485",
                " i-485 ",
                "Form I-485",
                "FORM I485",
                "I\u2013485",
                "I485 - APPLICATION TO REGISTER PERMANENT RESIDENCE OR ADJUST STATUS",
                "I-485 – Application"
            })
    void aFormIsReadAsTypedOrAsPrinted(String written) {
        assertThat(Form.parse(written)).isEqualTo(Form.I_485);
    }

    @ParameterizedTest
    @CsvSource({
        "I-821D, I_821D",
        "i821d, I_821D",
        "I-821 D, I_821D",
        "I-821, I_821",
        "I-600A, I_600A",
        "I600, I_600",
        "I-914 Supplement A, I_914A",
        "'I-918, Supplement A', I_918A",
        "I-918 Supp. A, I_918A",
        "I918A, I_918A",
        "I600 - A PETITION, I_600",
        "I600A - APPLICATION, I_600A",
        "G325R, G_325R",
        "n-400, N_400",
        "I-90, I_90"
    })
    void supplementsAndLettersAreKept(String written, Form form) {
        assertThat(Form.parse(written)).isEqualTo(form);
    }

    @ParameterizedTest
    @CsvSource({
        "'', uscis.form.empty",
        "' ', uscis.form.empty",
        "485, uscis.form.invalid",
        "green card, uscis.form.invalid",
        "I-4, uscis.form.invalid",
        "I-4855, uscis.form.invalid",
        "I-918 Supplement, uscis.form.invalid",
        "I-130, uscis.form.unknown",
        "I-918B, uscis.form.unknown",
        "N-485, uscis.form.unknown"
    })
    void eachProblemHasItsOwnMessage(String written, String key) {
        assertThat(refusal(() -> Form.parse(written)).key()).isEqualTo(key);
    }

    @Test
    void anUnknownFormIsNamedInItsPlainForm() {
        assertThat(Texts.read(refusal(() -> Form.parse("form i130")))).startsWith("I-130 is not on our list");
    }

    @ParameterizedTest
    @EnumSource
    void everyFormReadsBackFromItsCodeAndItsNoticeLine(Form form) {
        String bare = form.code().replace("-", "");
        assertThat(Form.parse(form.code())).isEqualTo(form);
        assertThat(Form.parse(bare.toLowerCase(Locale.ROOT))).isEqualTo(form);
        assertThat(Form.parse(bare + " - " + form.title().toUpperCase(Locale.ROOT)))
                .isEqualTo(form);
        assertThat(form.name()).isEqualTo(form.code().replace('-', '_'));
        assertThat(form.title()).isNotBlank();
    }

    // R6
    @Test
    void theOnlineToolRefusesTheFourAdoptionFormsOnly() {
        assertThat(Stream.of(Form.values()).filter(Form::onlineToolRefuses))
                .containsExactlyInAnyOrder(Form.I_600, Form.I_600A, Form.I_800, Form.I_800A);
    }

    @Test
    void everyFormThatBringsBiometricsIsThere() {
        assertThat(Stream.of(Form.values()).map(Form::code))
                .contains(
                        "I-485", "I-90", "I-765", "I-131", "I-539", "I-589", "I-751", "I-730", "I-821", "I-821D",
                        "I-601A", "I-829", "I-881", "N-400", "N-600", "I-914", "I-914A", "I-918", "I-918A", "I-929",
                        "I-360", "G-325R", "I-600", "I-600A", "I-800", "I-800A");
    }
}
