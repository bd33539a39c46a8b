package org.fingerpost.tenancy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The database of a first try and of the tests: a real PostgreSQL beside the portal, its data in the data folder. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "embedded")
class EmbeddedPostgresConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgresConfiguration.class);

    @Bean(destroyMethod = "close")
    EmbeddedPostgres embeddedPostgres(@Value("${fingerpost.data}") Path folder) throws Exception {
        Path data = Files.createDirectories(folder.toAbsolutePath()).resolve("postgres");
        stopOrphan(data);
        var postgres = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setOverrideWorkingDirectory(
                        data.resolveSibling("postgres-binaries").toFile())
                .setCleanDataDirectory(false)
                // The library trades safety for speed: without these two a committed row could be lost.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "60")
                .setLocaleConfig("locale", "C.UTF-8")
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
        LOG.info("Embedded PostgreSQL listens on 127.0.0.1:{}, data in {}", postgres.getPort(), data);
        return postgres;
    }

    @Bean
    Postgres postgres(EmbeddedPostgres embedded) {
        return new Postgres(embedded.getJdbcUrl("postgres", "postgres"), "postgres", "");
    }

    /** After a kill of the JVM its PostgreSQL lives on, and a second one on the same data would not start. */
    private static void stopOrphan(Path data) throws IOException, InterruptedException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().trim());
        var orphan = ProcessHandle.of(pid)
                .filter(process -> process.info().commandLine().orElse("").contains(data.toString()));
        if (orphan.isEmpty()) {
            return;
        }
        LOG.warn("Stopping PostgreSQL {} that an earlier portal left running", pid);
        new ProcessBuilder("kill", "-INT", Long.toString(pid)).start().waitFor();
        orphan.get().onExit().orTimeout(60, TimeUnit.SECONDS).join();
    }
}
