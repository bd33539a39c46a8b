package org.fingerpost.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.fingerpost.tenancy.Refusal;
import org.jspecify.annotations.Nullable;

/** Every object of a PDF: none of them a script or a file, no picture too large to be drawn, nothing packed too tight. */
final class PdfContents {
    static final long MOST_PIXELS = 64_000_000;
    private static final long MOST_UNPACKED = 32L * 1024 * 1024;
    private static final long LONGEST_ROW = 1_000_000;
    private static final Set<String> ACTIONS = Set.of("JavaScript", "Launch", "ImportData", "SubmitForm", "Rendition");
    private static final Set<String> FILES = Set.of("EmbeddedFile", "RichMedia", "FileAttachment", "Movie", "Sound");
    private static final Set<String> PICTURES =
            Set.of("DCTDecode", "DCT", "JPXDecode", "JBIG2Decode", "CCITTFaxDecode", "CCF");

    private final String name;
    private final COSDocument document;
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final ArrayDeque<COSBase> waiting = new ArrayDeque<>();

    PdfContents(String name, COSDocument document) {
        this.name = name;
        this.document = document;
    }

    void require() throws IOException {
        for (var key : List.copyOf(document.getXrefTable().keySet())) {
            visit(document.getObjectFromPool(key));
        }
        visit(document.getTrailer());
        while (!waiting.isEmpty()) {
            look(waiting.pop());
        }
    }

    private void visit(COSBase reached) {
        var object = reached instanceof COSObject reference ? reference.getObject() : reached;
        boolean holdsOthers = object instanceof COSDictionary || object instanceof COSArray;
        if (holdsOthers && seen.add(object)) {
            waiting.push(object);
        }
    }

    private void look(COSBase object) throws IOException {
        if (object instanceof COSArray array) {
            array.toList().forEach(this::visit);
        } else if (object instanceof COSDictionary dictionary) {
            requirePassive(dictionary);
            if (dictionary instanceof COSStream stream) {
                requireSmall(stream);
            }
            dictionary.getValues().forEach(this::visit);
        }
    }

    private void requirePassive(COSDictionary dictionary) {
        if (ACTIONS.contains(nameOf(dictionary, COSName.S)) || dictionary.containsKey(COSName.JS)) {
            throw new Refusal("document.pdf.active", name);
        }
        boolean holdsFile = dictionary.containsKey(COSName.EF)
                || dictionary.containsKey(COSName.EMBEDDED_FILES)
                || FILES.contains(nameOf(dictionary, COSName.TYPE))
                || FILES.contains(nameOf(dictionary, COSName.SUBTYPE));
        if (holdsFile) {
            throw new Refusal("document.pdf.files", name);
        }
    }

    private void requireSmall(COSStream stream) throws IOException {
        long pixels = Math.max(0L, stream.getInt(COSName.WIDTH, 0)) * Math.max(0, stream.getInt(COSName.HEIGHT, 0));
        if (pixels > MOST_PIXELS) {
            throw bomb();
        }
        var filters = filters(stream);
        for (int i = 0; i < filters.size(); i++) {
            var parameters = parameters(stream, i);
            if (parameters != null && rowBits(parameters) > LONGEST_ROW * Byte.SIZE) {
                throw bomb();
            }
        }
        boolean counted = filters.isEmpty() || filters.equals(List.of("FlateDecode")) || filters.equals(List.of("Fl"));
        if (!counted) {
            unpack(stream, filters);
        }
    }

    /** What is packed in an unusual way is unpacked here step by step, each step with its limit. */
    private void unpack(COSStream stream, List<String> filters) throws IOException {
        InputStream packed = stream.createRawInputStream();
        for (int i = 0; i < filters.size() && !PICTURES.contains(filters.get(i)); i++) {
            var unpacked = new Limited();
            FilterFactory.INSTANCE.getFilter(filters.get(i)).decode(packed, unpacked, stream, i);
            packed = unpacked.content();
        }
    }

    private static List<String> filters(COSStream stream) {
        var names = new ArrayList<String>();
        var filters = stream.getFilters();
        if (filters instanceof COSName one) {
            names.add(one.getName());
        } else if (filters instanceof COSArray several) {
            for (int i = 0; i < several.size(); i++) {
                names.add(several.getObject(i) instanceof COSName one ? one.getName() : "");
            }
        }
        return names;
    }

    private static @Nullable COSDictionary parameters(COSStream stream, int index) {
        var all = stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
        var own = all instanceof COSArray several ? several.getObject(index) : all;
        return own instanceof COSDictionary dictionary ? dictionary : null;
    }

    private static double rowBits(COSDictionary parameters) {
        return Math.abs((double) parameters.getInt(COSName.COLUMNS, 1))
                * Math.abs(parameters.getInt(COSName.COLORS, 1))
                * Math.abs(parameters.getInt(COSName.BITS_PER_COMPONENT, 8));
    }

    private static String nameOf(COSDictionary dictionary, COSName key) {
        return Objects.requireNonNullElse(dictionary.getNameAsString(key), "");
    }

    private Refusal bomb() {
        return new Refusal("document.pdf.bomb", name);
    }

    private final class Limited extends OutputStream {
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

        @Override
        public void write(int one) {
            makeRoom(1);
            kept.write(one);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            makeRoom(length);
            kept.write(bytes, from, length);
        }

        private void makeRoom(int more) {
            if (kept.size() + (long) more > MOST_UNPACKED) {
                throw bomb();
            }
        }

        InputStream content() {
            return new ByteArrayInputStream(kept.toByteArray());
        }
    }
}
