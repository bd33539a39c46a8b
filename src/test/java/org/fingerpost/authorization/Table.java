package org.fingerpost.authorization;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lines of a table in {@code src/test/resources/authorization}; a line that begins with a hash explains. */
final class Table {
    private Table() {}

    static List<String> lines(String name) {
        try (var in = Table.class.getResourceAsStream("/authorization/" + name)) {
            if (in == null) {
                throw new IllegalStateException("There is no table " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
