package org.fingerpost.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.fingerpost.testing.Papers;
import org.junit.jupiter.api.Test;

/** A packet is handed to others, so nothing in an exhibit may act in it; and nothing that could be seen gets lost. */
class ForeignPagesTest {
    private static final COSName FONT_CALLED_A = COSName.A;

    @Test
    void whatActsStaysBehindAndWhatIsSeenComesAlong() throws IOException {
        byte[] hostile = hostile();
        try (var planted = Loader.loadPDF(hostile);
                var made = Made.of(new ADossier().pdf("hostile.pdf", hostile))) {
            assertThat(planted.getPage(0).getAnnotations()).hasSize(1);
            assertThat(made.page(6)).contains("STAMPED", "Words in the font A", "Exhibit A, page 1 of 1");
            assertThat(made.pdf().getPage(5).getAnnotations()).isEmpty();
            assertThat(new String(made.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("app.alert");
            assertThat(made.holds("JS")).isFalse();
            assertThat(made.holds("AA")).isFalse();
            assertThat(made.holds("PieceInfo")).isFalse();
            assertThat(made.holds("OpenAction")).isFalse();
        }
    }

    @Test
    void theGuardWouldNoticeAScript() throws IOException {
        try (var planted = Loader.loadPDF(hostile())) {
            assertThat(new Made(new Packet("", "", 0, 0, InputStream.nullInputStream()), hostile(), planted)
                            .holds("JS"))
                    .isTrue();
        }
    }

    @Test
    void onlyTheManifestIsAttached() throws IOException {
        try (var made = Made.of(new ADossier().pdf("a.pdf", Papers.pdf(1)))) {
            assertThat(made.pdf()
                            .getDocumentCatalog()
                            .getNames()
                            .getEmbeddedFiles()
                            .getNames())
                    .containsOnlyKeys(Manifest.FILE_NAME);
        }
    }

    @Test
    void aPageThatLiesOnItsSideIsPutUpright() throws IOException {
        byte[] lying;
        try (var pdf = new PDDocument()) {
            var page = new PDPage(PDRectangle.LETTER);
            page.setRotation(90);
            pdf.addPage(page);
            try (var canvas = new PDPageContentStream(pdf, page)) {
                canvas.addRect(0, 0, 100, 100);
                canvas.fill();
            }
            lying = Sample.saved(pdf);
        }
        try (var made = Made.of(new ADossier().pdf("lying.pdf", lying))) {
            var drawn = new PDFRenderer(made.pdf()).renderImage(5);
            // Lower left before the turn is upper left after it; the page is wider than it is high.
            assertThat(drawn.getRGB(60, 215) & 0xFFFFFF).isZero();
            assertThat(drawn.getRGB(60, 560) & 0xFFFFFF).isEqualTo(0xFFFFFF);
        }
    }

    private static byte[] hostile() throws IOException {
        try (var pdf = new PDDocument()) {
            var page = new PDPage(PDRectangle.LETTER);
            pdf.addPage(page);
            var font = new PDType1Font(FontName.HELVETICA);
            try (var canvas = new PDPageContentStream(pdf, page)) {
                write(canvas, font, "Words in the font A");
            }
            var fonts = page.getResources().getCOSObject().getCOSDictionary(COSName.FONT);
            fonts.setItem(FONT_CALLED_A, font.getCOSObject());
            var group = new COSDictionary();
            group.setItem(COSName.AA, new PDActionJavaScript("app.alert(1)"));
            page.getCOSObject().setItem(COSName.AA, group);
            pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(2)"));
            var inner = new PDFormXObject(pdf);
            inner.setBBox(new PDRectangle(1, 1));
            inner.getCOSObject().setItem("PieceInfo", new COSArray());
            inner.getCOSObject().setItem(COSName.AA, new PDActionJavaScript("app.alert(3)"));
            page.getResources().add(inner);
            page.getAnnotations().add(stamp(pdf, font));
            return Sample.saved(pdf);
        }
    }

    private static PDAnnotationRubberStamp stamp(PDDocument pdf, PDType1Font font) throws IOException {
        var look = new PDAppearanceStream(pdf);
        look.setBBox(new PDRectangle(200, 40));
        look.setResources(new PDResources());
        try (var canvas = new PDPageContentStream(pdf, look)) {
            write(canvas, font, "STAMPED");
        }
        var looks = new PDAppearanceDictionary();
        looks.setNormalAppearance(look);
        var stamp = new PDAnnotationRubberStamp();
        stamp.setRectangle(new PDRectangle(100, 100, 200, 40));
        stamp.setAppearance(looks);
        stamp.getCOSObject().setItem(COSName.A, new PDActionJavaScript("app.alert(4)"));
        return stamp;
    }

    private static void write(PDPageContentStream canvas, PDType1Font font, String words) throws IOException {
        canvas.beginText();
        canvas.setFont(font, 12);
        canvas.newLineAtOffset(10, 10);
        canvas.showText(words);
        canvas.endText();
    }
}
