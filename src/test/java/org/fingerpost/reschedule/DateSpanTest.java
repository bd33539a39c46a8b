package org.fingerpost.reschedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.fingerpost.tenancy.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Dates and spans as people type them. */
class DateSpanTest {
    private static final LocalDate DECEMBER_20 = LocalDate.of(2026, 12, 20);
    private static final LocalDate JANUARY_5 = LocalDate.of(2027, 1, 5);

    @Test
    void oneDateIsASpanOfOneDay() {
        for (String typed : List.of("12/20/2026", " 12/20/2026 ", "2026-12-20", "\t12/20/2026")) {
            var span = DateSpan.parse(typed);
            assertThat(span).as(typed).isEqualTo(new DateSpan(DECEMBER_20, DECEMBER_20));
            assertThat(span.isOneDay()).isTrue();
            assertThat(span.days()).isEqualTo(1);
        }
    }

    @Test
    void aSpanIsReadHoweverPeopleJoinItsEnds() {
        for (String typed : List.of(
                "12/20/2026 to 1/5/2027",
                "12/20/2026 until 01/05/2027",
                "12/20/2026 through 01/05/2027",
                "12/20/2026 - 01/05/2027",
                "12/20/2026–01/05/2027",
                "12/20/2026 — 01/05/2027",
                "2026-12-20 to 2027-01-05",
                "2026-12-20 - 01/05/2027")) {
            assertThat(DateSpan.parse(typed)).as(typed).isEqualTo(new DateSpan(DECEMBER_20, JANUARY_5));
        }
    }

    @Test
    void bothEndsCount() {
        assertThat(new DateSpan(DECEMBER_20, JANUARY_5).days()).isEqualTo(17);
        assertThat(DateSpan.parse("02/28/2028 to 03/01/2028").days()).isEqualTo(3);
    }

    @Test
    void aSpanDoesNotEndBeforeItBegins() {
        assertRefused("01/05/2027 to 12/20/2026", "reschedule.dates.backwards");
    }

    @Test
    void linesAreReadOneByOneAndEmptyOnesDoNotCount() {
        var wishes = new DateWishes("\n12/20/2026\r\n\r\n  \n12/24/2026 to 01/05/2027\n", "");
        assertThat(wishes.unavailableSpans())
                .containsExactly(
                        new DateSpan(DECEMBER_20, DECEMBER_20), new DateSpan(LocalDate.of(2026, 12, 24), JANUARY_5));
        assertThat(wishes.preferredSpans()).isEmpty();
    }

    /** Between bars. */
    static Stream<String> nasty() {
        String lines = """
                |-|–|to| to |next week|12/20|12/20/26|20/12/2026|13/01/2026|00/10/2026|12/00/2026|12/32/2026
                |02/30/2027|02/29/2027|11/31/2026|12/20/1989|12/20/2101|12/20/20266|12/20/02026|012/20/2026
                |12//20/2026|12/20/2026/|/12/20/2026|12.20.2026|12-20-2026|2026/12/20|2026-13-01|2026-02-30
                |2026-1-5|20261220|Dec 20, 2026|12/20/2026 12/21/2026|12/20/2026, 12/21/2026|12/20/2026 to
                |to 12/20/2026|12/20/2026 to to 12/21/2026|12/20/2026 to 12/21/2026 to 12/22/2026
                |12/20/2026 – – 12/22/2026|12/20/2026 and 12/21/2026|12/20/2026to12/21/2026
                |12/20/2026 TO 12/21/2026|١٢/٢٠/٢٠٢٦|1２/20/2026|12/20/2026x|x12/20/2026|12/20/−2026
                |999999999999/1/2026|<b>12/20/2026</b>|{0}|'; drop table reschedule; --|12/20/2026 to never""";
        return Stream.concat(
                lines.lines().flatMap(line -> Stream.of(line.split("\\|"))),
                Stream.of("9".repeat(2000), "–".repeat(500)));
    }

    @ParameterizedTest
    @MethodSource("nasty")
    void whatCantBeReadIsRefusedInWordsThatRepeatTheLine(String typed) {
        assertThatThrownBy(() -> DateSpan.parse(typed)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.key()).isEqualTo("reschedule.dates.unreadable");
            assertThat(refusal.args()).containsExactly(typed.strip());
        });
    }

    @Test
    void oneBadLineRefusesTheListAndTheWordsAreKeptAsTyped() {
        String typed = "12/20/2026\nthe week after";
        var wishes = new DateWishes(typed, "soon");
        assertThat(wishes.unavailable()).isEqualTo(typed);
        assertThatThrownBy(wishes::unavailableSpans).isInstanceOf(Refusal.class);
        assertThatThrownBy(wishes::preferredSpans).isInstanceOf(Refusal.class);
    }

    @Test
    void whatIsTooLongIsRefusedWithItsLength() {
        assertThatThrownBy(() -> new DateWishes("1".repeat(DateWishes.LONGEST + 1), ""))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("reschedule.dates.long");
                    assertThat(refusal.args()).containsExactly(2001, 2000);
                });
    }

    private static void assertRefused(String typed, String key) {
        assertThatThrownBy(() -> DateSpan.parse(typed))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
