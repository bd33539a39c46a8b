package org.fingerpost.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fingerpost.testing.Practice.DECEMBER_14;

import com.github.kagkarlsson.scheduler.task.Task;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.fingerpost.document.DocumentId;
import org.fingerpost.document.Documents;
import org.fingerpost.document.Upload;
import org.fingerpost.matter.Language;
import org.fingerpost.platform.Token;
import org.fingerpost.testing.Engine;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.fingerpost.vault.Vault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever copies the database reads no file; what is put in another's place doesn't open. Looked at as superuser. */
class SealedFilesTest extends PortalTest {
    private static final String SECRET = "The client is treated for a rare illness";
    private static final byte[] CONTENT = SECRET.repeat(3).getBytes(StandardCharsets.US_ASCII);

    @Autowired
    Postgres postgres;

    @Autowired
    Documents documents;

    @Autowired
    FirmDatabase database;

    @Autowired
    Engine engine;

    @Autowired
    Task<Void> sealWhatIsBehind;

    Session administrator;
    Practice acme;

    @BeforeEach
    void aFirm() {
        administrator = Session.administrator(postgres);
        acme = practices.found("Acme Law");
    }

    @AfterEach
    void goodbye() {
        administrator.close();
    }

    @Test
    void noPlainByteOfAFileIsInTheDatabase() {
        var id = add(acme);
        assertThat(column(id, "content")).isNotEmpty().doesNotContain(hex(SECRET.substring(0, 8)));
        assertThat(column(id, "sha256")).isEqualTo(HexFormat.of().formatHex(Token.sha256(CONTENT)));
        assertThat(documents.get(acme.actor(), id).content()).isEqualTo(CONTENT);
    }

    @Test
    void aFileThatIsPutInAnothersPlaceDoesNotOpen() {
        var mine = add(acme);
        var other = add(acme);
        copyContent(mine, other);
        assertThatThrownBy(() -> documents.get(acme.actor(), other)).isInstanceOf(Vault.Broken.class);
        assertThat(documents.get(acme.actor(), mine).content()).isEqualTo(CONTENT);
    }

    @Test
    void aByteThatWasChangedIsNoticed() {
        var id = add(acme);
        administrator.execute(
                "update document set content = set_byte(content, 40, get_byte(content, 40) # 1) where id = ?",
                id.value());
        assertThatThrownBy(() -> documents.get(acme.actor(), id)).isInstanceOf(Vault.Broken.class);
    }

    @Test
    void anotherFirmsKeyDoesNotOpenItNorCanItTakeTheKeysPlace() {
        var rival = practices.found("Rival Law");
        var mine = add(acme);
        var theirs = add(rival);
        copyContent(mine, theirs);
        assertThatThrownBy(() -> documents.get(rival.actor(), theirs)).isInstanceOf(Vault.Broken.class);
        administrator.execute(
                "update firm_key set wrapped = (select wrapped from firm_key where firm_id = ? and key_version = 1)"
                        + " where firm_id = ? and key_version = 1",
                acme.firm().id().value(),
                rival.firm().id().value());
        assertThatThrownBy(() -> documents.get(rival.actor(), theirs)).isInstanceOf(Vault.Broken.class);
    }

    @Test
    void aFileFromBeforeIsStillReadAndIsSealedInTheBackground() {
        var id = add(acme);
        administrator.execute("update document set content = ?, key_version = null where id = ?", CONTENT, id.value());
        assertThat(documents.get(acme.actor(), id).content()).isEqualTo(CONTENT);
        engine.once(sealWhatIsBehind);
        assertThat(column(id, "content")).doesNotContain(hex(SECRET.substring(0, 8)));
        assertThat(administrator.strings("select key_version from document where id = ?", id.value()))
                .containsExactly("1");
        assertThat(documents.get(acme.actor(), id).content()).isEqualTo(CONTENT);
        assertThat(documents.get(acme.actor(), id).fileName()).isEqualTo("letter.pdf");
    }

    @Test
    void whatIsPlainIsNotLookedForWithinAFirm() {
        assertThatThrownBy(() ->
                        database.run(acme.actor(), scope -> scope.sql().fetch("select operation.firms_to_seal(1)")))
                .hasMessageContaining("one firm's transaction");
    }

    @Test
    void theNoticeOfAnAppointmentIsSealedToo() {
        var matter = acme.matter("Ana", Language.ES);
        acme.appointment(matter, acme.notice(matter, DECEMBER_14).withScan());
        assertThat(administrator.strings(
                        "select encode(substr(content, 1, 4), 'hex') from document where firm_id = ?",
                        acme.firm().id().value()))
                .hasSize(1)
                .doesNotContain(hex("%PDF"));
    }

    private DocumentId add(Practice practice) {
        return database.in(
                practice.actor(),
                scope -> documents.add(
                        scope, practice.actor().member(), new Upload("letter.pdf", "application/pdf", CONTENT)));
    }

    private void copyContent(DocumentId from, DocumentId to) {
        administrator.execute(
                "update document set content = (select content from document where id = ?) where id = ?",
                from.value(),
                to.value());
    }

    private String column(DocumentId id, String name) {
        return List.copyOf(administrator.strings(
                        "select encode(" + name + ", 'hex') from document where id = ?", id.value()))
                .getFirst();
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.US_ASCII));
    }
}
