package org.fingerpost.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.fingerpost.drill.OutsideDatabase;
import org.springframework.util.FileSystemUtils;

/** What the scheduler's poll costs among a thousand and among a million deadlines. See poll-benchmark.sh. */
final class PollBenchmark {
    private static final int DUE = 3;
    private static final int WARM_UP = 500;

    private PollBenchmark() {}

    static void main(String[] args) throws Exception {
        int runs = Integer.parseInt(option(args, "--runs", "500"));
        var sizes = Arrays.stream(option(args, "--deadlines", "1000,1000000").split(","))
                .map(Long::parseLong)
                .sorted()
                .toList();
        var folder = Path.of("target", "bench");
        FileSystemUtils.deleteRecursively(folder);
        Files.createDirectories(folder);
        try (var database = new OutsideDatabase(folder)) {
            database.recordOneAppointment(folder.resolve("portal.log"));
            measure(database, sizes, runs);
        }
    }

    private static void measure(OutsideDatabase database, List<Long> sizes, int runs) throws SQLException {
        var poll = Poll.overheard(database.app());
        IO.println(poll.sql());
        try (var administrator = database.administrator().getConnection();
                var app = database.app().getConnection()) {
            app.setAutoCommit(false);
            var deadlines = new ManyDeadlines(administrator);
            for (long size : sizes) {
                var begun = Instant.now();
                deadlines.fillUpTo(size);
                IO.println("%n%d deadlines, filled in %d s"
                        .formatted(size, Duration.between(begun, Instant.now()).toSeconds()));
                deadlines.makeDue(0);
                report("nothing due", poll, app, runs, 0);
                deadlines.makeDue(DUE);
                report(DUE + " due", poll, app, runs, DUE);
                poll.plan(app, "analyze", "buffers").forEach(IO::println);
                app.rollback();
            }
        }
    }

    private static void report(String what, Poll poll, Connection app, int runs, int due) throws SQLException {
        long[] nanos = new long[runs];
        try (var statement = app.prepareStatement(poll.sql())) {
            for (int i = -WARM_UP; i < runs; i++) {
                long begun = System.nanoTime();
                int found = claim(statement);
                if (i >= 0) {
                    nanos[i] = System.nanoTime() - begun;
                }
                app.rollback();
                if (found != due) {
                    throw new IllegalStateException(found + " jobs were due, not " + due);
                }
            }
        }
        Arrays.sort(nanos);
        IO.println("%-12s median %.3f ms, p95 %.3f ms"
                .formatted(what, nanos[runs / 2] / 1e6, nanos[runs * 95 / 100] / 1e6));
    }

    private static int claim(PreparedStatement statement) throws SQLException {
        var now = Timestamp.from(Instant.now());
        statement.setBoolean(1, true);
        statement.setString(2, "a node");
        statement.setTimestamp(3, now);
        statement.setBoolean(4, false);
        statement.setTimestamp(5, now);
        int found = 0;
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                found++;
            }
        }
        return found;
    }

    private static String option(String[] args, String name, String otherwise) {
        int at = List.of(args).indexOf(name);
        return at < 0 ? otherwise : args[at + 1];
    }
}
