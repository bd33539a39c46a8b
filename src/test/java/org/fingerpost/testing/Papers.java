package org.fingerpost.testing;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Harmless files, as clients send them. */
public final class Papers {
    private Papers() {}

    public static byte[] pdf(int pages) {
        try (var pdf = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                pdf.addPage(new PDPage());
            }
            var bytes = new ByteArrayOutputStream();
            pdf.setDocumentId(7L); // otherwise the time of day, and two are never the same
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Red in its upper left quarter, white elsewhere. */
    public static byte[] jpeg(int width, int height) {
        return picture("jpeg", width, height, BufferedImage.TYPE_INT_RGB);
    }

    public static byte[] png(int width, int height) {
        return picture("png", width, height, BufferedImage.TYPE_INT_ARGB);
    }

    private static byte[] picture(String format, int width, int height, int kind) {
        var image = new BufferedImage(width, height, kind);
        var canvas = image.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, width, height);
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, width / 2, height / 2);
        canvas.dispose();
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(image, format, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
