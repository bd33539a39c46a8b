package org.fingerpost.uscis;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.fingerpost.tenancy.Refusal;

/** The English texts of this package, and what a person reads when something is refused. */
final class Texts {

    private static final Path FILE = Path.of("src/main/resources/vaadin-i18n/translations.properties");

    private Texts() {}

    static Map<String, String> all() {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(FILE)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.stringPropertyNames().stream()
                .filter(key -> key.startsWith("uscis."))
                .collect(Collectors.toMap(key -> key, properties::getProperty));
    }

    static String format(String key, Object... args) {
        return new MessageFormat(all().get(key), Locale.US).format(args);
    }

    static String read(Refusal refusal) {
        return format(refusal.key(), refusal.args().toArray());
    }

    static Refusal refusal(ThrowingCallable call) {
        return catchThrowableOfType(Refusal.class, call);
    }
}
