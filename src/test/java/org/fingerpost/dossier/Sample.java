package org.fingerpost.dossier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Files to put into a packet, and where on a page a text stands. */
final class Sample {
    private Sample() {}

    /** Pages full of numbered lines. */
    static byte[] text(int pages, PDRectangle size) {
        try (var pdf = new PDDocument()) {
            for (int page = 1; page <= pages; page++) {
                write(pdf, page, size);
            }
            return saved(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] saved(PDDocument pdf) throws IOException {
        var out = new ByteArrayOutputStream();
        pdf.setDocumentId(7L);
        pdf.save(out);
        return out.toByteArray();
    }

    /** How far below the top the text stands. */
    static float lowest(PDDocument pdf, int page, String text) {
        var found = new float[] {-1};
        try {
            var stripper = new PDFTextStripper() {
                @Override
                protected void writeString(String line, List<TextPosition> letters) {
                    if (line.contains(text)) {
                        found[0] = letters.getFirst().getYDirAdj();
                    }
                }
            };
            stripper.setStartPage(page + 1);
            stripper.setEndPage(page + 1);
            stripper.getText(pdf);
            return found[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(PDDocument pdf, int number, PDRectangle size) throws IOException {
        var page = new PDPage(size);
        pdf.addPage(page);
        try (var canvas = new PDPageContentStream(pdf, page)) {
            canvas.beginText();
            canvas.setFont(new PDType1Font(FontName.TIMES_ROMAN), 11);
            canvas.setLeading(18);
            canvas.newLineAtOffset(50, size.getHeight() - 40);
            for (int line = 1; line <= 40; line++) {
                canvas.showText("Page " + number + ", line " + line + ": the patient stays until Friday.");
                canvas.newLine();
            }
            canvas.endText();
        }
    }
}
