package org.fingerpost.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;

/** A packet that was made, as its reader sees it. */
record Made(Packet packet, byte[] bytes, PDDocument pdf) implements AutoCloseable {
    /** One press for all tests: its fonts take a second to load. */
    private static final Press PRESS = new Press();

    static Made of(ADossier dossier) {
        return of(dossier.make(PRESS));
    }

    static Made of(Packet packet) {
        try (var content = packet.content()) {
            byte[] bytes = content.readAllBytes();
            return new Made(packet, bytes, Loader.loadPDF(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text() {
        return text(1, pdf.getNumberOfPages());
    }

    /** Of one page; the first is 1. */
    String page(int number) {
        return text(number, number);
    }

    int pages() {
        return pdf.getNumberOfPages();
    }

    List<String> bookmarks() {
        var titles = new ArrayList<String>();
        pdf.getDocumentCatalog().getDocumentOutline().children().forEach(item -> titles.add(item.getTitle()));
        return titles;
    }

    /** All structure elements of a kind, in the order in which they are read aloud. */
    List<PDStructureElement> elements(String kind) {
        var found = new ArrayList<PDStructureElement>();
        collect(pdf.getDocumentCatalog().getStructureTreeRoot(), kind, found);
        return found;
    }

    String manifest() throws IOException {
        var names = pdf.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
        var file = Objects.requireNonNull(names.get(Manifest.FILE_NAME)).getEmbeddedFile();
        return new String(file.toByteArray(), StandardCharsets.UTF_8);
    }

    /** Whether any dictionary has such a key. */
    boolean holds(String key) {
        var document = pdf.getDocument();
        return document.getXrefTable().keySet().stream()
                .map(number -> document.getObjectFromPool(number).getObject())
                .anyMatch(one ->
                        one instanceof COSDictionary dictionary && dictionary.containsKey(COSName.getPDFName(key)));
    }

    @Override
    public void close() {
        try {
            pdf.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text(int first, int last) {
        try {
            var stripper = new PDFTextStripper();
            stripper.setStartPage(first);
            stripper.setEndPage(last);
            return stripper.getText(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(PDStructureNode node, String kind, List<PDStructureElement> found) {
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (kind.equals(element.getStructureType())) {
                    found.add(element);
                }
                collect(element, kind, found);
            }
        }
    }
}
