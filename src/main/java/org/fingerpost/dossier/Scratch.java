package org.fingerpost.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessStreamCache.StreamCacheCreateFunction;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.util.FileSystemUtils;

/** A folder for what doesn't fit into memory while one packet is made: nobody else may look in, and it goes at the end. */
final class Scratch implements AutoCloseable {
    private static final long IN_MEMORY = 16L * 1024 * 1024;
    private static final String OWNER_ALONE = "rw-------";

    private final Path folder;
    private final StreamCacheCreateFunction cache;

    Scratch() {
        try {
            folder = Files.createTempDirectory("fingerpost-packet");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var memory = MemoryUsageSetting.setupMixed(IN_MEMORY);
        memory.setTempDir(folder.toFile());
        cache = memory.streamCache;
    }

    Path folder() {
        return folder;
    }

    PDDocument open(byte[] pdf) throws IOException {
        return Loader.loadPDF(new RandomAccessReadBuffer(pdf), "", null, null, cache);
    }

    /** A file that has lost its name by the time anybody could look for it, and goes when it is closed. */
    FileChannel nameless() throws IOException {
        return FileChannel.open(
                folder.resolve("packet.pdf"),
                Set.of(
                        StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.DELETE_ON_CLOSE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ALONE)));
    }

    @Override
    public void close() {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
