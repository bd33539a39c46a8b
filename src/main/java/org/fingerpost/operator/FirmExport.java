package org.fingerpost.operator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.fingerpost.document.DocumentId;
import org.fingerpost.document.Documents;
import org.fingerpost.firm.Firms;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.Estate;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.tenancy.FirmStatus;
import org.fingerpost.tenancy.Installation;
import org.fingerpost.tenancy.OwnerDatabase;
import org.fingerpost.vault.FirmKeys;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Writes everything of one firm into one archive: its rows as JSON, its files as they are, as they stood at one moment.
 * What it holds is not encrypted.
 */
@Component
public class FirmExport {
    private final OwnerDatabase database;
    private final Installation installation;
    private final Firms firms;
    private final Documents documents;
    private final FirmKeys keys;
    private final Contents contents;
    private final Standing standing;

    FirmExport(
            OwnerDatabase database,
            Installation installation,
            Firms firms,
            Documents documents,
            FirmKeys keys,
            Contents contents,
            Standing standing) {
        this.database = database;
        this.installation = installation;
        this.firms = firms;
        this.documents = documents;
        this.keys = keys;
        this.contents = contents;
        this.standing = standing;
    }

    /** Answers with the manifest. An archive that could not be finished is not left lying about. */
    public Manifest export(Actor.Operator operator, Path file) throws IOException {
        if (Files.exists(file)) {
            throw new CannotDo(file + " is there already. Give another name, or move it away.");
        }
        standing.requireStill(operator);
        var unfinished = file.resolveSibling(file.getFileName() + ".part");
        try {
            standing.note(operator, "firm.exported", "");
            database.run(operator, estate -> sealWhatIsPlain(estate.scope()));
            var manifest = new Manifest[1];
            database.read(operator, estate -> manifest[0] = write(estate, unfinished));
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            return manifest[0];
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** What an earlier version kept plain is carried like the rest. */
    private void sealWhatIsPlain(FirmScope scope) {
        if (!keys.destroyed(scope)) {
            keys.sealAll(scope);
        }
    }

    private Manifest write(Estate estate, Path file) {
        if (estate.status() == FirmStatus.OFFBOARDED) {
            throw new CannotDo("The firm is offboarded: its keys are destroyed, and its files open no more.");
        }
        try (var archive = new ArchiveWriter(file)) {
            archive.file(Manifest.README, out -> {
                out.write(new ClassPathResource("org/fingerpost/operator/archive-readme.txt").getContentAsByteArray());
                return 0;
            });
            writeRows(estate, archive);
            archive.lines(
                    Manifest.PEOPLE,
                    each -> estate.beside().people().stream().map(Lines::line).forEach(each));
            archive.lines(
                    Manifest.LINKS,
                    each -> estate.beside().links().stream().map(Lines::line).forEach(each));
            writeDocuments(estate, archive);
            var firm = firms.get(estate.scope());
            var schema = installation.schema();
            var manifest = new Manifest(
                    Manifest.FORMAT,
                    schema.hash(),
                    schema.latest(),
                    firm.id().value(),
                    firm.slug(),
                    firm.name(),
                    estate.status(),
                    estate.scope().now(),
                    archive.written());
            archive.manifest(Lines.pretty(manifest));
            return manifest;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeRows(Estate estate, ArchiveWriter archive) {
        for (var table : contents.tables(estate)) {
            var opened = contents.opened(estate.scope(), table);
            archive.lines(
                    Manifest.rowsOf(table.name()),
                    each -> estate.rows(table, contents.carried(table), line -> each.accept(opened.apply(line))));
        }
    }

    private void writeDocuments(Estate estate, ArchiveWriter archive) {
        var table = contents.tables(estate).stream()
                .filter(found -> found.name().equals("document"))
                .findFirst()
                .orElseThrow();
        estate.rows(table, table.key(), line -> {
            String id = Lines.text(line, "id");
            byte[] content = documents
                    .get(estate.scope(), new DocumentId(UUID.fromString(id)))
                    .content();
            archive.file(Manifest.document(id), out -> {
                out.write(content);
                return 0;
            });
        });
    }
}
