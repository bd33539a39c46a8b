package org.fingerpost.uscis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.uscis.Texts.refusal;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticeTimeTest {

    @ParameterizedTest
    @CsvSource({
        "8:00AM, 08:00",
        "8:00 AM, 08:00",
        "08:00AM, 08:00",
        "8 am, 08:00",
        "8am, 08:00",
        "8:05pm, 20:05",
        "8:00 a.m., 08:00",
        "8:00 P. M., 20:00",
        "12:00AM, 00:00",
        "12:30 PM, 12:30",
        "12 pm, 12:00",
        "14:30, 14:30",
        "13:00, 13:00",
        "23:59, 23:59",
        "' 8:00\u00A0AM ', 08:00",
        "11:59PM, 23:59"
    })
    void aTimeIsReadAsTypedOrAsPrinted(String written, LocalTime time) {
        assertThat(NoticeTime.parse(written)).isEqualTo(time);
    }

    @ParameterizedTest
    @CsvSource({
        "'', uscis.time.empty",
        "morning, uscis.time.unreadable",
        "8, uscis.time.unreadable",
        "800AM, uscis.time.unreadable",
        "8.00 AM, uscis.time.unreadable",
        "8:0 AM, uscis.time.unreadable",
        "8:00, uscis.time.ampm",
        "08:00, uscis.time.ampm",
        "12:30, uscis.time.ampm",
        "0:30, uscis.time.ampm",
        "13:00 PM, uscis.time.hour12",
        "0:30 AM, uscis.time.hour12",
        "24:00, uscis.time.hour24",
        "8:60 AM, uscis.time.minute",
        "14:75, uscis.time.minute"
    })
    void eachProblemHasItsOwnMessage(String written, String key) {
        assertThat(refusal(() -> NoticeTime.parse(written)).key()).isEqualTo(key);
    }

    @Test
    void aTimeThatCouldBeMorningOrEveningIsAskedAbout() {
        assertThat(Texts.read(refusal(() -> NoticeTime.parse("8:00")))).startsWith("Please add AM or PM");
    }

    @Test
    void everyMinuteOfTheDayIsPrintedAndReadBack() {
        assertThat(NoticeTime.format(LocalTime.of(8, 0))).isEqualTo("8:00AM");
        for (int minute = 0; minute < 24 * 60; minute++) {
            var time = LocalTime.ofSecondOfDay(minute * 60L);
            assertThat(NoticeTime.parse(NoticeTime.format(time))).isEqualTo(time);
        }
    }
}
