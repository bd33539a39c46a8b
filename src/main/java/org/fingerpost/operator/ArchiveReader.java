package org.fingerpost.operator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;

/** Reads an archive that is whole. Nothing of it is unpacked to a disk, and a path in it names nothing outside it. */
final class ArchiveReader<M extends Listing> implements AutoCloseable {
    private static final int LINES_AT_ONCE = 500;
    private static final int LARGEST_BATCH = 4_000_000;

    private final ZipFile zip;
    private final M manifest;

    private ArchiveReader(ZipFile zip, M manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /** Refuses an archive that lacks a file, has one too many, or one that differs from its hash. */
    static <M extends Listing> ArchiveReader<M> open(Path file, Class<M> type) throws IOException {
        var zip = zip(file);
        try {
            var reader = new ArchiveReader<>(zip, manifest(zip, type));
            reader.requireWhole();
            return reader;
        } catch (IOException | RuntimeException broken) {
            zip.close();
            throw broken;
        }
    }

    M manifest() {
        return manifest;
    }

    boolean has(String path) {
        return zip.getEntry(path) != null;
    }

    byte[] bytes(String path) {
        try (var in = stream(path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of a file, so many at once as fit in little memory. */
    void lines(String path, Consumer<List<String>> batch) {
        try (var in = new BufferedReader(new InputStreamReader(stream(path), StandardCharsets.UTF_8))) {
            var some = new ArrayList<String>();
            int size = 0;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                some.add(line);
                size += line.length();
                if (some.size() == LINES_AT_ONCE || size > LARGEST_BATCH) {
                    batch.accept(List.copyOf(some));
                    some.clear();
                    size = 0;
                }
            }
            if (!some.isEmpty()) {
                batch.accept(some);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    InputStream stream(String path) throws IOException {
        var entry = zip.getEntry(path);
        if (entry == null) {
            throw new CannotDo("The archive has no " + path + ".");
        }
        return zip.getInputStream(entry);
    }

    private static ZipFile zip(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException broken) {
            throw new CannotDo(file + " is no archive, or it was cut off.");
        }
    }

    private static <M> M manifest(ZipFile zip, Class<M> type) throws IOException {
        var entry = zip.getEntry(Manifest.FILE);
        if (entry == null) {
            throw new CannotDo("There is no " + Manifest.FILE + " in it: this is no archive of that kind.");
        }
        try (var in = zip.getInputStream(entry)) {
            return Lines.read(in.readAllBytes(), type);
        } catch (JacksonException unreadable) {
            throw new CannotDo(
                    "Its " + Manifest.FILE + " can't be read: this is no archive of that kind, or a newer one.");
        }
    }

    private void requireWhole() throws IOException {
        var listed = manifest.files().stream().map(Manifest.Entry::path).collect(Collectors.toSet());
        var strange = zip.stream()
                .map(entry -> entry.getName())
                .filter(name -> !name.equals(Manifest.FILE) && !listed.contains(name))
                .findFirst();
        if (strange.isPresent()) {
            throw new CannotDo("The archive was changed: its manifest doesn't know " + strange.get() + ".");
        }
        for (var file : manifest.files()) {
            if (!has(file.path()) || !sha256(file.path()).equals(file.sha256())) {
                throw new CannotDo("The archive was changed or damaged: " + file.path() + " is not what it was.");
            }
        }
    }

    private String sha256(String path) throws IOException {
        try (var in = stream(path)) {
            return Hashes.sha256(in);
        }
    }
}
