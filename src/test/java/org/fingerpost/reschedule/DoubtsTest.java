package org.fingerpost.reschedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.reschedule.GoodCause.APPOINTMENT;

import java.time.LocalDate;
import org.fingerpost.uscis.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The notice is dated November 9, the appointment is on December 14, 2026. */
class DoubtsTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "TRAVEL_BOOKED,    11/10/2026,               cause.doubt.booked",
                "TRAVEL_BOOKED,    11/09/2026,               -",
                "TRAVEL_BOOKED,    10/01/2026,               -",
                "TRAVEL_DAYS,      12/15/2026 to 12/20/2026, cause.doubt.days",
                "TRAVEL_DAYS,      12/01/2026 to 12/13/2026, cause.doubt.days",
                "TRAVEL_DAYS,      12/14/2026 to 12/20/2026, -",
                "ILLNESS_DAYS,     12/10/2026 to 12/14/2026, -",
                "EVENT_DAYS,       12/13/2026,               cause.doubt.days",
                "TRANSPORT_DAYS,   12/13/2026,               cause.doubt.days",
                "OTHER_DAYS,       12/14/2026,               -",
                "NOTICE_LEARNED,   11/08/2026,               cause.doubt.beforeNotice",
                "NOTICE_LEARNED,   11/09/2026,               cause.doubt.inTime",
                "NOTICE_LEARNED,   11/30/2026,               cause.doubt.inTime",
                "NOTICE_LEARNED,   12/01/2026,               -",
                "NOTICE_MOVE_TOLD, 11/10/2026,               cause.doubt.moveTold",
                "NOTICE_MOVE_TOLD, 11/09/2026,               -",
                "TRAVEL_BOOKED,    soon,                     -",
                "TRAVEL_WHERE,     11/10/2026,               -"
            })
    void whatDoesNotGoTogetherWithTheNoticeIsAskedAbout(Question question, String answer, String doubt) {
        assertThat(Doubts.of(APPOINTMENT, question, answer)
                        .map(Finding::messageKey)
                        .orElse(null))
                .isEqualTo(doubt);
    }

    @Test
    void nothingIsSaidWhereNothingWasAnswered() {
        assertThat(Question.values())
                .allSatisfy(question ->
                        assertThat(Doubts.of(APPOINTMENT, question, "")).isEmpty());
    }

    @Test
    void theDoubtNamesItsRuleAndTheDate() {
        var doubt = Doubts.of(APPOINTMENT, Question.TRAVEL_BOOKED, "11/10/2026").orElseThrow();
        assertThat(doubt.rule()).isEqualTo("R3");
        assertThat(doubt.args()).containsExactly(LocalDate.of(2026, 11, 9));
    }
}
