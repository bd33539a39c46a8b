package org.fingerpost.dossier;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.fingerpost.dossier.Sheets.Problem;
import org.fingerpost.dossier.Sheets.Unusable;
import org.jspecify.annotations.Nullable;

/** Makes the packet: measures the exhibits, sets the pages, binds the exhibits in, and writes one file. */
final class Press {
    /** One at a time, so that several packets need no more memory than one. */
    private static final Semaphore TURN = new Semaphore(1);

    /** Made when the first packet is: its fonts need time and memory. */
    private @Nullable Typesetter typesetter;

    /**
     * @param files hands the plain file of an exhibit out; it is asked for one at a time, and twice for each
     */
    Packet make(Dossier dossier, Function<Paper, byte[]> files) {
        TURN.acquireUninterruptibly();
        try (var scratch = new Scratch()) {
            var exhibits = new Measure(files, scratch).all(dossier.papers());
            while (true) {
                try {
                    return make(dossier, exhibits, files, scratch);
                } catch (Unusable unusable) {
                    exhibits = without(exhibits, unusable.paper());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            TURN.release();
        }
    }

    /** A file that looked well and then couldn't be bound: the pages are set anew, with a note in its place. */
    private static List<Sheets> without(List<Sheets> exhibits, Paper paper) {
        return exhibits.stream()
                .map(one -> one.paper().equals(paper) ? one.without(Problem.UNREADABLE) : one)
                .toList();
    }

    private Packet make(Dossier dossier, List<Sheets> exhibits, Function<Paper, byte[]> files, Scratch scratch)
            throws IOException {
        String title = PacketPages.title(dossier);
        var pages = typesetter().set(title, fo -> new PacketPages(fo, dossier, exhibits).put());
        try (var pdf = scratch.open(pages.pdf())) {
            new Structure(pdf, new Spelling(pdf)).finish(pages.foreign(), ExhibitPages.places(exhibits));
            new Binding(pdf, scratch, files).bind(exhibits);
            var imprint = new Imprint(pdf);
            imprint.describe(title, dossier.firm().name(), exhibits.stream().noneMatch(Press::isForeign));
            imprint.attach(Manifest.of(dossier, exhibits).json());
            var file = scratch.nameless();
            try {
                var hash = MessageDigest.getInstance("SHA-256");
                // Not closed: that would close the file, and it is to be read.
                var out = new BufferedOutputStream(new DigestOutputStream(Channels.newOutputStream(file), hash));
                pdf.save(out);
                out.flush();
                return packet(dossier, file, hash.digest(), pdf.getNumberOfPages());
            } catch (IOException | RuntimeException | NoSuchAlgorithmException e) {
                file.close();
                throw new IllegalStateException(e);
            }
        }
    }

    /** Within the turn, so that there is one. */
    private Typesetter typesetter() {
        var made = typesetter == null ? new Typesetter() : typesetter;
        typesetter = made;
        return made;
    }

    private static boolean isForeign(Sheets exhibit) {
        return exhibit.paper().isPdf() && !exhibit.pages().isEmpty();
    }

    private static Packet packet(Dossier dossier, FileChannel file, byte[] hash, int pages) throws IOException {
        file.position(0);
        String name = "packet-%s.pdf".formatted(dossier.matter().receiptNumber().value());
        return new Packet(name, HexFormat.of().formatHex(hash), file.size(), pages, Channels.newInputStream(file));
    }
}
