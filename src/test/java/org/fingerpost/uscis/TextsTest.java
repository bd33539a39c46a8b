package org.fingerpost.uscis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final Path SOURCES = Path.of("src/main/java/org/fingerpost/uscis");
    private static final Pattern KEY = Pattern.compile("\"(uscis\\.[A-Za-z0-9_.]+)\"");

    @Test
    void theTextsAndTheCodeHoldTheSameKeys() throws IOException {
        assertThat(Texts.all().keySet()).containsExactlyInAnyOrderElementsOf(keysInCode());
    }

    @Test
    void everyEnumConstantHasAText() {
        var keys = Stream.of(
                        Stream.of(BiometricsCode.values()).map(BiometricsCode::messageKey),
                        Stream.of(Channel.values()).map(Channel::messageKey),
                        Stream.of(Holiday.values()).map(Holiday::messageKey),
                        Stream.of(RescheduleReason.values()).map(RescheduleReason::messageKey),
                        Stream.of(RescheduleReason.values()).map(RescheduleReason::evidenceKey),
                        Stream.of(SpecialCase.values()).map(SpecialCase::messageKey),
                        UsZones.all().stream().map(UsZones.Choice::messageKey))
                .flatMap(key -> key)
                .toList();
        assertThat(keys).doesNotHaveDuplicates();
        assertThat(Texts.all()).containsKeys(keys.toArray(String[]::new));
    }

    @Test
    void aReasonsKeysAreItsNameAndItsEvidence() {
        for (var reason : RescheduleReason.values()) {
            assertThat(reason.messageKey()).isEqualTo("uscis.reason." + reason.name());
            assertThat(reason.evidenceKey()).isEqualTo("uscis.reason." + reason.name() + ".evidence");
        }
    }

    @Test
    void everyConstantsKeyEndsWithItsName() {
        for (var code : BiometricsCode.values()) {
            assertThat(code.messageKey()).isEqualTo("uscis.code." + code.name());
        }
        for (var channel : Channel.values()) {
            assertThat(channel.messageKey()).isEqualTo("uscis.channel." + channel.name());
        }
        for (var holiday : Holiday.values()) {
            assertThat(holiday.messageKey()).isEqualTo("uscis.holiday." + holiday.name());
        }
    }

    // A lone apostrophe silently switches a message's arguments off.
    @Test
    void noTextHasAnApostropheOrIsEmpty() {
        assertThat(Texts.all().values())
                .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContain("'"));
    }

    @Test
    void everyTextFormats() {
        Texts.all()
                .keySet()
                .forEach(key ->
                        assertThat(Texts.format(key, 1, 2, 3)).isNotBlank().doesNotContain("{", "}"));
    }

    private static Set<String> keysInCode() throws IOException {
        try (var files = Files.list(SOURCES)) {
            return files.filter(Files::isRegularFile).flatMap(TextsTest::keysIn).collect(Collectors.toSet());
        }
    }

    private static Stream<String> keysIn(Path file) {
        try {
            return KEY.matcher(Files.readString(file)).results().map((MatchResult found) -> found.group(1));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
