package org.fingerpost.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fingerpost.Fingerpost;
import org.fingerpost.drill.OutsideDatabase;
import org.fingerpost.matter.Language;
import org.fingerpost.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The whole installation goes into one file, and comes back in an empty database on another PostgreSQL. */
class BackupTest extends PortalTest {
    @Autowired
    Backup backup;

    @TempDir
    Path folder;

    Path file;

    @BeforeEach
    void somethingToKeep() {
        practices.found("Acme Law").matter("Ana María Reyes", Language.ES);
        file = folder.resolve("whole.zip");
    }

    @Test
    void whatIsRestoredElsewhereIsWhatWasThereInEveryTable() throws IOException {
        var manifest = backup.take("root", file);
        practices.found("Founded Later Law");
        try (var other = new OutsideDatabase(folder.resolve("other"));
                var portal = portalOn(other)) {
            portal.getBean(Backup.class).restore("root", file);
            var again = portal.getBean(Backup.class).take("root", folder.resolve("again.zip"));
            assertThat(rows(again)).isEqualTo(rows(manifest));
            assertThat(rows(again)).containsKeys("tables/public.client.copy", "tables/directory.identity.copy");
            assertThat(slugs(other)).noneMatch(slug -> slug.contains("later"));
            assertThatThrownBy(() -> portal.getBean(Backup.class).restore("root", file))
                    .isInstanceOf(CannotDo.class)
                    .hasMessageContaining("There are firms");
        }
    }

    @Test
    void aBackupIsItsOwnersAloneAndWrittenOverNone() throws IOException {
        backup.take("root", file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThatThrownBy(() -> backup.take("root", file)).isInstanceOf(CannotDo.class);
    }

    @Test
    void aChangedBackupIsRefused() throws IOException {
        backup.take("root", file);
        try (var zip = FileSystems.newFileSystem(file)) {
            Files.writeString(zip.getPath("tables/public.client.copy"), "");
        }
        assertThatThrownBy(() -> backup.restore("root", file))
                .isInstanceOf(CannotDo.class)
                .hasMessageContaining("public.client");
    }

    @Test
    void theMasterKeyIsInNoBackup() throws IOException {
        backup.take("root", file);
        String key = Files.readString(Path.of("target/test-data/master.key"));
        try (var zip = FileSystems.newFileSystem(file);
                var files = Files.list(zip.getPath("tables"))) {
            assertThat(files.toList())
                    .isNotEmpty()
                    .allSatisfy(table -> assertThat(Files.readString(table)).doesNotContain(key));
        }
    }

    /** The same program beside another database, as the operator's commands start it. */
    private static ConfigurableApplicationContext portalOn(OutsideDatabase database) {
        var settings = new ArrayList<>(database.settings());
        settings.add("--db-scheduler.enabled=false");
        settings.add("--fingerpost.demo=false");
        settings.add("--spring.autoconfigure.exclude=com.vaadin.flow.spring.SpringBootAutoConfiguration,"
                + "com.vaadin.flow.spring.SpringSecurityAutoConfiguration");
        return new SpringApplicationBuilder(Fingerpost.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .run(settings.toArray(String[]::new));
    }

    private static List<String> slugs(OutsideDatabase database) {
        return new JdbcTemplate(database.administrator()).queryForList("select slug from directory.firm", String.class);
    }

    /** Order within a table is none of its meaning, so rows and bytes are compared; the operators' log tells of both. */
    private static Map<String, String> rows(BackupManifest manifest) {
        var rows = new TreeMap<String, String>();
        manifest.files().stream()
                .filter(table -> !table.path().contains("operator_log"))
                .forEach(table -> rows.put(table.path(), table.rows() + " rows, " + table.bytes() + " bytes"));
        // A job that was under way waits again: the mark of whoever had it is left out.
        rows.computeIfPresent("tables/operation.scheduled_tasks.copy", (_, size) -> size.replaceAll(",.*", ""));
        return rows;
    }
}
