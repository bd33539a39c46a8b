package org.fingerpost.uscis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.uscis.Texts.refusal;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ANumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A123456789",
                "a123456789",
                "A 123 456 789",
                "A-123-456-789",
                "A# 123-456-789",
                "A#123456789",
                "A#: 123 456 789",
                "123456789",
                "123-456-789",
                " A\u00A0123\u00A0456\u00A0789 ",
                "A\u2013123\u2013456\u2013789"
            })
    void everyWrittenFormIsTheSameNumber(String written) {
        assertThat(ANumber.parse(written).value()).isEqualTo("A123456789");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A12345678", "12 345 678", "A012345678", "A-012-345-678"})
    void eightDigitsArePaddedToNine(String written) {
        assertThat(ANumber.parse(written).value()).isEqualTo("A012345678");
    }

    @ParameterizedTest
    @CsvSource({
        "'', uscis.anumber.empty",
        "A, uscis.anumber.empty",
        "A# , uscis.anumber.empty",
        "A12345, uscis.anumber.short",
        "1234567, uscis.anumber.short",
        "A1234567890, uscis.anumber.long",
        "12345678901, uscis.anumber.long",
        "1234567890123, uscis.anumber.long",
        "123456789012, uscis.anumber.account",
        "A 1234 5678 9012, uscis.anumber.account",
        "B123456789, uscis.anumber.invalid",
        "A12345678O, uscis.anumber.invalid",
        "AA123456789, uscis.anumber.invalid",
        "A١٢٣٤٥٦٧٨٩, uscis.anumber.invalid",
        "A000000000, uscis.anumber.zeros",
        "00000000, uscis.anumber.zeros"
    })
    void eachProblemHasItsOwnMessage(String written, String key) {
        assertThat(refusal(() -> ANumber.parse(written)).key()).isEqualTo(key);
    }

    @Test
    void fiveDigitsAreToldHowManyItNeeds() {
        assertThat(Texts.read(refusal(() -> ANumber.parse("A12345"))))
                .contains("8 or 9 digits")
                .contains("there are only 5 here");
        assertThat(Texts.read(refusal(() -> ANumber.parse("7")))).contains("there is only one here");
    }

    @Test
    void twelveDigitsAreRecognisedAsTheAccountNumber() {
        assertThat(Texts.read(refusal(() -> ANumber.parse("123456789012"))))
                .startsWith("That looks like the online account number");
    }

    @Test
    void onlyTheLastThreeDigitsShowWhenMasked() {
        assertThat(ANumber.parse("A123456789").masked()).isEqualTo("A••• ••• 789");
    }

    @Test
    void itIsGroupedForTheEye() {
        assertThat(ANumber.parse("A12345678").formatted()).isEqualTo("A012-345-678");
    }

    @Test
    void itCannotLeakThroughStringsOrRefusals() {
        var number = ANumber.parse("A123456789");
        assertThat(number).hasToString("A••• ••• 789");
        assertThat("" + java.util.List.of(number)).doesNotContain("456");
        assertThat(refusal(() -> ANumber.parse("A4567")).args()).containsExactly(4);
        assertThat(refusal(() -> ANumber.parse("B123456789")).args()).isEmpty();
    }

    @Test
    void aValueOutOfFormCannotBeBuilt() {
        assertThat(refusal(() -> new ANumber("123456789")).key()).isEqualTo("uscis.anumber.invalid");
        assertThat(refusal(() -> new ANumber("A12345678")).key()).isEqualTo("uscis.anumber.invalid");
    }

    @Test
    void everyFormReadsBackToTheSameNumber() {
        var random = new Random(2);
        for (int i = 0; i < 2_000; i++) {
            var number = new ANumber("A%09d".formatted(random.nextInt(1, 1_000_000_000)));
            assertThat(ANumber.parse(number.formatted())).isEqualTo(number);
            assertThat(ANumber.parse(number.value().substring(1))).isEqualTo(number);
            assertThat(number.masked()).doesNotContain(number.value().substring(1, 7));
        }
    }
}
