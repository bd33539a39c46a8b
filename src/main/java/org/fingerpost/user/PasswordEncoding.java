package org.fingerpost.user;

import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Passwords are hashed with Argon2id. Hashes of bcrypt, from before, still open, and are replaced at the next sign-in.
 */
@Configuration(proxyBeanMethods = false)
class PasswordEncoding {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19_456; // with two rounds: the least that OWASP advises
    private static final int ROUNDS = 2;

    @Bean
    PasswordEncoder passwordEncoder() {
        var argon2 = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIBIBYTES, ROUNDS);
        return new DelegatingPasswordEncoder(
                "argon2", Map.of("argon2", new InTurn(argon2), "bcrypt", new BCryptPasswordEncoder()));
    }

    /** As many at a time as there are processors: more would not be faster, and each takes its 19 MiB. */
    private static final class InTurn implements PasswordEncoder {
        private final PasswordEncoder encoder;
        private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

        InTurn(PasswordEncoder encoder) {
            this.encoder = encoder;
        }

        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            return inTurn(() -> encoder.encode(password));
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            return inTurn(() -> encoder.matches(password, hash));
        }

        @Override
        public boolean upgradeEncoding(@Nullable String hash) {
            return encoder.upgradeEncoding(hash);
        }

        private <T extends @Nullable Object> T inTurn(Supplier<T> work) {
            turns.acquireUninterruptibly();
            try {
                return work.get();
            } finally {
                turns.release();
            }
        }
    }
}
