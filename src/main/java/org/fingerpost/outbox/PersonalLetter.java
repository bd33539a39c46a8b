package org.fingerpost.outbox;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** A letter to a person about their own account: it belongs to no firm, and holds no fact of a case. */
public record PersonalLetter(String to, String subject, String body) {
    private static final String BREAK = "\n";

    byte[] bytes() {
        return String.join(BREAK, to, subject, body).getBytes(StandardCharsets.UTF_8);
    }

    static PersonalLetter read(byte[] bytes) {
        var parts = List.of(new String(bytes, StandardCharsets.UTF_8).split(BREAK, 3));
        return new PersonalLetter(parts.get(0), parts.get(1), parts.get(2));
    }

    /** It may hold a link that opens an account. */
    @Override
    public String toString() {
        return "PersonalLetter[hidden]";
    }
}
