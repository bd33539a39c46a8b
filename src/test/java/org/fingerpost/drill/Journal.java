package org.fingerpost.drill;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What the portal says it has committed, a line each, forced to disk before it goes on. A change without a line may have
 * been committed; one with a line must never be lost.
 */
final class Journal {
    private final FileChannel file;

    Journal(Path path) {
        try {
            file = FileChannel.open(path, CREATE, APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A change of one firm, and the span in which its transaction lay. A firm's spans don't overlap. */
    record Line(Change change, UUID firm, Instant from, Instant to) {
        static Line read(String text) {
            String[] parts = text.split(" ");
            return new Line(
                    Change.valueOf(parts[0]),
                    UUID.fromString(parts[1]),
                    Instant.parse(parts[2]),
                    Instant.parse(parts[3]));
        }

        @Override
        public String toString() {
            return change + " " + firm + " " + from + " " + to;
        }
    }

    synchronized void write(Line line) {
        try {
            file.write(ByteBuffer.wrap((line + "\n").getBytes(US_ASCII)));
            file.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole lines: a kill may have cut the last one short. */
    static List<Line> read(Path path) {
        try {
            String text = Files.exists(path) ? Files.readString(path) : "";
            return text.substring(0, text.lastIndexOf('\n') + 1)
                    .lines()
                    .map(Line::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
