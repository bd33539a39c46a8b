package org.fingerpost.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.fingerpost.testing.Papers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** A packet can be read by ear: PDF/UA-1, as veraPDF checks it, and what no checker can tell. */
class ReadAloudTest {
    private static ADossier rich() {
        return new ADossier()
                .client("محمد بن عبد الله")
                .statement("Surgery.\nਹਰਪ੍ਰੀਤ ਸਿੰਘ ਹੈ।\nकृष्ण\n李伟\nלוי\nสมชาย")
                .logged("SUBMITTED", "Asked.")
                .jpeg("photo.jpg", Papers.jpeg(400, 300))
                .screenshot(Papers.png(200, 400));
    }

    @BeforeAll
    static void setUp() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @Test
    void ourOwnPagesAndPicturesAreUniversallyAccessible() throws Exception {
        try (var made = Made.of(rich())) {
            assertThat(broken(made.bytes())).isEmpty();
        }
    }

    @Test
    void whatOthersMadeIsNotPromised() throws Exception {
        try (var made = Made.of(rich().pdf("a.pdf", Sample.text(1, PDRectangle.LETTER)))) {
            // Their font isn't in their file, so it can't be in the packet.
            assertThat(broken(made.bytes())).containsOnly("5-1", "7.21.4.1-1");
        }
    }

    @Test
    void theCheckerNoticesWhatIsMissing() throws Exception {
        try (var made = Made.of(rich())) {
            made.elements("Figure").getFirst().setAlternateDescription(null);
            made.pdf().getDocumentCatalog().setLanguage(null);
            made.pdf().getDocumentCatalog().getCOSObject().removeItem(COSName.VIEWER_PREFERENCES);
            var out = new ByteArrayOutputStream();
            made.pdf().save(out);
            assertThat(broken(out.toByteArray())).contains("7.1-10", "7.3-1");
        }
    }

    @Test
    void partsAndExhibitsAreHeadingsAndTablesHaveHeads() {
        try (var made = Made.of(rich())) {
            assertThat(made.elements("H1")).hasSize(1);
            // Four parts, the index, two exhibits.
            assertThat(made.elements("H2")).hasSize(7);
            assertThat(made.elements("TH")).hasSize(3 + 3 + 4);
            assertThat(made.elements("Figure"))
                    .extracting(PDStructureElement::getAlternateDescription)
                    .containsExactly(
                            "Exhibit A, page 1 of 1, as it was kept: photo",
                            "Exhibit B, page 1 of 1, as it was kept: Screenshot of log entry 1");
        }
    }

    @Test
    void theTextOfAnExhibitIsReadAndOfAScanItsDescription() {
        try (var made = Made.of(new ADossier()
                .pdf("text.pdf", Sample.text(2, PDRectangle.LETTER))
                .pdf("scan.pdf", Papers.pdf(1)))) {
            assertThat(made.elements("Figure"))
                    .extracting(PDStructureElement::getAlternateDescription)
                    .containsExactly("Exhibit B, page 1 of 1, as it was kept: scan");
        }
    }

    private static List<String> broken(byte[] pdf) throws Exception {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(one -> one.getStatus() == TestAssertion.Status.FAILED)
                    .map(one ->
                            one.getRuleId().getClause() + "-" + one.getRuleId().getTestNumber())
                    .distinct()
                    .toList();
        }
    }
}
