package org.fingerpost.testing;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The Chromium or Chrome that the browser tests drive. They fail where there is none; they never skip. */
public final class Browser {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private static final List<String> PATHS = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/usr/bin/google-chrome-stable",
            "/snap/bin/chromium",
            "/opt/google/chrome/chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            // where ./fingerpost test puts one that it has fetched
            "target/browser/chromium-here");

    private Browser() {}

    public static Path find() {
        return find(System.getenv("FINGERPOST_BROWSER"), System.getenv("PATH"), PATHS);
    }

    static Path find(@Nullable String chosen, @Nullable String searchPath, List<String> paths) {
        if (chosen != null && !chosen.isBlank()) {
            var browser = Path.of(chosen);
            if (starts(browser)) {
                return browser;
            }
            throw new IllegalStateException("FINGERPOST_BROWSER is " + chosen
                    + ", which doesn't start as a browser. Set it to the path of a Chromium or Chrome, or unset it.");
        }
        return Stream.concat(onSearchPath(searchPath), paths.stream().map(Path::of))
                .map(Path::toAbsolutePath)
                .filter(Browser::starts)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The browser tests need a Chromium or Chrome, and none was"
                        + " found. Run ./fingerpost test, which installs one where it can, or install one yourself,"
                        + " or set FINGERPOST_BROWSER to its path."));
    }

    private static Stream<Path> onSearchPath(@Nullable String searchPath) {
        if (searchPath == null) {
            return Stream.empty();
        }
        return NAMES.stream()
                .flatMap(name -> Stream.of(searchPath.split(File.pathSeparator)).map(folder -> Path.of(folder, name)));
    }

    /** Some systems put a script there that only says how to install a browser, so it is asked for its version. */
    private static boolean starts(Path browser) {
        if (!Files.isExecutable(browser) || Files.isDirectory(browser)) {
            return false;
        }
        try {
            var process = new ProcessBuilder(browser.toString(), "--version")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
