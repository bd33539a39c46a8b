package org.fingerpost.dossier;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** What a packet of many exhibits costs in time and memory. See packet-benchmark.sh. */
final class PacketBenchmark {
    private static final int PHOTOS = 20;
    private static final int PAPERS = 10;
    private static final int PAGES_OF_EACH = 28;

    private PacketBenchmark() {}

    static void main(String[] args) throws IOException {
        int runs = args.length == 0 ? 3 : Integer.parseInt(args[0]);
        var folder = Files.createDirectories(Path.of("target", "bench"));
        var photo = Files.write(folder.resolve("photo.jpg"), photo());
        var paper = Files.write(folder.resolve("paper.pdf"), Sample.text(PAGES_OF_EACH, PDRectangle.LETTER));
        IO.println("%d photos of 12 megapixels and %,d bytes, %d PDFs of %d pages"
                .formatted(PHOTOS, Files.size(photo), PAPERS, PAGES_OF_EACH));
        var dossier = dossier(photo, paper);
        var press = new Press();
        for (int run = 0; run < runs; run++) {
            measure(press, dossier, photo, paper, folder.resolve("packet.pdf"));
        }
    }

    private static void measure(Press press, ADossier dossier, Path photo, Path paper, Path to) throws IOException {
        System.gc();
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        var begun = Instant.now();
        // Each file is read when it is asked for, as from the database.
        var packet = press.make(dossier.dossier(), one -> read(one.isPdf() ? paper : photo));
        try (var content = packet.content()) {
            Files.copy(content, to, StandardCopyOption.REPLACE_EXISTING);
        }
        long peak = heap().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        IO.println("%d pages, %,d bytes, %d ms, heap at most %d MB of %d"
                .formatted(
                        packet.pages(),
                        packet.size(),
                        Duration.between(begun, Instant.now()).toMillis(),
                        peak >> 20,
                        Runtime.getRuntime().maxMemory() >> 20));
    }

    private static Stream<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
    }

    private static ADossier dossier(Path photo, Path paper) {
        var dossier = new ADossier().logged("SUBMITTED", "Asked.");
        for (int i = 0; i < PHOTOS; i++) {
            dossier.jpeg("photo-%d.jpg".formatted(i), read(photo));
        }
        for (int i = 0; i < PAPERS; i++) {
            dossier.pdf("paper-%d.pdf".formatted(i), read(paper));
        }
        return dossier.forgotten();
    }

    /** Noise, as a camera makes it: smooth pictures would be packed too small. */
    private static byte[] photo() throws IOException {
        var image = new BufferedImage(4032, 3024, BufferedImage.TYPE_INT_RGB);
        var random = new Random(7);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int grey = 120 + random.nextInt(40);
                image.setRGB(x, y, new Color(grey, grey, grey).getRGB());
            }
        }
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", bytes);
        return bytes.toByteArray();
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
