package org.fingerpost.clientlink.ui;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Map;
import org.fingerpost.firm.Firms;
import org.fingerpost.matter.Language;
import org.fingerpost.tenancy.Actor;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** A sheet to print and hand over: the link as a square for a phone's camera, whose page it is, and no word of the case. */
@SpringComponent
class QrSheet {
    private static final int QUIET_ZONE = 4;

    private final ITemplateEngine templates;
    private final Firms firms;

    QrSheet(ITemplateEngine templates, Firms firms) {
        this.templates = templates;
        this.firms = firms;
    }

    String of(Actor.Person actor, Language language, String link) {
        var square = square(link);
        return templates.process(
                "qr-sheet",
                new Context(
                        language.locale(),
                        Map.of(
                                "language",
                                language,
                                "firm",
                                firms.get(actor),
                                "size",
                                square.getWidth(),
                                "path",
                                path(square))));
    }

    private static BitMatrix square(String link) {
        var hints = Map.of(EncodeHintType.MARGIN, QUIET_ZONE, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M);
        try {
            return new QRCodeWriter().encode(link, BarcodeFormat.QR_CODE, 0, 0, hints);
        } catch (WriterException tooLong) {
            throw new IllegalStateException(tooLong);
        }
    }

    /** The dark fields of one row after the other, as a path of SVG. */
    static String path(BitMatrix square) {
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
