package org.fingerpost.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fingerpost.testing.Refused.assertRefused;

import com.github.kagkarlsson.scheduler.task.Task;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fingerpost.clientlink.ClientLinks;
import org.fingerpost.clientlink.NewLink;
import org.fingerpost.clientlink.Opening;
import org.fingerpost.clientlink.SecondStep;
import org.fingerpost.document.DocumentId;
import org.fingerpost.document.Documents;
import org.fingerpost.document.Upload;
import org.fingerpost.matter.Language;
import org.fingerpost.matter.MatterId;
import org.fingerpost.platform.EmailAddress;
import org.fingerpost.report.LinkRecipient;
import org.fingerpost.testing.ClientBrowser;
import org.fingerpost.testing.Engine;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.fingerpost.uscis.ANumber;
import org.fingerpost.vault.FirmKeys;
import org.fingerpost.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A firm's keys are exchanged without anything being lost, and destroyed so that everything is. */
class FirmKeysTest extends PortalTest {
    private static final byte[] CONTENT = "%PDF-1.7 a letter".getBytes(StandardCharsets.US_ASCII);
    private static final ANumber NUMBER = new ANumber(Practice.A_NUMBER);

    @Autowired
    Postgres postgres;

    @Autowired
    FirmDatabase database;

    @Autowired
    FirmKeys keys;

    @Autowired
    Documents documents;

    @Autowired
    Vault vault;

    @Autowired
    ClientLinks links;

    @Autowired
    Engine engine;

    @Autowired
    Task<Void> sealWhatIsBehind;

    Session administrator;
    Practice acme;
    MatterId matter;
    DocumentId file;

    @BeforeEach
    void aFirmWithSomethingSealed() {
        administrator = Session.administrator(postgres);
        acme = practices.found("Acme Law");
        matter = acme.matter("Ana María Reyes", Language.ES);
        file = database.in(
                acme.actor(),
                scope -> documents.add(
                        scope, acme.actor().member(), new Upload("letter.pdf", "application/pdf", CONTENT)));
    }

    @AfterEach
    void goodbye() {
        administrator.close();
    }

    @Test
    void afterAnExchangeTheOldIsReadAndTheNewKeySeals() {
        assertThat(database.in(acme.actor(), keys::rotate)).isEqualTo(2);
        assertAllIsThere();
        acme.matter("Li Wei", Language.EN);
        assertThat(versions()).containsExactlyInAnyOrder("1", "2");
    }

    @Test
    void inTheBackgroundTheOldIsSealedAnewAndThenTheOldKeyIsDestroyed() {
        var before = sealed();
        database.in(acme.actor(), keys::rotate);
        engine.once(sealWhatIsBehind);
        assertThat(versions()).containsExactly("2");
        assertThat(live()).as("whoever read a row before may open it still").containsExactly("0", "1", "2");
        engine.once(sealWhatIsBehind);
        assertThat(live()).containsExactly("0", "2");
        assertAllIsThere();
        administrator.execute(
                "update matter set a_number_sealed = decode(?, 'hex')" + " where id = ?", before, matter.value());
        assertThatThrownBy(this::number).isInstanceOf(Vault.Broken.class);
        assertThat(trail()).contains("keys.rotated", "keys.retired");
    }

    @Test
    void whoeverIsAboutToSealKeepsTheOldKeyUntilTheyHave() {
        var row = UUID.randomUUID();
        var sealed = database.in(acme.actor(), scope -> {
            var text = vault.seal(scope, row, "words", "before");
            try (var other = Session.app(postgres).begin().as(acme.firm().id())) {
                other.execute("set local lock_timeout = '50ms'");
                assertThat(other.look("select * from firm_key for update").sqlState())
                        .contains("55P03");
            }
            return text;
        });
        database.in(acme.actor(), keys::rotate);
        String opened = database.in(acme.actor(), scope -> vault.open(scope, row, "words", sealed));
        assertThat(opened).isEqualTo("before");
    }

    @Test
    void oneTransactionTakesTheNewKeyAfterTheExchange() {
        var row = UUID.randomUUID();
        database.run(acme.actor(), scope -> {
            var first = vault.seal(scope, row, "words", "first");
            keys.rotate(scope);
            var second = vault.seal(scope, row, "words", "second");
            assertThat(first.value()[3]).isEqualTo((byte) 1);
            assertThat(second.value()[3]).isEqualTo((byte) 2);
            assertThat(vault.open(scope, row, "words", first)).isEqualTo("first");
            assertThat(vault.open(scope, row, "words", second)).isEqualTo("second");
        });
    }

    @Test
    void afterTheDestructionNothingOpensAndNothingIsSealed() {
        var rival = practices.found("Rival Law");
        var theirs = rival.matter("Li Wei", Language.EN);
        database.run(acme.actor(), keys::destroy);
        assertRefused("vault.destroyed", this::number);
        assertRefused("vault.destroyed", () -> documents.get(acme.actor(), file));
        assertRefused("vault.destroyed", () -> acme.matter("Li Wei", Language.EN));
        assertRefused("vault.destroyed", () -> database.in(acme.actor(), keys::rotate));
        assertThat(search()).isEmpty();
        assertThat(acme.matters().get(acme.actor(), matter).client().name()).isEqualTo("Ana María Reyes");
        assertThat(live()).isEmpty();
        assertThat(administrator.strings(
                        "select wrapped from firm_key where firm_id = ? and wrapped is not null", firm()))
                .isEmpty();
        assertThat(trail()).contains("keys.destroyed");
        assertThat(database.in(acme.actor(), keys::destroyed)).isTrue();
        assertThat(rival.matters().confidential(rival.actor(), theirs).aNumber())
                .as("another firm's")
                .isEqualTo(NUMBER);
        database.run(acme.actor(), keys::destroy);
    }

    @Test
    void rowsThatAreRestoredAfterTheDestructionDoNotOpen() {
        var before = sealed();
        database.run(acme.actor(), keys::destroy);
        administrator.execute("update matter set a_number_sealed = null where id = ?", matter.value());
        administrator.execute(
                "update matter set a_number_sealed = decode(?, 'hex') where id = ?", before, matter.value());
        assertRefused("vault.destroyed", this::number);
        administrator.execute("delete from document where firm_id = ?", firm());
        administrator.execute("delete from firm_key where firm_id = ?", firm());
        assertThatThrownBy(this::number).isInstanceOf(Vault.Broken.class);
        acme.matter("Li Wei", Language.EN);
        assertThatThrownBy(this::number).as("a key made anew").isInstanceOf(Vault.Broken.class);
    }

    @Test
    void whatWasPlainStillIsSealedBeforeTheDestruction() {
        administrator.execute("set session_replication_role = replica");
        administrator.execute(
                "update matter set a_number = ?, a_number_sealed = null, a_number_mark = null where id = ?",
                NUMBER.value(),
                matter.value());
        database.run(acme.actor(), keys::destroy);
        assertThat(administrator.strings(
                        "select a_number from matter where id = ? and a_number is not null", matter.value()))
                .isEmpty();
        assertRefused("vault.destroyed", this::number);
    }

    @Test
    void aClientsLinkIsGoneThenToo() {
        var link =
                new NewLink(LinkRecipient.CLIENT, "", EmailAddress.parse("ana@example.com"), SecondStep.EMAIL_CODE, "");
        var holder = ClientBrowser.holder(links, links.create(acme.actor(), matter, link));
        var stamp = stamp(holder);
        assertThat(links.open(holder)).isInstanceOf(Opening.Open.class);
        database.run(acme.actor(), keys::destroy);
        assertThat(stamp(holder)).as("a page that was kept").isNotEqualTo(stamp);
        assertThat(links.open(holder)).isInstanceOf(Opening.Gone.class);
    }

    private void assertAllIsThere() {
        assertThat(number()).isEqualTo(NUMBER);
        assertThat(search()).isNotEmpty();
        assertThat(documents.get(acme.actor(), file).content()).isEqualTo(CONTENT);
    }

    private @Nullable ANumber number() {
        return acme.matters().confidential(acme.actor(), matter).aNumber();
    }

    private List<?> search() {
        return acme.matters()
                .page(acme.actor(), Practice.A_NUMBER, Optional.empty())
                .rows();
    }

    private String sealed() {
        return administrator
                .strings("select encode(a_number_sealed, 'hex') from matter where id = ?", matter.value())
                .getFirst();
    }

    /** With which keys the firm's matters and files are sealed. */
    private List<String> versions() {
        return administrator.strings("""
                select distinct get_byte(a_number_sealed, 3)::text from matter where firm_id = ?
                union select key_version::text from document where firm_id = ?""", firm(), firm());
    }

    private List<String> live() {
        return administrator.strings(
                "select key_version from firm_key where firm_id = ? and destroyed_at is null order by 1", firm());
    }

    private List<String> trail() {
        return administrator.strings("select action from audit_event where subject_id = ?", firm());
    }

    private List<String> stamp(Actor.LinkHolder holder) {
        return administrator.strings("select stamp from directory.client_link where link_id = ?", holder.link());
    }

    private UUID firm() {
        return acme.firm().id().value();
    }
}
