package org.fingerpost.tenancy;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fingerpost.audit.Trail;
import org.fingerpost.audit.TrailBreak;
import org.fingerpost.clientlink.Opening;
import org.fingerpost.matter.Language;
import org.fingerpost.operator.CannotDo;
import org.fingerpost.operator.FirmExport;
import org.fingerpost.operator.FirmImport;
import org.fingerpost.operator.Hashes;
import org.fingerpost.operator.Manifest;
import org.fingerpost.reschedule.RescheduleId;
import org.fingerpost.testing.Practice;
import org.fingerpost.user.SignIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** A firm with a row in every table goes out in an archive, is deleted, and comes in again. */
class FirmArchiveTest extends CarriedFirmTest {
    @Autowired
    FirmExport export;

    @Autowired
    FirmImport importing;

    @Autowired
    SignIn signIn;

    @Autowired
    Directory directory;

    @Autowired
    Trail trail;

    @TempDir
    Path folder;

    Path archive;

    @BeforeEach
    void whereItGoes() {
        archive = folder.resolve("acme.zip");
    }

    @Test
    void everyTableOfAFirmIsInItsArchiveButItsKeysAndItsSignInService() throws IOException {
        var manifest = export.export(operator, archive);
        var tables = catalogue.tables();
        assertThat(tables).containsAll(CarriedFirmTest.STAYS);
        assertThat(manifest.files().stream()
                        .filter(file -> file.path().startsWith("rows/"))
                        .filter(file -> file.rows() > 0)
                        .map(file -> file.path().replaceAll("rows/(.*)\\.ndjson", "$1")))
                .containsExactlyInAnyOrderElementsOf(tables.stream()
                        .filter(table -> !CarriedFirmTest.STAYS.contains(table))
                        .toList());
    }

    @Test
    void whatGoesOutAndComesInAgainIsTheSame() throws IOException {
        var request = anyRequest();
        standing.prepareMove(operator, "");
        var rows = rows();
        var out = export.export(operator, archive);
        deletion.delete(operator);
        assertThat(rows().values()).allSatisfy(left -> assertThat(left).isEmpty());
        importing.bring("root", archive);
        assertThat(rows()).containsExactlyEntriesOf(rows);
        assertThat(hashes(export.export(operator, folder.resolve("again.zip")))).isEqualTo(hashes(out));
        var practice = acme.practice();
        assertThat(practice.matters()
                        .page(practice.actor(), Practice.A_NUMBER, Optional.empty())
                        .rows())
                .as("sealed and marked by keys of here")
                .isNotEmpty();
        assertThat(log.verify(acme.practice().actor(), request))
                .as("a break of the submission log's chain")
                .isEmpty();
    }

    @Test
    void nothingIsPlannedUntilAFirmThatCameInIsResumedAndThenEverythingIsOnce() throws IOException {
        var before = jobs();
        assertThat(before).isNotEmpty();
        carry();
        assertThat(jobs()).isEmpty();
        assertThat(lostJobs()).isEmpty();
        standing.resume(operator);
        assertThat(jobs()).containsExactlyElementsOf(before);
    }

    @Test
    void linksOfClientsGoOnOpeningOnceTheFirmIsResumed() throws IOException {
        var matter = acme.practice().matter("Ana María Reyes", Language.ES);
        var token = links.create(acme.practice().actor(), matter);
        carry();
        assertThat(links.enter(token)).isInstanceOf(Opening.Gone.class);
        standing.resume(operator);
        assertThat(links.enter(token)).isInstanceOf(Opening.Open.class);
    }

    @Test
    void peopleChooseAPasswordAgainByAnInvitation() throws IOException {
        var email = administrator
                .strings("select email from member where firm_id = ? and role = 'ADMIN'", firm())
                .getFirst();
        var invitation = requireNonNull(carry().invitations().get(email));
        assertThat(directory.identityOf(email).orElseThrow().passwordHash()).isNull();
        assertThat(signIn.invitation(invitation).orElseThrow().email()).isEqualTo(email);
        assertThat(signIn.firmsOf(directory.identityOf(email).orElseThrow().id()))
                .as("firms before the invitation is accepted")
                .isEmpty();
    }

    @Test
    void anArchiveIsItsOwnersAlone() throws IOException {
        export.export(operator, archive);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(archive)))
                .isEqualTo("rw-------");
        assertThatThrownBy(() -> export.export(operator, archive)).isInstanceOf(CannotDo.class);
    }

    @Test
    void aChangedArchiveIsRefusedAndChangesNothing() throws IOException {
        export.export(operator, archive);
        standing.suspend(operator, "");
        deletion.delete(operator);
        try (var zip = FileSystems.newFileSystem(archive)) {
            var clients = zip.getPath("rows/client.ndjson");
            Files.writeString(clients, Files.readString(clients).replace("Li Wei", "Li Mei"));
        }
        assertThatThrownBy(() -> importing.bring("root", archive))
                .isInstanceOf(CannotDo.class)
                .hasMessageContaining("rows/client.ndjson");
        assertThat(rows().values()).allSatisfy(left -> assertThat(left).isEmpty());
    }

    @Test
    void anArchiveOfAnotherVersionAndAFirmThatIsHereAreRefused() throws IOException {
        export.export(operator, archive);
        assertThatThrownBy(() -> importing.bring("root", archive)).hasMessageContaining("already");
        standing.suspend(operator, "");
        deletion.delete(operator);
        administrator.begin();
        administrator.execute("""
                insert into operation.databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype)
                values ('9999-later', 'x', 'x', now(), 99999, 'EXECUTED')""");
        administrator.commit();
        try {
            assertThatThrownBy(() -> importing.bring("root", archive)).hasMessageContaining("9999-later");
        } finally {
            administrator.execute("delete from operation.databasechangelog where id = '9999-later'");
        }
    }

    @Test
    void theTrailGoesOnWhereItEndedAndItsChainIsWhole() throws IOException {
        var before = trail.check(acme.practice().actor());
        assertThat(carry().brokenTrail()).isEmpty();
        standing.resume(operator);
        var check = trail.check(acme.practice().actor());
        assertThat(check.broken()).isEmpty();
        assertThat(check.lines()).as("moving, exported, imported, resumed").isEqualTo(before.lines() + 4);
    }

    @Test
    void aTrailThatWasChangedOnTheWayIsToldOfThoughTheManifestWasMadeToFit() throws IOException {
        standing.prepareMove(operator, "");
        export.export(operator, archive);
        deletion.delete(operator);
        forge("rows/audit_event.ndjson", "matter.opened", "matter.closed");
        assertThat(importing.bring("root", archive).brokenTrail())
                .map(TrailBreak::problem)
                .contains(TrailBreak.Problem.CHANGED);
    }

    /** As somebody would who knows how an archive is made. */
    private void forge(String file, String from, String to) throws IOException {
        try (var zip = FileSystems.newFileSystem(archive)) {
            var changed = zip.getPath(file);
            var manifest = zip.getPath("manifest.json");
            String before = Hashes.sha256(changed);
            Files.writeString(changed, Files.readString(changed).replaceFirst(from, to));
            Files.writeString(manifest, Files.readString(manifest).replace(before, Hashes.sha256(changed)));
        }
    }

    private FirmImport.Imported carry() throws IOException {
        standing.prepareMove(operator, "");
        export.export(operator, archive);
        deletion.delete(operator);
        return importing.bring("root", archive);
    }

    private List<String> jobs() {
        return administrator.strings("""
                select task_name || ' ' || task_instance || ' ' || execution_time from operation.scheduled_tasks
                where task_instance like ? order by 1""", firm() + "/%");
    }

    private List<String> lostJobs() {
        return administrator.strings(
                "select id::text from operation.lost_jobs('2100-01-01', '0', 1000000) where of_firm = ?", firm());
    }

    private RescheduleId anyRequest() {
        return new RescheduleId(UUID.fromString(administrator
                .strings("select reschedule_id::text from submission_log where firm_id = ? limit 1", firm())
                .getFirst()));
    }

    /** Of everything but the trail, which tells of the carrying. */
    private static Map<String, String> hashes(Manifest manifest) {
        return manifest.files().stream()
                .filter(file -> !file.path().startsWith("rows/audit_"))
                .filter(file -> !file.path().equals(Manifest.LINKS))
                .collect(Collectors.toMap(Manifest.Entry::path, Manifest.Entry::sha256));
    }
}
