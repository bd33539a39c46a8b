package org.fingerpost.operator;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes an archive, file by file, each with its hash. Nobody but the operator's own account may read it. */
final class ArchiveWriter implements AutoCloseable {
    /** The same rows make the same bytes, whenever they are written. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;
    private final List<Manifest.Entry> written = new ArrayList<>();

    ArchiveWriter(Path file) throws IOException {
        var ownersAlone = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var channel = Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownersAlone);
        this.zip = new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16));
    }

    /** What is written into one file of the archive. */
    interface Content {
        /** Answers with the number of rows. */
        long writeTo(OutputStream out) throws IOException;
    }

    void file(String path, Content content) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            var counted = new Counted(new DigestOutputStream(zip, sha256));
            open(path);
            long rows = content.writeTo(counted);
            zip.closeEntry();
            written.add(
                    new Manifest.Entry(path, counted.bytes, rows, HexFormat.of().formatHex(sha256.digest())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A file of lines, handed over one by one. */
    void lines(String path, Consumer<Consumer<String>> source) {
        file(path, out -> {
            long[] rows = {0};
            source.accept(line -> {
                try {
                    out.write(line.getBytes(StandardCharsets.UTF_8));
                    out.write('\n');
                    rows[0]++;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            return rows[0];
        });
    }

    List<Manifest.Entry> written() {
        return List.copyOf(written);
    }

    /** The last file, which lists all others and not itself. */
    void manifest(byte[] json) throws IOException {
        open(Manifest.FILE);
        zip.write(json);
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private void open(String path) throws IOException {
        var entry = new ZipEntry(path);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }

    private static final class Counted extends OutputStream {
        private final OutputStream out;
        private long bytes;

        Counted(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            bytes++;
        }

        @Override
        public void write(byte[] many, int from, int length) throws IOException {
            out.write(many, from, length);
            bytes += length;
        }
    }
}
