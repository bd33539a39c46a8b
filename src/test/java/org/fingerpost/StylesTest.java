package org.fingerpost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The plain pages are read from right to left too, so their styles name the start and the end of a line. */
class StylesTest {
    /** Four values go round the clock: the second is the right one and the fourth the left one. */
    private static final Pattern ONE_SIDED = Pattern.compile("(?:^|[\\s;{-])(?:left|right)\\s*:|-(?:left|right)\\b"
            + "|:\\s*(?:left|right)\\s*[;}]|inset\\s*:|(?:padding|margin)\\s*:\\s*[^\\s;]+(?:\\s+[^\\s;]+){3}\\s*;");

    @ParameterizedTest
    @ValueSource(strings = {"plain.css", "steps.css", "client.css"})
    void noStyleNamesLeftOrRight(String file) throws IOException {
        assertThat(Files.readAllLines(Path.of("frontend", file))).noneMatch(ONE_SIDED.asPredicate());
    }

    @Test
    void whatNamesOneIsNoticed() {
        assertThat(new String[] {
                    "  left: 0;",
                    "p { right:0 }",
                    "margin-left: 1rem;",
                    "text-align: right;",
                    "inset: 0 auto auto 0;",
                    "padding: 0 0 1rem 2rem;"
                })
                .allMatch(ONE_SIDED.asPredicate());
        assertThat("inset-inline-start: 0;").doesNotMatch(ONE_SIDED);
    }
}
