package org.fingerpost.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.fingerpost.testing.Papers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The engine takes what it is given and fetches nothing. */
class TypesetterTest {
    private static final Typesetter TYPESETTER = new Typesetter();

    @Test
    void aPictureFromElsewhereIsNotFetched(@TempDir Path folder) throws IOException {
        var file = Files.write(folder.resolve("secret.jpg"), Papers.jpeg(40, 30));
        assertThat(pictures(file.toUri().toString())).isZero();
        assertThat(pictures("http://127.0.0.1:9/a.png")).isZero();
        assertThat(pictures(Typesetter.PLACE + "/A/0")).isOne();
    }

    @Test
    void aWordIsNeverTakenForMarkup() throws IOException {
        var pages = TYPESETTER.set("x", fo -> page(fo, () -> fo.words("<fo:external-graphic src='a'/> & &xxe; ]]>")));
        try (var pdf = Loader.loadPDF(pages.pdf())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("<fo:external-graphic src='a'/> & &xxe; ]]>");
        }
    }

    @Test
    void noFontOfTheMachineIsUsed() {
        var pages = TYPESETTER.set("x", fo -> page(fo, () -> fo.words("Words")));
        assertThat(new String(pages.pdf(), StandardCharsets.ISO_8859_1))
                .contains("SourceSansPro")
                .doesNotContain("Helvetica", "Times");
    }

    private static int pictures(String address) throws IOException {
        var pages = TYPESETTER.set(
                "x", fo -> page(fo, () -> fo.put("external-graphic", "src", address, "fox:alt-text", "a picture")));
        try (var pdf = Loader.loadPDF(pages.pdf())) {
            int found = 0;
            for (var _ : pdf.getPage(0).getResources().getXObjectNames()) {
                found++;
            }
            return found;
        }
    }

    private static void page(Fo fo, Runnable inside) {
        fo.put(
                "root",
                () -> {
                    fo.put(
                            "layout-master-set",
                            () -> fo.put("simple-page-master", () -> fo.put("region-body"), "master-name", "page"));
                    fo.put(
                            "page-sequence",
                            () -> fo.put("flow", () -> fo.put("block", inside), "flow-name", "xsl-region-body"),
                            "master-reference",
                            "page");
                },
                "xml:lang",
                "en-US",
                "font-family",
                "SANS");
    }
}
