package org.fingerpost.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The words of the pages without Vaadin, and the templates and the code that ask for them, know each other. */
class PlainTextsTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern IN_TEMPLATE = Pattern.compile("(?:#\\{|#messages\\.msg\\(\')([a-zA-Z.]+)[}(\']");
    private static final Pattern IN_CODE = Pattern.compile("\"(client\\.[A-Za-z.]+)\"");

    private final Properties english = texts("client-i18n/texts.properties");
    private final Properties plain = texts("plain-i18n/texts.properties");

    @Test
    void noTextIsEmptyOrHasAStraightApostrophe() {
        assertThat(plain.values())
                .allSatisfy(text -> assertThat((String) text).isNotBlank().doesNotContain("'"));
    }

    @Test
    void templatesAndCodeUseEveryKeyAndNoOther() {
        var used = new TreeSet<>(found(RESOURCES.resolve("templates"), IN_TEMPLATE));
        used.addAll(found(Path.of("src/main/java"), IN_CODE));
        var known = new TreeSet<>(english.stringPropertyNames());
        known.addAll(plain.stringPropertyNames());
        assertThat(used).isEqualTo(known);
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
