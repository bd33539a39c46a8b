package org.fingerpost.operator;

import java.nio.charset.StandardCharsets;

/** What commands print for other programs. */
public final class Json {
    private Json() {}

    public static String pretty(Object value) {
        return new String(Lines.pretty(value), StandardCharsets.UTF_8);
    }
}
