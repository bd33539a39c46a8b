package org.fingerpost.dossier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSArray;
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
import org.jspecify.annotations.Nullable;

/**
 * Finishes what a screen reader and a search go by. A shaped word is a row of drawn signs, which no longer tell which
 * letters they stand for, so each gets its letters beside it; and each piece of another script gets its language.
 */
final class Structure {
    private final PDDocument packet;
    private final List<PDStructureElement> spans = new ArrayList<>();
    private final List<PDStructureElement> figures = new ArrayList<>();
    private final Map<COSDictionary, Map<Integer, Fo.Foreign>> letters = new HashMap<>();
    private final Spelling spelling;

    Structure(PDDocument packet, Spelling spelling) {
        this.packet = packet;
        this.spelling = spelling;
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
        if (!foreign.face().shaped()) {
            return;
        }
        if (foreign.face().reordered()) {
            span.setActualText(foreign.text());
        }
        var page = span.getPage();
        for (var kid : span.getKids()) {
            if (kid instanceof Integer mark && page != null) {
                note(page, mark, foreign);
            } else if (kid instanceof PDMarkedContentReference reference && reference.getPage() != null) {
                note(reference.getPage(), reference.getMCID(), foreign);
            }
        }
    }

    private void note(PDPage page, int mark, Fo.Foreign word) {
        letters.computeIfAbsent(page.getCOSObject(), _ -> new HashMap<>()).put(mark, word);
    }

    /** A page with text is read aloud itself; of a picture, its description is. */
    private static void read(PDStructureElement figure) {
        figure.setStructureType("P");
        figure.setAlternateDescription(null);
        figure.getCOSObject().removeItem(COSName.A);
    }

    private void rewrite(PDPage page, Map<Integer, Fo.Foreign> words) throws IOException {
        var tokens = new PDFStreamParser(page).parse();
        Fo.Foreign word = null;
        COSDictionary mark = null;
        COSDictionary font = null;
        for (int i = 1; i < tokens.size(); i++) {
            if (!(tokens.get(i) instanceof Operator operator)) {
                continue;
            }
            switch (operator.getName()) {
                case OperatorName.BEGIN_MARKED_CONTENT_SEQ -> {
                    mark = tokens.get(i - 1) instanceof COSDictionary properties ? properties : null;
                    word = mark == null ? null : words.get(mark.getInt(COSName.MCID));
                    spell(mark, word, word != null && word.face().reordered());
                }
                case OperatorName.END_MARKED_CONTENT -> word = null;
                case OperatorName.SET_FONT_AND_SIZE -> font = font(page, tokens.get(i - 2));
                case OperatorName.SHOW_TEXT, OperatorName.SHOW_TEXT_ADJUSTED ->
                    spell(mark, word, spelling.isUnnamed(font, signs(tokens.get(i - 1))));
                default -> {}
            }
        }
        var content = new PDStream(packet);
        try (var out = content.createOutputStream(COSName.FLATE_DECODE)) {
            new ContentStreamWriter(out).writeTokens(tokens);
        }
        page.setContents(content);
    }

    private static void spell(@Nullable COSDictionary mark, Fo.@Nullable Foreign word, boolean needed) {
        if (mark != null && word != null && needed) {
            mark.setItem(COSName.ACTUAL_TEXT, new COSString(word.text()));
        }
    }

    private static @Nullable COSDictionary font(PDPage page, Object name) {
        var fonts = page.getResources().getCOSObject().getCOSDictionary(COSName.FONT);
        return fonts == null ? null : fonts.getCOSDictionary((COSName) name);
    }

    private static byte[] signs(Object shown) {
        var signs = new ByteArrayOutputStream();
        if (shown instanceof COSString one) {
            signs.writeBytes(one.getBytes());
        } else if (shown instanceof COSArray several) {
            several.forEach(part -> {
                if (part instanceof COSString one) {
                    signs.writeBytes(one.getBytes());
                }
            });
        }
        return signs.toByteArray();
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
