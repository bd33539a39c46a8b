package org.fingerpost.document;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A small picture of a kept file, so that a person recognizes it: the picture itself, or the first page of a PDF. */
final class Preview {
    private static final int LONGEST_SIDE = 720;
    private static final long READ_PIXELS = 4_000_000;
    private static final Semaphore TURN = new Semaphore(1);

    private Preview() {}

    static byte[] of(Upload file) {
        TURN.acquireUninterruptibly();
        try {
            var type = FileType.of(file.mediaType()).orElseThrow();
            var image = type == FileType.PDF ? firstPage(file) : small(file, type);
            return CleanPicture.write(image, FileType.JPEG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            TURN.release();
        }
    }

    private static BufferedImage firstPage(Upload file) throws IOException {
        try (var pdf = PdfCheck.open(file.content())) {
            var page = pdf.getPage(0).getCropBox();
            var renderer = new PDFRenderer(pdf);
            renderer.setSubsamplingAllowed(true);
            float longest = Math.max(1, Math.max(page.getWidth(), page.getHeight()));
            return renderer.renderImage(0, LONGEST_SIDE / longest, ImageType.RGB);
        }
    }

    private static BufferedImage small(Upload file, FileType type) throws IOException {
        var image = CleanPicture.read(file.fileName(), type, file.content(), READ_PIXELS);
        double scale = Math.min(1, (double) LONGEST_SIDE / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) (image.getWidth() * scale));
        int height = Math.max(1, (int) (image.getHeight() * scale));
        return CleanPicture.drawn(
                image, width, height, BufferedImage.TYPE_INT_RGB, AffineTransform.getScaleInstance(scale, scale));
    }
}
