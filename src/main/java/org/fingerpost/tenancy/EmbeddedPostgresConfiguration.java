package org.fingerpost.tenancy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
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

    /** A database that runs is left running by whoever did not start it. */
    record Server(Postgres postgres, @Nullable EmbeddedPostgres started) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            if (started != null) {
                started.close();
            }
        }
    }

    /** @param attach for a command beside the portal: it works on the portal's own database, if that runs */
    @Bean(destroyMethod = "close")
    Server embeddedServer(@Value("${fingerpost.data}") Path folder, @Value("${fingerpost.attach:false}") boolean attach)
            throws Exception {
        Path data = Files.createDirectories(folder.toAbsolutePath()).resolve("postgres");
        var running = Postmaster.of(data);
        if (attach && running.isPresent()) {
            return new Server(administrator(running.get().url()), null);
        }
        if (running.isPresent()) {
            LOG.warn(
                    "Stopping PostgreSQL {} that an earlier portal left running",
                    running.get().pid());
            running.get().stop();
        }
        var started = start(data);
        LOG.info("Embedded PostgreSQL listens on 127.0.0.1:{}, data in {}", started.getPort(), data);
        return new Server(administrator(started.getJdbcUrl("postgres", "postgres")), started);
    }

    @Bean
    Postgres postgres(Server server) {
        return server.postgres();
    }

    private static Postgres administrator(String url) {
        return new Postgres(url, "postgres", "");
    }

    private static EmbeddedPostgres start(Path data) throws IOException {
        return EmbeddedPostgres.builder()
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
    }
}
