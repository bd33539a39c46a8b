package org.fingerpost.platform;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/**
 * A square for a phone's camera.
 *
 * @param size in fields, the quiet zone included
 * @param path the dark fields of one row after the other, as a path of SVG
 */
public record QrCode(int size, String path) {
    private static final int QUIET_ZONE = 4;

    public static QrCode of(String text) {
        var hints = Map.of(EncodeHintType.MARGIN, QUIET_ZONE, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M);
        try {
            var square = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
            return new QrCode(square.getWidth(), path(square));
        } catch (WriterException tooLong) {
            throw new IllegalStateException(tooLong);
        }
    }

    /** As the address of a picture, dark on white whatever the page's colours are. */
    public String picture() {
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\">".formatted(size, size)
                + "<path fill=\"#fff\" d=\"M0 0h%dv%dH0z\"/><path d=\"%s\"/></svg>".formatted(size, size, path);
        return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
    }

    private static String path(BitMatrix square) {
        var path = new StringBuilder();
        for (int y = 0; y < square.getHeight(); y++) {
            for (int x = 0; x < square.getWidth(); x++) {
                if (square.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }
}
