package org.fingerpost.document;

import static org.fingerpost.document.HostileFile.of;
import static org.fingerpost.document.Raw.bytes;
import static org.fingerpost.document.Raw.pdf;
import static org.fingerpost.document.Raw.stream;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.fingerpost.testing.Papers;

/** PDFs that must not be taken. */
final class HostilePdf {
    private HostilePdf() {}

    static Stream<HostileFile> broken() {
        byte[] good = Papers.pdf(3);
        return Stream.of(
                of("half.pdf", "pdf.broken", Raw.cut(good, 0.5)),
                of("nearly.pdf", "pdf.broken", Raw.cut(good, 0.97)),
                of("head.pdf", "pdf.broken", bytes("%PDF-1.7\n")),
                of("noise.pdf", "pdf.broken", bytes("%PDF-1.7\n" + "noise ".repeat(500) + "\n%%EOF")),
                of(
                        "no-page.pdf",
                        "pdf.broken",
                        bytes("%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
                                + "2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF")),
                of("deep.pdf", "pdf.broken", bytes("%PDF-1.7\n1 0 obj\n" + "[".repeat(100_000) + "\nendobj\n%%EOF")),
                of("locked.pdf", "pdf.encrypted", locked(good, "secret")),
                of("not-to-print.pdf", "pdf.encrypted", locked(good, "")),
                of("301-pages.pdf", "pdf.pages", Papers.pdf(301)),
                of("5000-pages.pdf", "pdf.pages", Papers.pdf(5000)));
    }

    static Stream<HostileFile> acting() {
        return Stream.of(
                of("script-opens.pdf", "pdf.active", pdf("/OpenAction<</S/JavaScript/JS(app.alert(1))>>")),
                of(
                        "script-in-names.pdf",
                        "pdf.active",
                        pdf("/Names<</JavaScript<</Names[(a)4 0 R]>>>>", "<</S/JavaScript/JS(x)>>")),
                of("script-spelled.pdf", "pdf.active", pdf("/OpenAction 4 0 R", "<</S/J#61vaScript/X(x)>>")),
                of("script-unreached.pdf", "pdf.active", pdf("", "[[<</S/JavaScript>>]]")),
                of("launch.pdf", "pdf.active", pdf("/OpenAction<</S/Launch/F(calc.exe)>>")),
                of("import.pdf", "pdf.active", pdf("/AA<</WC<</S/ImportData>>>>")),
                of("submit.pdf", "pdf.active", pdf("/OpenAction<</S/SubmitForm/F(http://example.com)>>")),
                of(
                        "attached.pdf",
                        "pdf.files",
                        pdf("/Names<</EmbeddedFiles<</Names[(a)4 0 R]>>>>", "<</Type/Filespec>>")),
                of("attached-page.pdf", "pdf.files", pdf("", "<</Type/Annot/Subtype/FileAttachment>>")),
                of("attached-stream.pdf", "pdf.files", pdf("", stream("/Type/EmbeddedFile", bytes("MZ")))),
                of("media.pdf", "pdf.files", pdf("", "<</Type/Annot/Subtype/RichMedia>>")));
    }

    static Stream<HostileFile> bombs() {
        return Stream.of(
                bomb("flate.pdf", () -> pdf("", stream("/Filter/FlateDecode", Raw.packed(200)))),
                bomb("flate-unlabelled.pdf", () -> pdf("", stream("", Raw.packed(200)))),
                bomb(
                        "flate-no-head.pdf",
                        () -> pdf("", stream("/Filter/FlateDecode", Raw.put(Raw.packed(200), 0, 0, 0)))),
                bomb("many-flates.pdf", HostilePdf::manyFlates),
                bomb(
                        "flate-in-hex.pdf",
                        () -> pdf("", stream("/Filter[/ASCIIHexDecode/FlateDecode]", hex(Raw.packed(200))))),
                bomb(
                        "flate-in-flate.pdf",
                        () -> pdf("", stream("/Filter[/FlateDecode/FlateDecode]", Raw.packed(Raw.packed(100), 10)))),
                bomb("runs.pdf", () -> pdf("", stream("/Filter/RunLengthDecode", runs(700_000)))),
                bomb(
                        "objects.pdf",
                        () -> pdf("", stream("/Type/ObjStm/N 1/First 4/Filter/FlateDecode", Raw.packed(30)))),
                bomb(
                        "picture.pdf",
                        () -> pdf("", stream("/Subtype/Image/Width 99999/Height 99999/Filter/DCTDecode", bytes("x")))),
                bomb(
                        "row.pdf",
                        () -> pdf(
                                "",
                                stream(
                                        "/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 2000000000>>",
                                        Raw.packed(1)))),
                of(
                        "objects-in-hex.pdf",
                        "pdf.broken",
                        pdf("", stream("/Type/ObjStm/N 1/First 4/Filter/ASCIIHexDecode", bytes("00>")))),
                of(
                        "objects-spelled.pdf",
                        "pdf.broken",
                        pdf("", stream("/Type/Obj#53tm/N 1/First 4/Filter/LZWDecode", bytes("00>")))));
    }

    static byte[] hex(byte[] content) {
        return bytes(HexFormat.of().formatHex(content) + ">");
    }

    private static HostileFile bomb(String name, Supplier<byte[]> content) {
        return new HostileFile(name, "document.pdf.bomb", content);
    }

    private static byte[] manyFlates() {
        byte[] one = stream("/Filter/FlateDecode", Raw.packed(100));
        return pdf("", one, one, one, one, one, one);
    }

    /** Each two bytes become 128. */
    private static byte[] runs(int count) {
        byte[] packed = new byte[2 * count + 1];
        for (int i = 0; i < count; i++) {
            packed[2 * i] = (byte) 129;
        }
        packed[2 * count] = (byte) 128;
        return packed;
    }

    private static byte[] locked(byte[] content, String password) {
        try (var pdf = Loader.loadPDF(content)) {
            pdf.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            var out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
