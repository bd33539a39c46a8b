package org.fingerpost.drill;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

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
    public List<String> settings() {
        return List.of(
                "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=" + UUID.nameUUIDFromBytes(new byte[] {7, 27}),
                "--fingerpost.master-key=" + "A".repeat(43) + "=",
                "--fingerpost.url=http://localhost:8080",
                "--server.port=0",
                "--server.address=127.0.0.1");
    }

    /** As the superuser, whom no policy stops. */
    public DataSource administrator() {
        return postgres.getPostgresDatabase();
    }

    /** As the portal works. */
    public DataSource app() {
        return postgres.getDatabase("fingerpost_app", "postgres");
    }

    /** Makes the schema, and a row in most tables, as a portal does. */
    public void recordOneAppointment(Path log) {
        var settings = new ArrayList<>(settings());
        settings.add(PortalUnderDrill.SUBMIT);
        PortalProcess.start(log, settings).awaitLine(PortalUnderDrill.COMMITTED).stop();
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
