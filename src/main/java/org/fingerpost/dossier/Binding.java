package org.fingerpost.dossier;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Puts the exhibits' pages where the typeset pages keep a place for them. One file is open at a time. */
final class Binding {
    private final PDDocument packet;
    private final Scratch scratch;
    private final Function<Paper, byte[]> files;

    /** A page that keeps a place, and the name under which its picture is drawn. */
    private record Place(PDPage page, COSName name) {}

    Binding(PDDocument packet, Scratch scratch, Function<Paper, byte[]> files) {
        this.packet = packet;
        this.scratch = scratch;
        this.files = files;
    }

    void bind(List<Sheets> exhibits) throws IOException {
        var places = places().iterator();
        for (var exhibit : exhibits) {
            if (!exhibit.pages().isEmpty()) {
                bind(exhibit, places);
            }
        }
        if (places.hasNext()) {
            throw new IllegalStateException("More places than pages");
        }
    }

    private void bind(Sheets exhibit, Iterator<Place> places) {
        var paper = exhibit.paper();
        try {
            if (paper.isPdf()) {
                pages(exhibit, places);
            } else {
                var picture = PDImageXObject.createFromByteArray(packet, files.apply(paper), null);
                put(places.next(), picture);
            }
        } catch (IOException | RuntimeException | StackOverflowError unusable) {
            throw new Sheets.Unusable(paper, unusable);
        }
    }

    private void pages(Sheets exhibit, Iterator<Place> places) throws IOException {
        try (var pdf = scratch.open(files.apply(exhibit.paper()))) {
            var pages = new ForeignPages(packet, pdf);
            for (int i = 0; i < exhibit.pages().size(); i++) {
                put(places.next(), pages.page(i));
            }
        }
    }

    private static void put(Place place, PDXObject content) {
        place.page().getResources().put(place.name(), content);
    }

    /** In the order of the pages: the only pictures that the typesetter draws. */
    private List<Place> places() throws IOException {
        var places = new ArrayList<Place>();
        for (var page : packet.getPages()) {
            var tokens = new PDFStreamParser(page).parse();
            for (int i = 1; i < tokens.size(); i++) {
                if (tokens.get(i) instanceof Operator operator
                        && operator.getName().equals(OperatorName.DRAW_OBJECT)
                        && tokens.get(i - 1) instanceof COSName name
                        && isPicture(page, name)) {
                    places.add(new Place(page, name));
                }
            }
        }
        return places;
    }

    private static boolean isPicture(PDPage page, COSName name) {
        var all = page.getResources().getCOSObject().getCOSDictionary(COSName.XOBJECT);
        return all != null
                && all.getDictionaryObject(name) instanceof COSDictionary one
                && COSName.IMAGE.equals(one.getCOSName(COSName.SUBTYPE));
    }
}
