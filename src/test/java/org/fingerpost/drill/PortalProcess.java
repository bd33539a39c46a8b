package org.fingerpost.drill;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The portal in a process of its own, to be killed as a machine fails: without a word. */
final class PortalProcess {
    /** For a process of seconds: no second compiler, and no development server for pages that nobody opens. */
    private static final List<String> BRIEF =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dvaadin.productionMode=true");

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Process process;
    private final Path log;

    private PortalProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** On this process's own Java and classes. */
    static PortalProcess start(Path log, List<String> settings) {
        return start(log, List.of("-cp", System.getProperty("java.class.path")), settings);
    }

    static PortalProcess start(Path log, List<String> options, List<String> settings) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = Stream.of(List.of(java), BRIEF, options, List.of(PortalUnderDrill.class.getName()), settings)
                .flatMap(List::stream)
                .toList();
        try {
            Files.deleteIfExists(log);
            var started = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return new PortalProcess(started, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it has printed the line; fails with all that it printed if it ends before. */
    PortalProcess awaitLine(String line) {
        await().pollInterval(Duration.ofMillis(50)).atMost(PATIENCE).until(() -> {
            requireAlive();
            return printed().contains(line);
        });
        return this;
    }

    void requireAlive() {
        if (!process.isAlive()) {
            throw new IllegalStateException("The portal ended by itself: " + printed());
        }
    }

    long pid() {
        return process.pid();
    }

    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    void stop() {
        process.destroy();
        awaitEnd();
    }

    String printed() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(60, SECONDS)) {
                throw new IllegalStateException("The portal doesn't end: process " + process.pid());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
