package org.fingerpost.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.springframework.util.FileSystemUtils;

/**
 * The drill: a portal at work is killed over and over while the mail server comes and goes. Then it is left in peace
 * until nothing is due, and every change that it reported must have been told. See kill-drill.sh.
 */
final class KillDrill implements AutoCloseable {
    private static final Duration FEWEST_WORK = Duration.ofMillis(500);
    private static final Duration LONGEST_WORK = Duration.ofSeconds(4);
    private static final Duration LONGEST_CALM = Duration.ofMinutes(25);

    private final Random random;
    private final Path folder;
    private final Path journal;
    private final MailServer mail;
    private final OutsideDatabase database;
    private final QuickStart java;
    private final Ledger ledger;
    private final Figures figures = new Figures();

    private KillDrill(Path folder, long seed) throws IOException, SQLException {
        this.folder = folder;
        random = new Random(seed);
        journal = folder.resolve("journal");
        mail = new MailServer();
        database = new OutsideDatabase(folder);
        ledger = new Ledger(database.administrator().getConnection());
        java = QuickStart.in(folder);
    }

    static void main(String[] args) throws Exception {
        // The mail server's threads end with the portal that they talk to: that is the drill, not a failure of it.
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            if (!thread.getName().startsWith("smtp:")) {
                failure.printStackTrace();
            }
        });
        int kills = Integer.parseInt(option(args, "--kills", "200"));
        long seed = Long.parseLong(option(args, "--seed", Long.toString(System.nanoTime())));
        var folder = Path.of("target", "drill");
        FileSystemUtils.deleteRecursively(folder);
        Files.createDirectories(folder);
        IO.println("Kill drill: " + kills + " kills, seed " + seed + ", in " + folder.toAbsolutePath());
        List<String> violations;
        try (var drill = new KillDrill(folder, seed)) {
            violations = drill.run(kills);
        }
        violations.forEach(violation -> IO.println("VIOLATION  " + violation));
        IO.println(violations.isEmpty() ? "Nothing was lost." : violations.size() + " violations.");
        System.exit(violations.isEmpty() ? 0 : 1);
    }

    private List<String> run(int kills) throws InterruptedException {
        mail.up();
        train();
        for (int i = 1; i <= kills; i++) {
            workAndKill();
            if (i % 10 == 0) {
                IO.println(i + " kills, " + Journal.read(journal).size() + " changes, "
                        + mail.arrivals().size() + " mails");
            }
        }
        comeToRest();
        var changes = Journal.read(journal);
        var arrivals = mail.arrivals();
        var violations = new ArrayList<>(Verdict.violations(changes, ledger, arrivals, figures.interruptions()));
        long repetitions = Verdict.repetitions(arrivals);
        if (repetitions > kills) {
            violations.add("More mails came again than the portal was killed: " + repetitions);
        }
        figures.print(changes, ledger, arrivals);
        return violations;
    }

    /** A first portal, which is stopped properly, so that the others start fast. Its changes count like theirs. */
    private void train() throws InterruptedException {
        var portal = start(java.training(), PortalUnderDrill.STREAM + journal);
        work(portal);
        portal.stop();
    }

    private void workAndKill() throws InterruptedException {
        var begun = Instant.now();
        var portal = start(java.trained(), PortalUnderDrill.STREAM + journal);
        figures.started(Duration.between(begun, Instant.now()));
        work(portal);
        figures.killed();
        portal.kill();
    }

    /** The mail server goes down a little less often than it comes up, and at any moment. */
    private void work(PortalProcess portal) throws InterruptedException {
        var span = Duration.ofMillis(random.nextLong(FEWEST_WORK.toMillis(), LONGEST_WORK.toMillis()));
        var untilTurn = Duration.ofMillis(random.nextLong(LONGEST_WORK.toMillis()));
        if (untilTurn.compareTo(span) < 0 && random.nextInt(mail.isUp() ? 3 : 2) == 0) {
            Thread.sleep(untilTurn);
            turnMail();
            Thread.sleep(span.minus(untilTurn));
        } else {
            Thread.sleep(span);
        }
        portal.requireAlive();
    }

    private void turnMail() {
        if (mail.isUp()) {
            figures.mailStopped();
            mail.down();
        } else {
            mail.up();
        }
    }

    private void comeToRest() throws InterruptedException {
        var begun = Instant.now();
        if (!mail.isUp()) {
            mail.up();
        }
        var portal = start(java.trained());
        while (!ledger.isAtRest() && Duration.between(begun, Instant.now()).compareTo(LONGEST_CALM) < 0) {
            portal.requireAlive();
            Thread.sleep(Duration.ofSeconds(1));
        }
        figures.rested(Duration.between(begun, Instant.now()));
        portal.stop();
    }

    private PortalProcess start(List<String> options, String... more) {
        var settings = new ArrayList<>(database.settings());
        settings.add("--fingerpost.demo=false");
        settings.add("--fingerpost.smtp-url=" + mail.url());
        settings.addAll(List.of(more));
        return PortalProcess.start(folder.resolve("portal.log"), options, settings)
                .awaitLine(PortalUnderDrill.READY);
    }

    private static String option(String[] args, String name, String otherwise) {
        int at = List.of(args).indexOf(name);
        return at < 0 ? otherwise : args[at + 1];
    }

    @Override
    public void close() throws IOException {
        mail.down();
        database.close();
    }
}
