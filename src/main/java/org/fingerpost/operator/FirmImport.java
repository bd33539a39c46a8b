package org.fingerpost.operator;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.fingerpost.audit.AuditTrail;
import org.fingerpost.audit.Trail;
import org.fingerpost.audit.TrailBreak;
import org.fingerpost.platform.Token;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.Directory;
import org.fingerpost.tenancy.Estate;
import org.fingerpost.tenancy.EstateBeside.LinkHash;
import org.fingerpost.tenancy.EstateBeside.Someone;
import org.fingerpost.tenancy.FirmId;
import org.fingerpost.tenancy.FirmStatus;
import org.fingerpost.tenancy.FirmTable;
import org.fingerpost.tenancy.Installation;
import org.fingerpost.tenancy.OwnerDatabase;
import org.fingerpost.user.Members;
import org.fingerpost.vault.Vault;
import org.springframework.stereotype.Component;

/**
 * Brings a firm in from an archive, whole or not at all. It stands still until it is resumed, so that nothing is told
 * twice while it is still somewhere else; its people choose a password here.
 */
@Component
public class FirmImport {
    private static final String IDENTITY = "identity_id";

    private final OwnerDatabase database;
    private final Installation installation;
    private final Directory directory;
    private final Members members;
    private final AuditTrail audit;
    private final Trail trail;
    private final Vault vault;
    private final Contents contents;

    FirmImport(
            OwnerDatabase database,
            Installation installation,
            Directory directory,
            Members members,
            AuditTrail audit,
            Trail trail,
            Vault vault,
            Contents contents) {
        this.database = database;
        this.installation = installation;
        this.directory = directory;
        this.members = members;
        this.audit = audit;
        this.trail = trail;
        this.vault = vault;
        this.contents = contents;
    }

    /**
     * @param invitations of the firm's admins, by e-mail; each works once, and can be read now and never again
     * @param brokenTrail the first line of the audit trail that is not as it was written, there or on the way
     */
    public record Imported(Manifest manifest, Map<String, Token> invitations, Optional<TrailBreak> brokenTrail) {
        public Imported {
            invitations = new LinkedHashMap<>(invitations);
        }
    }

    public Imported bring(String operatorName, Path file) throws IOException {
        try (var archive = ArchiveReader.open(file, Manifest.class)) {
            var manifest = archive.manifest();
            requireFits(manifest);
            var operator = new Actor.Operator(new FirmId(manifest.firm()), operatorName);
            var imported = database.in(operator, estate -> bring(estate, archive));
            installation.note(operatorName, "firm.imported", manifest.slug(), manifest.contents());
            return imported;
        }
    }

    private void requireFits(Manifest manifest) {
        if (manifest.format() != Manifest.FORMAT) {
            throw new CannotDo("The archive has the format " + manifest.format() + ", and this version reads "
                    + Manifest.FORMAT + ".");
        }
        var here = installation.schema();
        if (!manifest.schema().equals(here.hash())) {
            throw new CannotDo("The archive comes from another version (database at " + manifest.schemaLatest()
                    + ", here it is at " + here.latest() + "). Bring both installations to the same version and"
                    + " export again.");
        }
        boolean known = directory.firmOf(manifest.slug()).isPresent()
                || installation.firms().stream()
                        .anyMatch(firm -> firm.id().value().equals(manifest.firm()));
        if (known) {
            throw new CannotDo("This installation has the firm " + manifest.slug() + " already, or another of that"
                    + " address. Nothing was changed.");
        }
    }

    private Imported bring(Estate estate, ArchiveReader<Manifest> archive) {
        estate.beside().register(archive.manifest().slug());
        var identities = new HashMap<String, String>();
        archive.lines(
                Manifest.PEOPLE,
                lines -> lines.stream()
                        .map(line -> Lines.read(line, Someone.class))
                        .forEach(person -> identities.put(
                                person.identity().toString(),
                                estate.beside().add(person).toString())));
        for (var table : contents.tables(estate)) {
            addRows(estate, archive, table, identities);
        }
        archive.lines(
                Manifest.LINKS,
                lines -> lines.stream()
                        .map(line -> Lines.read(line, LinkHash.class))
                        .forEach(estate.beside()::add));
        var broken = trail.lookThrough(estate.scope()).broken();
        audit.record(
                estate.scope(),
                "firm.imported",
                estate.scope().firm().value(),
                archive.manifest().exportedAt().toString());
        return new Imported(archive.manifest(), members.inviteAdmins(estate.scope()), broken);
    }

    private void addRows(
            Estate estate, ArchiveReader<Manifest> archive, FirmTable table, Map<String, String> identities) {
        String path = Manifest.rowsOf(table.name());
        var columns = contents.columns(table);
        var sealed = contents.sealed(estate.scope(), table);
        UnaryOperator<String> here = table.columns().contains(IDENTITY)
                ? line -> Lines.with(line, IDENTITY, old -> identities.getOrDefault(old, old))
                : line -> line;
        archive.lines(path, lines -> {
            var ready = lines.stream().map(sealed).map(here).toList();
            switch (table.name()) {
                case "firm" ->
                    ready.forEach(line -> estate.add(table, columns, line, Map.of("status", FirmStatus.MOVING.name())));
                case "document" ->
                    ready.forEach(line -> estate.add(table, columns, line, sealedFile(estate, archive, line)));
                default -> estate.add(table, columns, ready);
            }
        });
        if (!table.loose().isEmpty()) {
            archive.lines(path, lines -> estate.tie(table, List.copyOf(lines)));
        }
    }

    private Map<String, Object> sealedFile(Estate estate, ArchiveReader<Manifest> archive, String line) {
        String id = Lines.text(line, "id");
        byte[] content = archive.bytes(Manifest.document(id));
        var file = vault.seal(estate.scope(), UUID.fromString(id), content);
        return Map.of("content", file.content(), "key_version", file.keyVersion());
    }
}
