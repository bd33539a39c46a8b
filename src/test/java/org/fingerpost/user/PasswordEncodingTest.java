package org.fingerpost.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The production's own hashing; the other tests use a quicker one. */
class PasswordEncodingTest {
    private final PasswordEncoder encoder = new PasswordEncoding().passwordEncoder();

    @Test
    void aPasswordIsHashedWithArgon2idOverNineteenMebibytesTwice() {
        assertThat(encoder.encode("three quiet herons")).startsWith("{argon2}$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void everyCharacterCounts() {
        String hash = encoder.encode("a heron ".repeat(100) + "1");
        assertThat(encoder.matches("a heron ".repeat(100) + "1", hash)).isTrue();
        assertThat(encoder.matches("a heron ".repeat(100) + "2", hash)).isFalse();
    }

    @Test
    void aHashFromBeforeStillOpensAndIsDueForANewOne() {
        String old = PasswordEncoderFactories.createDelegatingPasswordEncoder().encode("three quiet herons");
        assertThat(old).startsWith("{bcrypt}");
        assertThat(encoder.matches("three quiet herons", old)).isTrue();
        assertThat(encoder.upgradeEncoding(old)).isTrue();
        assertThat(encoder.upgradeEncoding(encoder.encode("three quiet herons")))
                .isFalse();
    }
}
