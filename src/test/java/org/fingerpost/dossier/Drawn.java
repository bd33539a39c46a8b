package org.fingerpost.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The signs of a page as they are drawn, one after another from left to right. */
final class Drawn {
    private Drawn() {}

    /** Without their letters, which a search goes by: what each sign alone stands for. */
    static List<String> on(PDDocument pdf, int page) {
        var signs = new ArrayList<String>();
        try {
            var stripper = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition sign) {
                    signs.add(sign.getUnicode());
                }
            };
            read(stripper, pdf, page);
            return signs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static float leftmost(PDDocument pdf, int page, String text) {
        var found = new float[] {-1};
        try {
            var stripper = new PDFTextStripper() {
                @Override
                protected void writeString(String line, List<TextPosition> letters) {
                    if (line.contains(text)) {
                        found[0] = (float) letters.stream()
                                .mapToDouble(TextPosition::getXDirAdj)
                                .min()
                                .orElseThrow();
                    }
                }
            };
            read(stripper, pdf, page);
            return found[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(PDFTextStripper stripper, PDDocument pdf, int page) throws IOException {
        stripper.setStartPage(page + 1);
        stripper.setEndPage(page + 1);
        stripper.getText(pdf);
    }
}
