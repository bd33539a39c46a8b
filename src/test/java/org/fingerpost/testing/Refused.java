package org.fingerpost.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.fingerpost.tenancy.Refusal;
import org.jspecify.annotations.Nullable;

/** That something can't be done, and which words say why. */
public final class Refused {
    private Refused() {}

    public static void assertRefused(String key, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    /** With the rule behind it; null for none. */
    public static void assertRefused(@Nullable String rule, String key, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.key()).isEqualTo(key);
            assertThat(refusal.rule()).isEqualTo(Optional.ofNullable(rule));
        });
    }
}
