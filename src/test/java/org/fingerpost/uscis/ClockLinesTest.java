package org.fingerpost.uscis;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class ClockLinesTest {
    private static final ClockLines CLOCK = new ClockLines(ZipZones.load());
    private static final String MONDAY = """
            {"local":"2026-12-28T08:00","zone":"America/New_York","priorReschedules":0,"form":"I-485"}""";
    private static final String ANSWER = """
            {"appointment":"2026-12-28T13:00:00Z","toolCloses":"2026-12-28T01:00:00Z",\
            "lastPhoneMoment":"2026-12-25T01:00:00Z","channels":["CLIENT_ACCOUNT","REPRESENTATIVE_ACCOUNT","PHONE"],\
            "rules":["R1","R4","R5","R8","R9"]}""";

    @Test
    void aMondayAfterChristmasIsLastCalledAboutOnChristmasEve() {
        assertThat(CLOCK.answer(MONDAY)).isEqualTo(ANSWER);
    }

    @Test
    void theZipCodeStandsInForTheZoneOrAgreesWithIt() {
        assertThat(CLOCK.answer(MONDAY.replace("\"zone\":\"America/New_York\"", "\"zip\":\"10014\"")))
                .isEqualTo(ANSWER);
        assertThat(CLOCK.answer(MONDAY.replace("}", ",\"zip\":\"10014-1234\"}")))
                .isEqualTo(ANSWER);
        assertThat(CLOCK.answer(MONDAY.replace("America/New_York", "US/Eastern").replace("}", ",\"zip\":\"10014\"}")))
                .isEqualTo(ANSWER);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            2, I-485, `["R1","R4","R5","R8","R9"]`
            0, I-600, `["R1","R4","R6","R8","R9"]`
            3, I-800A, `["R1","R4","R5","R6","R8","R9"]`
            """)
    void whereTheToolIsClosedOnlyThePhoneIsLeftAndTheRulesSayWhy(int prior, String form, String rules) {
        assertThat(CLOCK.answer(MONDAY.replace(":0,", ":" + prior + ",").replace("I-485", form)))
                .contains("\"toolCloses\":null", "\"channels\":[\"PHONE\"]", "\"rules\":" + rules);
    }

    @ParameterizedTest
    @CsvSource({"-04:00, 2026-11-01T05:30:00Z", "-05:00, 2026-11-01T06:30:00Z"})
    void theOffsetChoosesWhereATimeComesTwice(String offset, String appointment) {
        var line = MONDAY.replace("2026-12-28T08:00", "2026-11-01T01:30");
        assertThat(CLOCK.answer(line)).contains("error", "-04:00 for the first one", "-05:00 for the second");
        assertThat(CLOCK.answer(line.replace("}", ",\"offset\":\"" + offset + "\"}")))
                .startsWith("{\"appointment\":\"" + appointment + "\"");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-12-28T08:00   | 2027-03-14T02:30   | does not exist on this day
            2026-12-28T08:00   | 2026-02-30T08:00   | February 2026 has 28 days
            2026-12-28T08:00   | 2026-13-01T08:00   | no month 13
            2026-12-28T08:00   | 1989-12-31T08:00   | between 1990 and 2100
            2026-12-28T08:00   | 2101-01-01T08:00   | between 1990 and 2100
            2026-12-28T08:00   | 2026-12-28T24:00   | The hour is at most 23
            2026-12-28T08:00   | 2026-12-28T08:60   | The minutes are between
            2026-12-28T08:00   | 12/28/2026 8:00 AM | such as 2026-12-28T08:00
            2026-12-28T08:00   | 2026-12-28T08:00Z  | such as 2026-12-28T08:00
            America/New_York   | America/Springfield | such as America/New_York
            America/New_York   | EST                | such as America/New_York
            I-485              | I-999              | not on our list
            I-485              | letter             | one letter and a number
            I-485              |                    | Please enter the form
            "local"            | "time"             | does not know the field time
            "local"            | "t\\u0000"         | There is a field that the clock does not know
            "local"            | "form"             | stands twice
            "form":"I-485"     | "zip":"10014"      | The field form is missing
            "priorReschedules":0, |                 | The field priorReschedules is missing
            :0,                | :null,             | The field priorReschedules is missing
            :0,                | :-1,               | zero or more
            :0,                | :0.5,              | whole number
            :0,                | :1.0,              | whole number
            :0,                | :99999999999,      | whole number
            :0,                | :"0",              | whole number
            "I-485"            | 485                | The field form should be text
            "zone":"America/New_York" | "zip":"00000" | do not know the ZIP code 00000
            "zone":"America/New_York" | "zip":"1001" | five digits
            "zone":"America/New_York" | "zip":10014 | The field zip should be text
            "zone":"America/New_York", |            | The time zone is missing
            "I-485"            | "I-485","zip":"60601" | 60601 is in the time zone America/Chicago
            "I-485"            | "I-485","offset":"-06:00" | is at -05:00 from UTC
            "I-485"            | "I-485","offset":"east" | such as -05:00
            "I-485"            | "I-485","offset":"+19:00" | such as -05:00
            "I-485"}           | "I-485"            | not JSON
            "I-485"}           | "I-485"} {}        | not JSON
            """)
    void aBadLineSaysWhatWouldBeRight(String part, String instead, String says) {
        assertThat(MONDAY).contains(part);
        var answer = CLOCK.answer(MONDAY.replace(part, instead == null ? "" : instead));
        assertThat(JsonMapper.shared().readTree(answer).path("error").stringValue())
                .contains(says);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            ``, This line is empty
            ` `, This line is empty
            [], but no object
            null, but no object
            7, but no object
            hello, not JSON
            """)
    void whatIsNoObjectIsSaidToBeNone(String line, String says) {
        assertThat(CLOCK.answer(line)).contains("error", says);
    }

    @Test
    void everyLineGetsOneAnswerInItsPlaceWhateverIsWrongWithIt() throws IOException {
        var input = "\uFEFF" + MONDAY + "\r\n\r\nnonsense\n\n" + "[".repeat(50_000) + "\n" + "x".repeat(99_999) + "\n"
                + MONDAY.replace("I-485", "Ñ-1") + "\n" + MONDAY;
        var answers = answers(input.getBytes(UTF_8));
        assertThat(answers).hasSize(8);
        assertThat(answers.getFirst()).isEqualTo(ANSWER);
        assertThat(answers.getLast()).isEqualTo(ANSWER);
        assertThat(answers.subList(1, 7)).allMatch(answer -> answer.startsWith("{\"error\":\""));
        assertThat(answers.get(5)).contains("longer than 64 KB");
    }

    @Test
    void whatIsNotUtf8IsSaid() throws IOException {
        assertThat(answers(MONDAY.replace("I-485", "Ñ").getBytes(ISO_8859_1)))
                .singleElement()
                .asString()
                .contains("not in UTF-8");
    }

    @Test
    void nothingIsAnsweredWithNothing() throws IOException {
        assertThat(answers(new byte[0])).isEmpty();
    }

    @Test
    void eachAnswerComesBeforeTheNextLineIsRead() throws IOException {
        var written = new ByteArrayOutputStream();
        var asked = new PipedOutputStream();
        var in = new PipedInputStream(asked) {
            @Override
            public synchronized int read(byte[] bytes, int from, int length) throws IOException {
                if (available() == 0 && written.size() > 0) {
                    assertThat(written.toString(UTF_8)).isEqualTo(ANSWER + "\n");
                    return -1;
                }
                return super.read(bytes, from, length);
            }
        };
        asked.write((MONDAY + "\n").getBytes(UTF_8));
        CLOCK.answer(in, written);
        assertThat(written.toString(UTF_8)).isEqualTo(ANSWER + "\n");
    }

    private static List<String> answers(byte[] input) throws IOException {
        var out = new ByteArrayOutputStream();
        CLOCK.answer(new ByteArrayInputStream(input), out);
        return out.toString(UTF_8).lines().toList();
    }
}
