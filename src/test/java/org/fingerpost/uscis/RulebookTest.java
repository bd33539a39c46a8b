package org.fingerpost.uscis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class RulebookTest {
    private static final Rulebook RULES = Rulebook.load();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate MARCH = LocalDate.of(2027, 3, 1);
    private static final Pattern CITED = Pattern.compile("\\bR[1-9][0-9]?\\b");

    @Test
    void itHoldsEveryRuleInTheOrderOfTheirNumbers() {
        assertThat(RULES.all().stream().map(Rule::id))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 26)
                        .filter(number -> number != 17 && number != 25)
                        .mapToObj(number -> "R" + number)
                        .toList());
    }

    @Test
    void noRuleClaimsAnAttorneysReview() {
        assertThat(RULES.all())
                .allSatisfy(rule -> assertThat(rule.reviewedBy()).contains("no attorney yet"))
                .allSatisfy(rule -> assertThat(rule.reviewedOn()).isEqualTo(TODAY));
    }

    @Test
    void everyRuleThatTheCodeOrATextCitesIsThere() throws IOException {
        try (var files = Files.walk(Path.of("src/main"))) {
            var cited = files.filter(file -> file.toString().matches(".*\\.(java|properties)"))
                    .flatMap(file -> CITED.matcher(read(file)).results().map(match -> match.group()))
                    .distinct();
            assertThat(cited)
                    .contains("R5")
                    .allSatisfy(id -> assertThat(RULES.find(id)).isPresent());
        }
    }

    @ParameterizedTest
    @CsvSource({"R3, 2023-07-06", "R4, 2023-06-28", "R5, 2023-06-28", "R10, 2021-05-11", "R20, 2025-12-12"})
    void aRuleIsInForceFromItsDayOnAndNotADayBefore(String id, LocalDate from) {
        assertThat(RULES.isInForce(id, from)).isTrue();
        assertThat(RULES.isInForce(id, from.minusDays(1))).isFalse();
    }

    @Test
    void aRuleIsInForceOnItsLastDayAndNotADayLater() {
        var rules = new Rulebook(List.of(rule("R1", null, MARCH, null)));
        assertThat(rules.isInForce("R1", MARCH)).isTrue();
        assertThat(rules.isInForce("R1", MARCH.plusDays(1))).isFalse();
    }

    @Test
    void theProposedRuleShipsSwitchedOff() {
        assertThat(RULES.get("R24").on()).isFalse();
        assertThat(RULES.isInForce("R24", LocalDate.of(2099, 1, 1))).isFalse();
        assertThat(RULES.isInForce("R3", TODAY)).isTrue();
    }

    @Test
    void switchedOnItTakesThePlaceOfTheRuleItReplacesFromItsDay() {
        var changed = RULES.switchedOn("R24", MARCH);
        assertThat(changed.isInForce("R3", MARCH.minusDays(1))).isTrue();
        assertThat(changed.isInForce("R24", MARCH.minusDays(1))).isFalse();
        assertThat(changed.isInForce("R3", MARCH)).isFalse();
        assertThat(changed.isInForce("R24", MARCH)).isTrue();
        assertThat(changed.replacement(changed.get("R3"), MARCH)).contains(changed.get("R24"));
        assertThat(RULES.isInForce("R24", MARCH)).isFalse();
    }

    @Test
    void anUnknownRuleIsNotFound() {
        assertThat(RULES.find("R99")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> RULES.get("R99")).withMessageContaining("R99");
        assertThatIllegalArgumentException().isThrownBy(() -> RULES.switchedOn("R99", MARCH));
    }

    @Test
    void aRulebookThatIsNotWholeDoesNotLoad() {
        var one = rule("R1", null, null, null);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rulebook(List.of(one, one)))
                .withMessageContaining("twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rulebook(List.of(rule("R2", null, null, "R1"))))
                .withMessageContaining("unknown");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule("R1", MARCH, MARCH, null))
                .withMessageContaining("ends before it begins");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule(" ", null, null, null))
                .withMessageContaining("empty");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"rules\":[{\"id\":\"R1\"}]}",
                "{\"rules\":[],\"note\":1}",
                "{}",
            })
    void aFileWithAPartMissingOrUnknownDoesNotLoad(String json) {
        assertThatThrownBy(() -> Rulebook.read(new ByteArrayInputStream(json.getBytes(UTF_8))))
                .isInstanceOf(JacksonException.class);
    }

    @ParameterizedTest
    @EnumSource
    void everyCertaintyHasItsWords(Certainty certainty) {
        assertThat(certainty.messageKey()).isEqualTo("uscis.certainty." + certainty.name());
        assertThat(Texts.all()).containsKey(certainty.messageKey());
        assertThat(RULES.all()).anyMatch(rule -> rule.certainty().contains(certainty));
    }

    static Rule rule(String id, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String replaces) {
        return new Rule(
                id,
                "Title",
                "Says",
                "Demands",
                "Source",
                List.of(Certainty.A),
                from,
                to,
                "Nobody",
                TODAY,
                true,
                replaces);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
