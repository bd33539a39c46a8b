package org.fingerpost.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A secret that opens something by being known: 192 random bits, written in 32 letters that fit an address. Only its
 * hash is stored. {@link #toString()} tells nothing, so that it can't reach a log by accident.
 */
public record Token(String secret) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 24;
    private static final int LENGTH = 32;

    public static Token random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Whether this has the shape of a token at all; asked before the database is. */
    public boolean wellFormed() {
        return secret.length() == LENGTH
                && secret.chars().allMatch(c -> c == '-' || c == '_' || isAsciiAlphanumeric(c));
    }

    public byte[] hash() {
        return sha256(secret.getBytes(StandardCharsets.US_ASCII));
    }

    public static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean isAsciiAlphanumeric(int c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    @Override
    public String toString() {
        return "Token[hidden]";
    }
}
