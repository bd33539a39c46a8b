package org.fingerpost.tenancy;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.fingerpost.Fingerpost;
import org.fingerpost.drill.OutsideDatabase;
import org.fingerpost.notification.DueJobs;
import org.fingerpost.operator.FirmDeletion;
import org.fingerpost.operator.FirmExport;
import org.fingerpost.operator.FirmImport;
import org.fingerpost.operator.Standing;
import org.fingerpost.testing.Engine;
import org.fingerpost.testing.MovableClock;
import org.fingerpost.testing.Practices;
import org.fingerpost.vault.Vault;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.util.FileSystemUtils;

/** A big firm goes from one installation to another, and from the first for good. See firm-benchmark.sh. */
final class FirmBenchmark {
    private static final String ANOTHER_KEY = "--fingerpost.master-key=" + "B".repeat(43) + "=";

    private FirmBenchmark() {}

    /** What a test has beside the portal to found a firm and let it work; no part of the tests' own portal. */
    @Import({Practices.class, DueJobs.class, Engine.class})
    static class Parts {
        @Bean
        DbSchedulerStarter nothingRunsInTheBackground() {
            return () -> {};
        }

        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }
    }

    static void main(String[] args) throws Exception {
        long appointments = args.length == 0 ? 50_000 : Long.parseLong(args[0]);
        var folder = Path.of("target", "bench", "firm").toAbsolutePath();
        FileSystemUtils.deleteRecursively(folder);
        Files.createDirectories(folder);
        try (var from = new OutsideDatabase(folder.resolve("from"));
                var to = new OutsideDatabase(folder.resolve("to"));
                var first = portal(from, List.of());
                var second = portal(to, List.of(ANOTHER_KEY))) {
            carry(first, second, folder, appointments);
        }
    }

    private static void carry(
            ConfigurableApplicationContext first, ConfigurableApplicationContext second, Path folder, long appointments)
            throws Exception {
        var firm = timed("filled", () -> filled(first, appointments));
        var operator = new Actor.Operator(firm, "bench");
        var archive = folder.resolve("firm.zip");
        first.getBean(DueJobs.class).replanAlerts(firm);
        first.getBean(Standing.class).prepareMove(operator, "");
        var out = timed("exported", () -> first.getBean(FirmExport.class).export(operator, archive));
        IO.println("%s, %,d bytes".formatted(out.contents(), Files.size(archive)));
        var arrived = timed("imported", () -> second.getBean(FirmImport.class).bring("bench", archive));
        IO.println("the trail's chain is " + (arrived.brokenTrail().isEmpty() ? "whole" : "BROKEN"));
        var here = timed("looked at here", () -> Likeness.of(first, firm));
        var there = timed("looked at there", () -> Likeness.of(second, firm));
        report(here, there);
        requireNoSecond(second, archive);
        var certificate = timed(
                "deleted and searched for",
                () -> first.getBean(FirmDeletion.class).delete(operator));
        IO.println("%,d rows deleted, %d tables searched, found in %s"
                .formatted(
                        certificate.rows().values().stream()
                                .mapToLong(Long::longValue)
                                .sum(),
                        certificate.tablesSearched(),
                        certificate.traces()));
        IO.println("left by our own search: " + left(first, firm));
    }

    private static FirmId filled(ConfigurableApplicationContext portal, long appointments) throws SQLException {
        var firm = FilledFirmTest.filled(portal, "Big Law").id();
        try (var administrator =
                portal.getBean(Postgres.class).asAdministrator().getConnection()) {
            new BigFirm(
                            administrator,
                            portal.getBean(OwnerDatabase.class),
                            portal.getBean(Vault.class),
                            firm,
                            appointments)
                    .fill();
        }
        return firm;
    }

    private static void report(Map<String, String> here, Map<String, String> there) {
        here.forEach((what, hash) -> IO.println("  %-28s %s".formatted(what, hash.replaceAll(", .*", ""))));
        var differ = here.keySet().stream()
                .filter(what -> !Objects.equals(here.get(what), there.get(what)))
                .toList();
        IO.println(here.keySet().equals(there.keySet()) && differ.isEmpty() ? "identical" : "DIFFERENT: " + differ);
    }

    private static void requireNoSecond(ConfigurableApplicationContext portal, Path archive) throws IOException {
        try {
            portal.getBean(FirmImport.class).bring("bench", archive);
            IO.println("IMPORTED A SECOND TIME");
        } catch (RuntimeException refused) {
            IO.println("a second import: " + refused.getMessage());
        }
    }

    /** Tables with a row in which the firm's id stands anywhere, asked otherwise than the certificate's search. */
    private static List<String> left(ConfigurableApplicationContext portal, FirmId firm) {
        try (var administrator = Session.administrator(portal.getBean(Postgres.class))) {
            var catalogue = new Catalogue(administrator);
            return Stream.concat(catalogue.tables().stream(), catalogue.tablesBeside().stream())
                    .filter(table -> !administrator
                            .strings(
                                    "select 1 from " + table
                                            + " t where position(? in row_to_json(t)::text) > 0 limit 1",
                                    firm.value().toString())
                            .isEmpty())
                    .toList();
        }
    }

    private static ConfigurableApplicationContext portal(OutsideDatabase database, List<String> more) {
        var settings = new ArrayList<>(database.settings());
        settings.add("--fingerpost.demo=false");
        settings.add("--logging.level.root=off");
        settings.add("--logging.level.org.fingerpost=off");
        settings.add("--spring.autoconfigure.exclude=com.vaadin.flow.spring.SpringBootAutoConfiguration,"
                + "com.vaadin.flow.spring.SpringSecurityAutoConfiguration");
        if (!more.isEmpty()) {
            settings.removeIf(setting -> setting.startsWith("--fingerpost.master-key="));
            settings.addAll(more);
        }
        return new SpringApplicationBuilder(Fingerpost.class, Parts.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .run(settings.toArray(String[]::new));
    }

    private static <T> T timed(String what, Callable<T> work) throws Exception {
        System.gc();
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        var begun = Instant.now();
        T answer = work.call();
        long peak = heap().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        IO.println("%-26s %6.1f s, heap at most %d MB of %d"
                .formatted(
                        what,
                        Duration.between(begun, Instant.now()).toMillis() / 1e3,
                        peak >> 20,
                        Runtime.getRuntime().maxMemory() >> 20));
        return answer;
    }

    private static Stream<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
    }
}
