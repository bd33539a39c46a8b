package org.fingerpost.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.fingerpost.tenancy.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OffsetsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7 days, 1 day, 4 hours | 7 days, 1 day, 4 hours",
                "4h,7D ; 1 Day          | 7 days, 1 day, 4 hours",
                "0, 30 min              | 30 minutes, when due",
                "48 hours               | 2 days",
                "90 minutes             | 90 minutes",
                "1 hour,                | 1 hour",
                "0                      | when due",
                "When due, 2 days       | 2 days, when due"
            })
    void readsWhatPeopleWriteAndPutsItInOrder(String typed, String words) {
        assertThat(Offsets.parse(typed).words()).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"365 days", "1001 hours", "1441 minutes", "7 days, 25 hours, 61 minutes, 0"})
    void whatIsShownCanBeReadAgain(String typed) {
        var offsets = Offsets.parse(typed);
        assertThat(Offsets.parse(offsets.words())).isEqualTo(offsets);
        assertThat(Offsets.ofMinutes(offsets.minutes())).isEqualTo(offsets);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                     | policy.offsets.empty",
                "' , '                  | policy.offsets.empty",
                "soon                   | policy.offsets.unreadable",
                "3                      | policy.offsets.unreadable",
                "-1 day                 | policy.offsets.unreadable",
                "1.5 days               | policy.offsets.unreadable",
                "99999 days             | policy.offsets.unreadable",
                "24 hours, 1 day        | policy.offsets.twice",
                "366 days               | policy.offsets.long",
                "1d,2d,3d,4d,5d,6d,7d   | policy.offsets.many"
            })
    void saysWhatIsWrong(String typed, String key) {
        assertThatThrownBy(() -> Offsets.parse(typed))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    @Test
    void sixFit() {
        assertThat(Offsets.parse("1d,2d,3d,4d,5d,6d").all()).hasSize(6).startsWith(Duration.ofDays(6));
    }
}
