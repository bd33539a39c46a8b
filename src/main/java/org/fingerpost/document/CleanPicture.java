package org.fingerpost.document;

import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.fingerpost.tenancy.Refusal;

/**
 * A picture drawn anew: upright, its colours those of every screen, and without a word about where and with what it was
 * taken. Its size is read before it is decoded, and what is larger than any paper needs is thinned out while it is read.
 */
final class CleanPicture {
    static final int MOST_PIXELS = 50_000_000;
    static final int KEPT_PIXELS = 25_000_000;
    private static final float QUALITY = 0.95f;

    private CleanPicture() {}

    static Upload of(String name, FileType type, byte[] content) {
        var parts = PictureParts.of(name, type, new Bytes(content));
        try {
            var drawn = upright(read(name, type, parts.picture(), KEPT_PIXELS), orientation(parts.camera()));
            boolean seeThrough = drawn.getColorModel().hasAlpha();
            var kept = type == FileType.PNG || seeThrough ? FileType.PNG : FileType.JPEG;
            return new Upload(kept.named(name), kept.mediaType(), write(drawn, kept));
        } catch (IOException | RuntimeException unreadable) {
            throw unreadable instanceof Refusal refusal ? refusal : PictureParts.broken(name);
        }
    }

    /** Every n-th pixel of every n-th row, so that no more than so many are ever held. */
    static BufferedImage read(String name, FileType type, byte[] content, long atMost) throws IOException {
        var reader = ImageIO.getImageReadersByMIMEType(type.mediaType()).next();
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(input, true, true);
            return read(name, reader, atMost);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage read(String name, ImageReader reader, long atMost) throws IOException {
        long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        if (pixels > MOST_PIXELS) {
            throw new Refusal("document.picture.pixels", name, MOST_PIXELS / 1_000_000);
        }
        int step = 1;
        while (pixels / ((long) step * step) > atMost) {
            step++;
        }
        var how = reader.getDefaultReadParam();
        how.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, how);
    }

    static byte[] write(BufferedImage image, FileType type) throws IOException {
        var writer = ImageIO.getImageWritersByMIMEType(type.mediaType()).next();
        var bytes = new ByteArrayOutputStream();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            var how = writer.getDefaultWriteParam();
            if (type == FileType.JPEG) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** One to eight, as cameras count the ways to hold them; one where nothing is said, or nothing readable. */
    private static int orientation(byte[] camera) {
        if (camera.length == 0) {
            return 1;
        }
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(camera))) {
            var entry = new TIFFReader().read(input).getEntryById(TIFF.TAG_ORIENTATION);
            return entry != null && entry.getValue() instanceof Number number ? number.intValue() : 1;
        } catch (IOException | RuntimeException unreadable) {
            return 1;
        }
    }

    private static BufferedImage upright(BufferedImage image, int orientation) {
        int width = image.getWidth();
        int height = image.getHeight();
        boolean lying = orientation >= 5 && orientation <= 8;
        int kind = image.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        return drawn(image, lying ? height : width, lying ? width : height, kind, turn(orientation, width, height));
    }

    static BufferedImage drawn(BufferedImage image, int width, int height, int kind, AffineTransform how) {
        var fresh = new BufferedImage(width, height, kind);
        Graphics2D canvas = fresh.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        canvas.drawRenderedImage(image, how);
        canvas.dispose();
        return fresh;
    }

    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
