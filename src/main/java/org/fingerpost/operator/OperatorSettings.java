package org.fingerpost.operator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What opens the operator's pages.
 *
 * @param operatorToken a long random text; without one nobody gets in
 */
@ConfigurationProperties("fingerpost")
record OperatorSettings(@Nullable String operatorToken) {
    private static final String SCHEME = "Bearer ";

    /** In constant time, so that the answer's haste tells nothing of the token. */
    boolean opens(@Nullable String authorization) {
        return operatorToken != null
                && !operatorToken.isBlank()
                && authorization != null
                && MessageDigest.isEqual(bytes(authorization), bytes(SCHEME + operatorToken));
    }

    @Override
    public String toString() {
        return "OperatorSettings";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
