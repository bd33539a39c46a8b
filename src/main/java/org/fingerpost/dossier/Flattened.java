package org.fingerpost.dossier;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationPopup;
import org.apache.pdfbox.util.Matrix;

/** Draws onto a page what its annotations show: a stamp, a signature, a note. Then the annotations are gone. */
final class Flattened {
    private Flattened() {}

    static void annotations(PDDocument pdf, PDPage page) throws IOException {
        var annotations = page.getAnnotations();
        if (annotations.isEmpty()) {
            return;
        }
        try (var canvas = new PDPageContentStream(pdf, page, AppendMode.APPEND, true, true)) {
            for (var one : annotations) {
                if (!one.isHidden() && !one.isNoView() && !(one instanceof PDAnnotationPopup)) {
                    draw(canvas, one);
                }
            }
        }
        page.setAnnotations(List.of());
    }

    /** As ISO 32000-1, 12.5.5 says: the appearance's box, once turned by its own matrix, fills the rectangle. */
    private static void draw(PDPageContentStream canvas, PDAnnotation one) throws IOException {
        var appearance = one.getNormalAppearanceStream();
        var place = one.getRectangle();
        if (appearance == null || place == null || appearance.getBBox() == null) {
            return;
        }
        var bounds = appearance.getBBox().transform(appearance.getMatrix()).getBounds2D();
        if (bounds.getWidth() == 0 || bounds.getHeight() == 0) {
            return;
        }
        var onto = AffineTransform.getTranslateInstance(place.getLowerLeftX(), place.getLowerLeftY());
        onto.scale(place.getWidth() / bounds.getWidth(), place.getHeight() / bounds.getHeight());
        onto.translate(-bounds.getX(), -bounds.getY());
        canvas.saveGraphicsState();
        canvas.transform(new Matrix(onto));
        canvas.drawForm(appearance);
        canvas.restoreGraphicsState();
    }
}
