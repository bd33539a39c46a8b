package org.fingerpost.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.UUID;
import org.fingerpost.audit.AuditTrail;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.FirmDatabase;
import org.fingerpost.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

/** The master key is exchanged: the previous one opens until everything is wrapped by the present one. */
class MasterKeyChangeTest extends PortalTest {
    private static final MasterKey OLD = key(1);
    private static final MasterKey NEW = key(2);
    private static final MasterKey BOTH = NEW.after(OLD);

    @Autowired
    FirmDatabase database;

    @Autowired
    FirmKeyRepository repository;

    @Autowired
    ObjectProvider<KeepsSealed> keepers;

    @Autowired
    AuditTrail audit;

    Actor actor;
    UUID row = UUID.randomUUID();
    SealedText sealed;
    Mark mark;

    @BeforeEach
    void aFirmWithTheOldOne() {
        actor = practices.found("Acme Law").actor();
        sealed = database.in(actor, scope -> vault(OLD).seal(scope, row, "words", "secret"));
        mark = database.in(actor, scope -> vault(OLD).mark(scope, "words", "secret"));
    }

    @Test
    void theNewOneAloneOpensNothingBeforeAllIsWrappedAnew() {
        assertThatThrownBy(() -> opened(NEW)).isInstanceOf(Vault.Broken.class);
        assertThat(opened(BOTH)).isEqualTo("secret");
        assertThat(rewrapped()).as("the key that seals, and the one that marks").isEqualTo(2);
        assertThat(opened(NEW)).isEqualTo("secret");
        assertThat(database.in(actor, scope -> vault(NEW).mark(scope, "words", "secret"))
                        .value())
                .isEqualTo(mark.value());
        assertThatThrownBy(() -> opened(OLD)).isInstanceOf(Vault.Broken.class);
        assertThat(rewrapped()).isZero();
    }

    @Test
    void aNewKeyOfTheFirmIsWrappedByTheNewOne() {
        database.run(actor, scope -> keys(BOTH).rotate(scope));
        assertThat(rewrapped()).isEqualTo(2);
    }

    @Test
    void whatThePortalSealedForItselfOpensToo() {
        String cookie = OLD.sealFor("cookie").seal(new byte[] {1, 2});
        assertThat(BOTH.sealFor("cookie").open(cookie)).contains(new byte[] {1, 2});
        assertThat(NEW.sealFor("cookie").open(cookie)).isEmpty();
        assertThat(NEW.sealFor("cookie").open(BOTH.sealFor("cookie").seal(new byte[] {3})))
                .isPresent();
    }

    private int rewrapped() {
        return database.in(actor, scope -> keys(BOTH).rewrapAll(scope));
    }

    private String opened(MasterKey master) {
        return database.in(actor, scope -> vault(master).open(scope, row, "words", sealed));
    }

    private Vault vault(MasterKey master) {
        return new Vault(new KeyRings(master, repository));
    }

    private FirmKeys keys(MasterKey master) {
        return new FirmKeys(new KeyRings(master, repository), repository, keepers, audit);
    }

    private static MasterKey key(int seed) {
        byte[] secret = new byte[MasterKey.BYTES];
        secret[0] = (byte) seed;
        return MasterKey.read(Base64.getEncoder().encodeToString(secret)).orElseThrow();
    }
}
