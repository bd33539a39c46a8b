package org.fingerpost.dossier;

import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.*;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.*;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

final class Sample {
    static byte[] letter(int pages, PDRectangle size) throws Exception {
        try (var pdf = new PDDocument()) {
            for (int i = 1; i <= pages; i++) {
                var page = new PDPage(size);
                pdf.addPage(page);
                try (var c = new PDPageContentStream(pdf, page)) {
                    c.beginText();
                    c.setFont(new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN), 12);
                    c.newLineAtOffset(72, size.getHeight() - 100);
                    c.setLeading(16);
                    for (int l = 0; l < 30; l++) {
                        c.showText("Hospital record, page " + i + ", line " + l
                                + ": the patient was seen and stays until Friday.");
                        c.newLine();
                    }
                    c.endText();
                }
            }
            var out = new ByteArrayOutputStream();
            pdf.setDocumentId(7L);
            pdf.save(out);
            return out.toByteArray();
        }
    }

    static byte[] photo(String format, int w, int h) throws Exception {
        var image = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        g.setPaint(new GradientPaint(0, 0, new Color(200, 190, 170), w, h, new Color(90, 80, 70)));
        g.fillRect(0, 0, w, h);
        g.setColor(Color.WHITE);
        g.fillRect(w / 8, h / 8, w * 3 / 4, h * 3 / 4);
        g.setColor(Color.BLACK);
        g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, w / 25));
        g.drawString("Photo of a letter", w / 6, h / 3);
        g.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    public static void main(String[] args) throws Exception {
        var folder = Path.of(args[0]);
        Files.createDirectories(folder);
        var press = new Press();
        var dossier = new ADossier()
                .client("محمد بن عبد الله الحسيني")
                .explanation("""
                        My client has surgery on December 14, 2026, at 7:30 AM. The hospital set the date on October 2, before the notice was sent, and can’t move it. He asks for any weekday after January 4, 2027.
                        السيد محمد لا يستطيع الحضور في 14 ديسمبر 2026 بسبب العملية الجراحية.
                        ਸਤਿ ਸ੍ਰੀ ਅਕਾਲ, ਮੇਰਾ ਨਾਂ ਹਰਪ੍ਰੀਤ ਸਿੰਘ ਹੈ। ਮੈਂ ਬਿਮਾਰ ਹਾਂ ਅਤੇ 14 ਦਸੰਬਰ ਨੂੰ ਨਹੀਂ ਆ ਸਕਦਾ।
                        मेरो नाम कृष्ण शर्मा हो। म अस्पतालमा भर्ना हुनेछु।
                        我叫李伟，因为手术我不能在十二月十四日去。请给我另一个日期。
                        Меня зовут Фёдор Достоевский, я буду в больнице.
                        Tôi tên là Nguyễn Thị Hồng Ánh, tôi phải phẫu thuật vào ngày đó.
                        저는 김민수입니다. 수술 때문에 갈 수 없습니다. 😀""")
                .logged(
                        "SUBMITTED",
                        "I asked for another date because of surgery. The agent said that a new notice comes by mail.\nDates that don’t work: December 14 to January 2")
                .logged("URGENT_CALL_BACK", "")
                .logged("CONFIRMATION", "")
                .pdf(
                        "Surgery_confirmation_of_University_Hospital_with_a_very_long_name_2026-11-19.pdf",
                        letter(3, PDRectangle.A4))
                .jpeg("IMG_2041.jpg", photo("jpeg", 3024, 4032))
                .pdf("history.pdf", letter(40, PDRectangle.LETTER))
                .exhibit("small.png", "image/png", photo("png", 300, 200))
                .pdf("broken.pdf", "%PDF-1.7 nothing".getBytes())
                .notice(letter(2, PDRectangle.LETTER))
                .screenshot(photo("png", 1080, 2340));
        for (int i = 0; i < 2; i++) {
            long t = System.nanoTime();
            var packet = dossier.make(press);
            var file = folder.resolve("packet" + i + ".pdf");
            try (var in = packet.content()) {
                Files.write(file, in.readAllBytes());
            }
            IO.println(packet.fileName() + " " + packet.sha256() + " " + packet.size() + " " + packet.pages() + " "
                    + (System.nanoTime() - t) / 1_000_000 + " ms");
        }
        try (var pdf = Loader.loadPDF(folder.resolve("packet0.pdf").toFile())) {
            Files.writeString(folder.resolve("text.txt"), new PDFTextStripper().getText(pdf));
            var r = new PDFRenderer(pdf);
            for (int i = 0; i < pdf.getNumberOfPages(); i++) {
                if (i < 13 || i > 52)
                    ImageIO.write(
                            r.renderImageWithDPI(i, 90),
                            "png",
                            folder.resolve("p%02d.png".formatted(i + 1)).toFile());
            }
        }
    }
}
