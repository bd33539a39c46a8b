package org.fingerpost.uscis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.uscis.Texts.refusal;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "IOE0912345678",
                "ioe0912345678",
                " IOE 0912 345 678 ",
                "IOE-09-123-45678",
                "IOE*0912345678*",
                "IOE\u00A00912345678",
                "IOE\u20110912\u2013345678",
                "\u200EIOE0912345678\u200B",
                "IOE\t0912345678\n"
            })
    void spacesHyphensAsterisksAndCaseDoNotMatter(String written) {
        assertThat(ReceiptNumber.parse(written).value()).isEqualTo("IOE0912345678");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"IOE", "MSC", "NBC", "EAC", "VSC", "WAC", "CSC", "LIN", "NSC", "SRC", "TSC", "YSC", "ZNY", "ZLA"
            })
    void everyKnownOfficeIsAccepted(String office) {
        assertThat(ReceiptNumber.parse(office + "2190012345")).hasToString(office + "2190012345");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ABC", "IOF", "10E", "XYZ", "AZN"})
    void anUnknownOfficeIsRefused(String office) {
        assertThat(refusal(() -> ReceiptNumber.parse(office + "0912345678")).key())
                .isEqualTo(office.equals("10E") ? "uscis.receipt.invalid" : "uscis.receipt.prefix");
    }

    @ParameterizedTest
    @CsvSource({
        "'', uscis.receipt.empty",
        "' -* ', uscis.receipt.empty",
        "IOE12, uscis.receipt.short",
        "IOE, uscis.receipt.short",
        "IOE091234567, uscis.receipt.short",
        "IOE09123456789, uscis.receipt.long",
        "0912345678, uscis.receipt.invalid",
        "IO0912345678, uscis.receipt.invalid",
        "IOEE0912345678, uscis.receipt.invalid",
        "IOE09I2345678, uscis.receipt.invalid",
        "IOE09123O5678, uscis.receipt.invalid",
        "IOE٠٩١٢٣٤٥٦٧٨, uscis.receipt.invalid"
    })
    void eachProblemHasItsOwnMessage(String written, String key) {
        assertThat(refusal(() -> ReceiptNumber.parse(written)).key()).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({
        "IOE12, here 8 are missing",
        "IOE091234567, here one is missing",
        "IOE, here 10 are missing",
        "IOE09123456789, here is one too many",
        "IOE091234567890, here are 2 too many"
    })
    void theMessageCountsTheDigits(String written, String said) {
        assertThat(Texts.read(refusal(() -> ReceiptNumber.parse(written)))).contains(said);
    }

    @Test
    void theUnknownLettersAreNamed() {
        assertThat(Texts.read(refusal(() -> ReceiptNumber.parse("abc0912345678"))))
                .contains("letters ABC.");
    }

    @Test
    void aValueOutOfFormCannotBeBuilt() {
        assertThat(refusal(() -> new ReceiptNumber("ioe0912345678")).key()).isEqualTo("uscis.receipt.invalid");
        assertThat(refusal(() -> new ReceiptNumber("ABC0912345678")).key()).isEqualTo("uscis.receipt.prefix");
    }

    @Test
    void itIsGroupedAsOnOlderNotices() {
        assertThat(ReceiptNumber.parse("EAC9999103403").formatted()).isEqualTo("EAC-99-991-03403");
    }

    @Test
    void everyFormReadsBackToTheSameNumber() {
        var random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            var number = new ReceiptNumber("MSC%010d".formatted(random.nextLong(10_000_000_000L)));
            assertThat(ReceiptNumber.parse(number.formatted())).isEqualTo(number);
            assertThat(ReceiptNumber.parse(number.toString().toLowerCase(Locale.ROOT)))
                    .isEqualTo(number);
        }
    }

    @Test
    void maskedShowsTheOfficeAndTheLastThreeDigits() {
        assertThat(ReceiptNumber.parse("IOE0912345678").masked()).isEqualTo("IOE•••••••678");
    }
}
