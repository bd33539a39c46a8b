package org.fingerpost.drill;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** A PostgreSQL that outlives the portals on it, and is gone when it is closed. It trusts whoever comes from this machine. */
public final class OutsideDatabase implements AutoCloseable {
    private final EmbeddedPostgres postgres;

    public OutsideDatabase(Path folder) throws IOException {
        var absolute = folder.toAbsolutePath();
        postgres = EmbeddedPostgres.builder()
                .setDataDirectory(absolute.resolve("postgres"))
                .setOverrideWorkingDirectory(
                        absolute.resolve("postgres-binaries").toFile())
                // The library trades safety for speed: without these two a committed row could be lost.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setLocaleConfig("locale", "C.UTF-8")
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
    }

    /** What a portal on it is started with. */
    List<String> settings() {
        return List.of(
                "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=" + UUID.nameUUIDFromBytes(new byte[] {7, 27}),
                "--fingerpost.url=http://localhost:8080",
                "--server.port=0",
                "--server.address=127.0.0.1");
    }

    /** As the superuser, whom no policy stops. */
    public Connection administrator() throws SQLException {
        return postgres.getPostgresDatabase().getConnection();
    }

    /** As the portal works. */
    public Connection app() throws SQLException {
        return postgres.getDatabase("fingerpost_app", "postgres").getConnection();
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
