package org.fingerpost.operator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import org.fingerpost.tenancy.Installation;
import org.fingerpost.tenancy.WholeDatabase;
import org.springframework.stereotype.Component;

/**
 * The whole installation in one file, as it stood at one moment, and back into an empty one. What the database keeps
 * sealed stays sealed: the master key is in no backup.
 */
@Component
public class Backup {
    private final WholeDatabase database;
    private final Installation installation;
    private final Clock clock;

    Backup(WholeDatabase database, Installation installation, Clock clock) {
        this.database = database;
        this.installation = installation;
        this.clock = clock;
    }

    /** One that could not be finished is not left lying about. */
    public BackupManifest take(String operator, Path file) throws IOException {
        if (Files.exists(file)) {
            throw new CannotDo(file + " is there already. Give another name, or move it away.");
        }
        var unfinished = file.resolveSibling(file.getFileName() + ".part");
        try {
            var manifest = write(unfinished);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            installation.note(operator, "backup.taken", "", manifest.rows() + " rows");
            return manifest;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** Whole or not at all. Refuses one of another version, and an installation that has a firm. */
    public BackupManifest restore(String operator, Path file) throws IOException {
        try (var archive = ArchiveReader.open(file, BackupManifest.class)) {
            var manifest = archive.manifest();
            var here = installation.schema();
            if (manifest.format() != BackupManifest.FORMAT || !manifest.schema().equals(here.hash())) {
                throw new CannotDo("The backup comes from another version (database at " + manifest.schemaLatest()
                        + ", here it is at " + here.latest() + "). Restore it with that version, then upgrade.");
            }
            if (database.hasFirms()) {
                throw new CannotDo("There are firms in this database. A backup is restored into an empty one.");
            }
            database.write(table -> archive.stream(BackupManifest.file(table)));
            installation.note(
                    operator, "backup.restored", "", manifest.takenAt().toString());
            return manifest;
        }
    }

    private BackupManifest write(Path file) throws IOException {
        var schema = new Installation.Schema[1];
        var at = clock.instant();
        try (var archive = new ArchiveWriter(file)) {
            database.read(
                    (table, rows) -> archive.file(BackupManifest.file(table), rows::writeTo), read -> schema[0] = read);
            var manifest = new BackupManifest(
                    BackupManifest.FORMAT, schema[0].hash(), schema[0].latest(), at, archive.written());
            archive.manifest(Lines.pretty(manifest));
            return manifest;
        }
    }
}
