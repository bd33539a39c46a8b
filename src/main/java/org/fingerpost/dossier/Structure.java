package org.fingerpost.dossier;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;

/**
 * Finishes what a screen reader and a search go by. A shaped word is a row of drawn signs, which no longer tell which
 * letters they stand for, so each gets its letters beside it; and each piece of another script gets its language.
 */
final class Structure {
    private final PDDocument packet;
    private final List<PDStructureElement> spans = new ArrayList<>();
    private final List<PDStructureElement> figures = new ArrayList<>();
    private final Map<COSDictionary, Map<Integer, String>> letters = new HashMap<>();

    Structure(PDDocument packet) {
        this.packet = packet;
        collect(packet.getDocumentCatalog().getStructureTreeRoot());
    }

    void finish(List<Fo.Foreign> foreign, List<Sheets.Sheet> places) throws IOException {
        if (spans.size() != foreign.size() || figures.size() != places.size()) {
            throw new IllegalStateException("The structure isn't that of the pages: %d of %d words, %d of %d places"
                    .formatted(spans.size(), foreign.size(), figures.size(), places.size()));
        }
        for (int i = 0; i < spans.size(); i++) {
            name(spans.get(i), foreign.get(i));
        }
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i).words()) {
                read(figures.get(i));
            }
        }
        for (var page : packet.getPages()) {
            if (letters.containsKey(page.getCOSObject())) {
                rewrite(page, letters.get(page.getCOSObject()));
            }
        }
    }

    private void name(PDStructureElement span, Fo.Foreign foreign) {
        span.setLanguage(foreign.face().language());
        if (!foreign.face().reordered()) {
            return;
        }
        span.setActualText(foreign.text());
        var page = span.getPage();
        for (var kid : span.getKids()) {
            if (kid instanceof Integer mark && page != null) {
                note(page, mark, foreign.text());
            } else if (kid instanceof PDMarkedContentReference reference && reference.getPage() != null) {
                note(reference.getPage(), reference.getMCID(), foreign.text());
            }
        }
    }

    private void note(PDPage page, int mark, String text) {
        letters.computeIfAbsent(page.getCOSObject(), _ -> new HashMap<>()).put(mark, text);
    }

    /** A page with text is read aloud itself; of a picture, its description is. */
    private static void read(PDStructureElement figure) {
        figure.setStructureType("P");
        figure.setAlternateDescription(null);
        figure.getCOSObject().removeItem(COSName.A);
    }

    private void rewrite(PDPage page, Map<Integer, String> texts) throws IOException {
        var tokens = new PDFStreamParser(page).parse();
        for (int i = 1; i < tokens.size(); i++) {
            if (tokens.get(i) instanceof Operator operator
                    && operator.getName().equals(OperatorName.BEGIN_MARKED_CONTENT_SEQ)
                    && tokens.get(i - 1) instanceof COSDictionary properties
                    && texts.containsKey(properties.getInt(COSName.MCID))) {
                properties.setItem(COSName.ACTUAL_TEXT, new COSString(texts.get(properties.getInt(COSName.MCID))));
            }
        }
        var content = new PDStream(packet);
        try (var out = content.createOutputStream(COSName.FLATE_DECODE)) {
            new ContentStreamWriter(out).writeTokens(tokens);
        }
        page.setContents(content);
    }

    /** Where the link leads stands in the link itself, too. */
    private static void describe(PDStructureElement link) {
        for (var kid : link.getKids()) {
            if (kid instanceof PDObjectReference reference
                    && reference.getReferencedObject() instanceof PDAnnotation annotation) {
                annotation.setContents(link.getAlternateDescription());
            }
        }
    }

    private void collect(PDStructureNode node) {
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                switch (element.getStructureType()) {
                    case "Span" -> spans.add(element);
                    case "Figure" -> figures.add(element);
                    case "Link" -> describe(element);
                    // So the engine calls a page number, which is no quotation.
                    case "Quote" -> element.setStructureType("Span");
                    default -> {}
                }
                collect(element);
            }
        }
    }
}
