package org.fingerpost.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.fingerpost.testing.Refused.assertRefused;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {
    private static final List<String> EXPECTED =
            List.of("Fingerpost", "dana.whitfield@harbor.example.com", "dana.whitfield", "Harbor Immigration Law");

    @Test
    void aPasswordHasFifteenCharactersHoweverManyBytesTheyTake() {
        assertRefused("password.short", () -> check("quiet heron 14"));
        accepts("quiet herons 15");
        assertRefused("password.short", () -> check("🦩🐢🦊🌵🪁🧭🥨🎷"));
        accepts("🦩🐢🦊🌵🪁🧭🥨🎷🪴🦉🚲🍋🎻🧶🪐");
    }

    @Test
    void halfALetterIsWhatAFormWouldSendForIt() {
        assertThat(PasswordRule.normalized("herons\ud83d")).isEqualTo("herons\ufffd");
        assertThat(PasswordRule.normalized("herons🦩")).isEqualTo("herons🦩");
    }

    @Test
    void aLongOneIsTaken() {
        accepts("three quiet herons walk along the shore while nobody looks at them at all");
        accepts("the shore is long. ".repeat(52) + "x".repeat(12));
        assertRefused("password.long", () -> check("a quiet heron".repeat(77)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"alllowercaseherons", "49302857710382946", "ÜBER DEN FLUSS UND", "  spaces   everywhere  ok "})
    void nothingIsAskedOfTheCharacters(String password) {
        accepts(password);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "passwordpassword",
                "123456789012345",
                "aaaaaaaaaaaaaaaa",
                "qwertyuiopasdfgh",
                "abcdefghijklmnopq",
                "password12345678",
                "P@ssw0rdP@ssw0rd",
                "iloveyouiloveyou"
            })
    void whatManyPeopleUseIsRefused(String password) {
        assertRefused("password.common", () -> check(password));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fingerpost-fingerpost",
                "Harbor Immigration Law",
                "harborimmigrationlaw2026!",
                "Dana.Whitfield-1984",
                "dana.whitfield@harbor.example.com",
                "fingerpost.dana.whitfield"
            })
    void theNamesOfThePersonTheFirmAndTheProductAreRefused(String password) {
        assertRefused("password.expected", () -> check(password));
    }

    @Test
    void aNameAmongOtherWordsIsNoReason() {
        accepts("dana whitfield swims with seals");
    }

    @Test
    void oneLetterIsTheSameHoweverAKeyboardComposesIt() {
        assertThat(PasswordRule.normalized("e\u0301tude")).isEqualTo(PasswordRule.normalized("\u00e9tude"));
    }

    private static void accepts(String password) {
        assertThatCode(() -> check(password)).as(password).doesNotThrowAnyException();
    }

    private static void check(String password) {
        PasswordRule.check(password, EXPECTED);
    }
}
