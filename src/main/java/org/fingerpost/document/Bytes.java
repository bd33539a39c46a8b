package org.fingerpost.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Looks for text and numbers in a file's bytes. */
record Bytes(byte[] content) {
    static final int NOT_FOUND = -1;

    boolean startsWith(int at, String text) {
        byte[] wanted = latin(text);
        return at >= 0
                && at + wanted.length <= content.length
                && Arrays.equals(content, at, at + wanted.length, wanted, 0, wanted.length);
    }

    /** Where the text begins, from one place on and before another. */
    int find(String text, int from, int until) {
        byte[] wanted = latin(text);
        int last = Math.min(until, content.length) - wanted.length;
        for (int at = Math.max(from, 0); at <= last; at++) {
            if (content[at] == wanted[0] && Arrays.equals(content, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        return NOT_FOUND;
    }

    int find(String text, int from) {
        return find(text, from, content.length);
    }

    String text(int from, int until) {
        int end = Math.min(until, content.length);
        return new String(content, from, Math.max(0, end - from), StandardCharsets.ISO_8859_1);
    }

    int size() {
        return content.length;
    }

    int at(int place) {
        return content[place] & 0xFF;
    }

    int big16(int place) {
        return at(place) << 8 | at(place + 1);
    }

    /** Unsigned, so that a length can't be negative. */
    long big32(int place) {
        return (long) big16(place) << 16 | big16(place + 2);
    }

    int little16(int place) {
        return at(place) | at(place + 1) << 8;
    }

    long little32(int place) {
        return little16(place) | (long) little16(place + 2) << 16;
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
