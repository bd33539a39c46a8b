package org.fingerpost.dossier;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/**
 * The pages of somebody else's PDF as pictures that keep their text. What can be seen comes along, what can act doesn't:
 * annotations become part of the page, and whatever isn't needed for drawing stays behind.
 */
final class ForeignPages {
    /** What leads out of the drawing: actions, files, other structure, and what only an editor reads. */
    private static final List<COSName> LEFT_BEHIND = List.of(
                    "AA",
                    "A",
                    "AF",
                    "JS",
                    "OpenAction",
                    "StructParent",
                    "StructParents",
                    "Metadata",
                    "PieceInfo",
                    "OPI",
                    "Ref",
                    "LastModified",
                    "PS",
                    "Measure",
                    "PtData",
                    "URI",
                    "EF",
                    "Annots",
                    "Parent")
            .stream()
            .map(COSName::getPDFName)
            .toList();

    private final PDDocument source;
    private final LayerUtility layers;
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    ForeignPages(PDDocument packet, PDDocument source) {
        this.source = source;
        this.layers = new LayerUtility(packet);
    }

    /** Drawn into the unit square, as a picture would be. */
    PDFormXObject page(int index) throws IOException {
        var page = source.getPage(index);
        Flattened.annotations(source, page);
        strip(page);
        var form = layers.importPageAsForm(source, page);
        form.getCOSObject().removeItem(COSName.METADATA);
        form.getCOSObject().removeItem(COSName.getPDFName("LastModified"));
        var box = form.getMatrix()
                .createAffineTransform()
                .createTransformedShape(box(form))
                .getBounds2D();
        var unit = new AffineTransform();
        unit.scale(1 / box.getWidth(), 1 / box.getHeight());
        unit.translate(-box.getX(), -box.getY());
        unit.concatenate(form.getMatrix().createAffineTransform());
        form.setMatrix(unit);
        return form;
    }

    private static Rectangle2D box(PDFormXObject form) {
        var box = form.getBBox();
        return new Rectangle2D.Float(box.getLowerLeftX(), box.getLowerLeftY(), box.getWidth(), box.getHeight());
    }

    private void strip(PDPage page) {
        if (page.getResources() != null) {
            strip(page.getResources().getCOSObject());
        }
    }

    /**
     * Not out of lists of names, where a font may be called A. With a list of its own in place of calls within calls, which a hostile file could nest too
     * deep.
     */
    private void strip(COSBase root) {
        var left = new ArrayDeque<COSBase>(List.of(root));
        while (!left.isEmpty()) {
            var one = left.pop();
            var real = one instanceof COSObject indirect ? indirect.getObject() : one;
            if (real == null || !seen.add(real)) {
                continue;
            }
            if (real instanceof COSDictionary dictionary) {
                if (dictionary instanceof COSStream || dictionary.containsKey(COSName.TYPE)) {
                    LEFT_BEHIND.forEach(dictionary::removeItem);
                }
                dictionary.getValues().forEach(left::push);
            } else if (real instanceof COSArray array) {
                array.forEach(item -> {
                    if (item != null) {
                        left.push(item);
                    }
                });
            }
        }
    }
}
