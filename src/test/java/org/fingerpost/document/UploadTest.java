package org.fingerpost.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.fingerpost.testing.Papers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is kept of the files that are taken. */
class UploadTest {
    private static final String PLACE = "40.7128 N 74.0060 W";

    /** With a pattern that looks for the path from each letter on, this one takes half a minute. */
    @Test
    void aNameIsCutHoweverLongItIs() {
        assertThat(Upload.of("w".repeat(300_000), Papers.jpeg(8, 8)).fileName()).hasSizeLessThan(130);
        assertThat(Upload.of("a\ud83d/b\udc00\n.jpg", Papers.jpeg(8, 8)).fileName())
                .isEqualTo("b__.jpg");
    }

    @Test
    void theContentDecidesAndTheNameFollows() {
        assertThat(Upload.of("scan.png", Papers.pdf(1)))
                .extracting(Upload::fileName, Upload::mediaType)
                .containsExactly("scan.pdf", "application/pdf");
        assertThat(Upload.of("../etc/scan", Papers.jpeg(8, 8)).fileName()).isEqualTo("scan.jpg");
        assertThat(Upload.of("Photo.JPEG", Papers.jpeg(8, 8)).fileName()).isEqualTo("Photo.JPEG");
    }

    @Test
    void aPdfIsKeptByteByByte() {
        byte[] pdf = Papers.pdf(2);
        assertThat(Upload.of("a.pdf", pdf).content()).isEqualTo(pdf);
    }

    /** The red corner of an upright picture is at its upper left; a camera that was turned says where it went. */
    @ParameterizedTest
    @CsvSource({"1, 0, 0", "2, 1, 0", "3, 1, 1", "4, 0, 1", "5, 0, 0", "6, 1, 0", "7, 1, 1", "8, 0, 1"})
    void aPhotoIsTurnedUpright(int orientation, int right, int low) throws IOException {
        var kept = picture(Upload.of("a.jpg", photo(orientation)));
        boolean turned = orientation >= 5;
        assertThat(kept.getWidth()).isEqualTo(turned ? 40 : 80);
        assertThat(kept.getHeight()).isEqualTo(turned ? 80 : 40);
        for (int x = 0; x < 2; x++) {
            for (int y = 0; y < 2; y++) {
                boolean red = x == right && y == low;
                var color =
                        new Color(kept.getRGB(kept.getWidth() * (1 + 2 * x) / 4, kept.getHeight() * (1 + 2 * y) / 4));
                assertThat(color.getGreen() < 128).as("%d %d", x, y).isEqualTo(red);
            }
        }
    }

    @Test
    void nothingTellsWhereAPictureWasTaken() {
        byte[] photo = Raw.segment(photo(6), 0xFE, Raw.bytes(PLACE));
        byte[] shot = Raw.withChunk(Papers.png(8, 8), "tEXt", Raw.bytes("place\0" + PLACE));
        assertThat(new Bytes(photo).find(PLACE, 0)).isPositive();
        for (var kept : new Upload[] {Upload.of("a.jpg", photo), Upload.of("b.png", shot)}) {
            assertThat(new Bytes(kept.content()).find(PLACE, 0)).isNegative();
            assertThat(new Bytes(kept.content()).find("Exif", 0)).isNegative();
        }
    }

    @Test
    void aWebpPictureIsKeptAsOneThatEveryProgramShows() {
        assertThat(Upload.of("a.webp", Raw.WEBP))
                .extracting(Upload::fileName, Upload::mediaType)
                .containsExactly("a.jpg", "image/jpeg");
        assertThat(Upload.of("a.webp", Raw.WEBP_LOSSLESS).mediaType()).startsWith("image/");
    }

    @Test
    void aVeryLargePhotoIsThinnedOutAndStaysSharpEnoughToPrint() throws IOException {
        var kept = picture(Upload.of("a.jpg", Papers.jpeg(8000, 6000)));
        assertThat(kept.getWidth()).isEqualTo(4000);
        assertThat(kept.getHeight()).isEqualTo(3000);
    }

    @Test
    void aPreviewIsSmallAndShowsAPdfsFirstPage() throws IOException {
        var page = ImageIO.read(new ByteArrayInputStream(Preview.of(Upload.of("a.pdf", Papers.pdf(2)))));
        assertThat(page.getHeight()).isBetween(715, 725);
        var photo = ImageIO.read(new ByteArrayInputStream(Preview.of(Upload.of("a.jpg", Papers.jpeg(2000, 1000)))));
        assertThat(photo.getWidth()).isEqualTo(720);
        assertThat(new Color(photo.getRGB(50, 50)).getGreen()).isLessThan(128);
    }

    private static BufferedImage picture(Upload upload) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(upload.content()));
    }

    /** A picture of 80 by 40 whose camera noted how it was held. */
    private static byte[] photo(int orientation) {
        byte[] camera = Raw.join(
                Raw.bytes("Exif\0\0MM\0*"),
                Raw.number(8),
                new byte[] {0, 1, 0x01, 0x12, 0, 3},
                Raw.number(1),
                new byte[] {0, (byte) orientation, 0, 0},
                Raw.number(0));
        return Raw.segment(Papers.jpeg(80, 40), 0xE1, camera);
    }
}
