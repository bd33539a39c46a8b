package org.fingerpost.tenancy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A PostgreSQL that runs on a data folder: the portal's own, or one that lives on after the portal was killed. */
record Postmaster(long pid, int port) {
    private static final int LINE_OF_PORT = 3;

    static Optional<Postmaster> of(Path data) throws IOException {
        Path file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.size() <= LINE_OF_PORT) {
            return Optional.empty();
        }
        var found = new Postmaster(
                Long.parseLong(lines.getFirst().strip()),
                Integer.parseInt(lines.get(LINE_OF_PORT).strip()));
        return ProcessHandle.of(found.pid())
                .filter(process -> process.info().commandLine().orElse("").contains(data.toString()))
                .map(_ -> found);
    }

    String url() {
        return "jdbc:postgresql://localhost:" + port + "/postgres?user=postgres";
    }

    void stop() throws IOException, InterruptedException {
        var process = ProcessHandle.of(pid);
        new ProcessBuilder("kill", "-INT", Long.toString(pid)).start().waitFor();
        process.ifPresent(one -> one.onExit().orTimeout(60, TimeUnit.SECONDS).join());
    }
}
