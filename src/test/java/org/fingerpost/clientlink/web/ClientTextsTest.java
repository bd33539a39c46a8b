package org.fingerpost.clientlink.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every language of the client's page says the same; what would be wrong with one is planted in a copy. */
class ClientTextsTest {
    @TempDir
    Path copy;

    @BeforeEach
    void copyAll() throws IOException {
        try (var files = Files.list(ClientTexts.FOLDER)) {
            for (var file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void allLanguagesAreThereWithTheSameKeysAndPlaceholders() throws IOException {
        assertThat(ClientTexts.problems(ClientTexts.FOLDER)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            client.when.title=.*\\n           | ""                            | missing client.when.title
            (client.when.title=)               | client.planted=x\\n$1         | extra client.planted
            (client.when.title=)               | client.when.title=x\\n$1      | twice client.when.title
            (client.hello=.*)\\{0}           | $1{1}                         | client.hello has other placeholders
            (client.hello=.*)\\{0}           | $1                            | client.hello has other placeholders
            (client.hello=)                    | $1{0}                         | client.hello has other placeholders
            (client.when.title=).*             | $1it's                        | client.when.title has a straight apostrophe
            (client.when.title=).*             | $1                            | client.when.title is empty
            (client.when.title=).*             | $1When                        | not translated client.when.title
            client.language.reviewed=.*\\n    | ""                            | begins without its review
            (client.language.reviewed=).*      | $1yes                         | begins without its review
            (client.language.reviewed=.*\\n)(client.title=.*\\n) | $2$1      | begins without its review
            """)
    void whatIsWrongInOneLanguageIsNamed(String found, String planted, String problem) throws IOException {
        var file = copy.resolve("texts_zh_Hans.properties");
        var before = Files.readString(file);
        var after = Pattern.compile(found).matcher(before).replaceFirst(planted.replace("\\n", "\n"));
        assertThat(after).isNotEqualTo(before);
        Files.writeString(file, after);
        assertThat(ClientTexts.problems(copy)).contains("zh-Hans: " + problem);
    }

    @Test
    void aReviewedFileSaysWhenAndByWhom() throws IOException {
        var file = copy.resolve("texts_vi.properties");
        Files.writeString(file, Files.readString(file).replace("reviewed=no", "reviewed=2027-01-31 a translator"));
        assertThat(ClientTexts.problems(copy)).isEmpty();
    }

    @Test
    void aFileOfNoLanguageAndALanguageWithoutAFileAreNamed() throws IOException {
        Files.move(copy.resolve("texts_zh_Hans.properties"), copy.resolve("texts_zh.properties"));
        assertThat(ClientTexts.problems(copy)).containsExactlyInAnyOrder("no file of zh-Hans", "unknown language zh");
    }
}
