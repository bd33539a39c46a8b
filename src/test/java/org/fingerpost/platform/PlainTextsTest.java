package org.fingerpost.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlainTextsTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");
    private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{([a-zA-Z.]+)[}(]");
    private static final Pattern IN_CODE = Pattern.compile("\"(client\\.[A-Za-z.]+)\"");

    private final Properties english = texts("client-i18n/texts.properties");
    private final Properties spanish = texts("client-i18n/texts_es.properties");
    private final Properties plain = texts("plain-i18n/texts.properties");

    @Test
    void bothOfTheClientsLanguagesHoldTheSameKeys() {
        assertThat(spanish.keySet()).containsExactlyInAnyOrderElementsOf(english.keySet());
    }

    @Test
    void noTextIsEmptyOrHasAStraightApostrophe() {
        assertThat(Stream.of(english, spanish, plain).flatMap(texts -> texts.values().stream()))
                .allSatisfy(text -> assertThat((String) text).isNotBlank().doesNotContain("'"));
    }

    @Test
    void bothLanguagesFillInTheSamePlaceholders() {
        assertThat(english.stringPropertyNames())
                .allSatisfy(
                        key -> assertThat(placeholders(spanish, key)).as(key).isEqualTo(placeholders(english, key)));
    }

    @Test
    void templatesAndCodeUseEveryKeyAndNoOther() {
        var used = new TreeSet<>(found(RESOURCES.resolve("templates"), IN_TEMPLATE));
        used.addAll(found(Path.of("src/main/java"), IN_CODE));
        var known = new TreeSet<>(english.stringPropertyNames());
        known.addAll(plain.stringPropertyNames());
        assertThat(used).isEqualTo(known);
    }

    private static Set<String> placeholders(Properties texts, String key) {
        return PLACEHOLDER
                .matcher(texts.getProperty(key))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static Set<String> found(Path folder, Pattern pattern) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .flatMap(file -> pattern.matcher(read(file)).results().map(match -> match.group(1)))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties texts(String name) {
        var texts = new Properties();
        try (var reader = Files.newBufferedReader(RESOURCES.resolve(name))) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
