package org.fingerpost.uscis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.uscis.Texts.refusal;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticeDateTest {

    @ParameterizedTest
    @CsvSource({
        "02/28/2027, 2027-02-28",
        "2/8/2027, 2027-02-08",
        "2027-02-08, 2027-02-08",
        "' 12/31/2100 ', 2100-12-31",
        "01/01/1990, 1990-01-01",
        "02/29/2028, 2028-02-29",
        "3/04/2027, 2027-03-04"
    })
    void theMonthComesFirst(String written, LocalDate date) {
        assertThat(NoticeDate.parse(written)).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource({
        "'', uscis.date.empty",
        "' ', uscis.date.empty",
        "tomorrow, uscis.date.unreadable",
        "02/28/27, uscis.date.unreadable",
        "02-28-2027, uscis.date.unreadable",
        "2027/02/28, uscis.date.unreadable",
        "02/28, uscis.date.unreadable",
        "1 2/03/2027, uscis.date.unreadable",
        "13/01/2027, uscis.date.month",
        "00/10/2027, uscis.date.month",
        "2027-13-01, uscis.date.month",
        "02/30/2027, uscis.date.day",
        "04/31/2027, uscis.date.day",
        "02/29/2027, uscis.date.day",
        "02/00/2027, uscis.date.day",
        "2027-02-30, uscis.date.day",
        "12/31/1989, uscis.date.year",
        "01/01/2101, uscis.date.year",
        "02/28/0207, uscis.date.year"
    })
    void eachProblemHasItsOwnMessage(String written, String key) {
        assertThat(refusal(() -> NoticeDate.parse(written)).key()).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({
        "02/30/2027, February 2027 has 28 days.", "02/30/2028, February 2028 has 29 days.",
        "04/31/2027, April 2027 has 30 days.", "13/01/2027, There is no month 13.",
        "01/01/2101, The year should be between 1990 and 2100."
    })
    void theMessageSaysWhatWouldBeRight(String written, String said) {
        assertThat(Texts.read(refusal(() -> NoticeDate.parse(written)))).startsWith(said);
    }

    @Test
    void everyDayIsPrintedAndReadBack() {
        assertThat(NoticeDate.format(LocalDate.of(2027, 2, 8))).isEqualTo("02/08/2027");
        LocalDate.of(2024, 1, 1).datesUntil(LocalDate.of(2031, 1, 1)).forEach(date -> {
            assertThat(NoticeDate.parse(NoticeDate.format(date))).isEqualTo(date);
            assertThat(NoticeDate.parse(date.toString())).isEqualTo(date);
        });
    }
}
