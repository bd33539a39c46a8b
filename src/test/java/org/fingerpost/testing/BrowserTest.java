package org.fingerpost.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrowserTest {

    @TempDir
    Path folder;

    @Test
    void takesTheChosenOne() throws IOException {
        var chosen = program("chosen", "exit 0");
        program("chromium", "exit 0");

        assertThat(Browser.find(chosen.toString(), folder.toString(), List.of()))
                .isEqualTo(chosen);
    }

    @Test
    void refusesAChosenOneThatDoesNotStart() throws IOException {
        var broken = program("broken", "exit 1");
        program("chromium", "exit 0");

        assertThatIllegalStateException()
                .isThrownBy(() -> Browser.find(broken.toString(), folder.toString(), List.of()))
                .withMessageContaining("FINGERPOST_BROWSER is " + broken);
    }

    @Test
    void searchesThePathThenTheUsualPlacesAndPassesOverWhatDoesNotStart() throws IOException {
        program("chromium-browser", "echo install me first; exit 1");
        var usual = program("usual", "exit 0");

        assertThat(Browser.find(null, folder.toString(), List.of("/nowhere/chromium", usual.toString())))
                .isEqualTo(usual);

        var onPath = program("google-chrome", "exit 0");
        assertThat(Browser.find("", folder.toString(), List.of(usual.toString())))
                .isEqualTo(onPath);
    }

    @Test
    void saysWhatToDoWhereThereIsNone() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Browser.find(null, folder.toString(), List.of()))
                .withMessageContaining("set FINGERPOST_BROWSER");
    }

    private Path program(String name, String body) throws IOException {
        var file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + body + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }
}
