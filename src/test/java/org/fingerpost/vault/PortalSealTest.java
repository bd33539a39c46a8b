package org.fingerpost.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class PortalSealTest {
    private static final byte[] PLAIN = "firm and link".getBytes(StandardCharsets.UTF_8);

    private final MasterKey master = key(1);

    @Test
    void anotherNodeWithTheSameMasterKeyOpensIt() {
        assertThat(key(1).sealFor("cookie").open(master.sealFor("cookie").seal(PLAIN)))
                .contains(PLAIN);
    }

    @Test
    void anotherPurposeAnotherKeyAndAnythingChangedOpenNothing() {
        String sealed = master.sealFor("cookie").seal(PLAIN);
        assertThat(master.sealFor("letter").open(sealed)).isEmpty();
        assertThat(key(2).sealFor("cookie").open(sealed)).isEmpty();
        assertThat(master.sealFor("cookie").open(sealed.substring(1))).isEmpty();
        assertThat(master.sealFor("cookie").open("no seal at all")).isEmpty();
        assertThat(master.sealFor("cookie").open("")).isEmpty();
    }

    @Test
    void theSameLooksDifferentEachTime() {
        var seal = master.sealFor("cookie");
        assertThat(seal.seal(PLAIN)).isNotEqualTo(seal.seal(PLAIN)).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void aMarkIsTheSameForTheSameTextPurposeAndKeyAlone() {
        var mark = master.sealFor("cookie").mark("192.0.2.7");
        assertThat(key(1).sealFor("cookie").mark("192.0.2.7")).isEqualTo(mark);
        assertThat(master.sealFor("letter").mark("192.0.2.7")).isNotEqualTo(mark);
        assertThat(key(2).sealFor("cookie").mark("192.0.2.7")).isNotEqualTo(mark);
        assertThat(master.sealFor("cookie").mark("192.0.2.8")).isNotEqualTo(mark);
    }

    private static MasterKey key(int seed) {
        byte[] secret = new byte[MasterKey.BYTES];
        secret[0] = (byte) seed;
        return MasterKey.read(Base64.getEncoder().encodeToString(secret)).orElseThrow();
    }
}
